package org.sila.matching.engine.comparison;

import org.sila.matching.engine.profile.EventReading;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.matching.engine.profile.Profile;

/** Compares what happened: a person is in a record on the day they were taken or later, not before. */
final class EventComparison {

    private static final int A_MONTH = 31;

    private EventComparison() {}

    static EventLevel compare(Profile first, Profile second) {
        boolean inOrder = first.mention().kind() == MentionKind.REPORT;
        Profile earlier = inOrder ? first : second;
        Profile later = inOrder ? second : first;
        EventLevel level = compare(earlier.event(), later.event());
        boolean ordered = first.mention().kind() != second.mention().kind();
        return level == EventLevel.EARLIER && !ordered ? EventLevel.LATER : level;
    }

    private static EventLevel compare(EventReading taken, EventReading recorded) {
        if (taken.isMissing() || recorded.isMissing()) {
            return EventLevel.MISSING;
        }
        if (taken.hasDay() && recorded.hasDay() && taken.firstDay() == recorded.firstDay()) {
            return EventLevel.SAME_DAY;
        }
        long gap = recorded.firstDay() - taken.lastDay();
        long reverse = taken.firstDay() - recorded.lastDay();
        if (gap <= 0 && reverse <= 0) {
            return taken.hasMonth() && recorded.hasMonth() ? EventLevel.SAME_MONTH : EventLevel.SAME_YEAR;
        }
        if (gap <= A_MONTH && reverse <= A_MONTH && taken.hasMonth() && recorded.hasMonth()) {
            return EventLevel.SAME_MONTH;
        }
        return gap > 0 ? EventLevel.LATER : EventLevel.EARLIER;
    }
}
