package org.sila.checkins;

import org.jspecify.annotations.Nullable;

/** All that was answered so far. */
record CheckInAnswers(
        CheckInForm.Who who, CheckInForm.Held held, CheckInForm.Wish wish, CheckInForm.Reach reach, boolean heldSeen) {

    static final CheckInAnswers NONE = new CheckInAnswers(
            CheckInForm.Who.EMPTY, CheckInForm.Held.EMPTY, CheckInForm.Wish.EMPTY, CheckInForm.Reach.EMPTY, false);

    CheckInForm form(CheckInStep step) {
        return switch (step) {
            case WHO -> who;
            case HELD -> held;
            case WISHES -> wish;
            case REACH -> reach;
        };
    }

    CheckInAnswers with(CheckInForm form) {
        if (form instanceof CheckInForm.Who page) {
            return new CheckInAnswers(page, held, wish, reach, heldSeen);
        }
        if (form instanceof CheckInForm.Held page) {
            return new CheckInAnswers(who, page, wish, reach, true);
        }
        if (form instanceof CheckInForm.Wish page) {
            return new CheckInAnswers(who, held, page, reach, heldSeen);
        }
        return new CheckInAnswers(who, held, wish, (CheckInForm.Reach) form, heldSeen);
    }

    /** The first page that is not finished, or not looked at; null where all are. */
    @Nullable
    CheckInStep firstOpen() {
        for (CheckInStep step : CheckInStep.values()) {
            if (form(step).missing() != null || step == CheckInStep.HELD && !heldSeen) {
                return step;
            }
        }
        return null;
    }

    /** Where to go on: the first page that is not finished, or the answers to check. */
    String nextAddress() {
        CheckInStep open = firstOpen();
        return open == null ? "/here/check" : open.address();
    }
}
