package org.sila.leads;

import org.jspecify.annotations.Nullable;

/** All that was answered so far. */
record LeadAnswers(LeadForm.About about, LeadForm.What what, LeadForm.You you) {

    static final LeadAnswers NONE = new LeadAnswers(LeadForm.About.EMPTY, LeadForm.What.EMPTY, LeadForm.You.EMPTY);

    LeadForm form(LeadStep step) {
        return switch (step) {
            case ABOUT -> about;
            case WHAT -> what;
            case YOU -> you;
        };
    }

    LeadAnswers with(LeadForm form) {
        if (form instanceof LeadForm.About page) {
            return new LeadAnswers(page, what, you);
        }
        if (form instanceof LeadForm.What page) {
            return new LeadAnswers(about, page, you);
        }
        return new LeadAnswers(about, what, (LeadForm.You) form);
    }

    /** The first page that is not finished; null where all are. */
    @Nullable
    LeadStep firstOpen() {
        for (LeadStep step : LeadStep.values()) {
            if (form(step).missing() != null) {
                return step;
            }
        }
        return null;
    }

    /** Where to go on: the first page that is not finished, or the answers to check. */
    String nextAddress() {
        LeadStep open = firstOpen();
        return open == null ? "/lead/check" : open.address();
    }
}
