package org.sila.desk;

import java.time.Instant;
import java.util.List;
import org.sila.web.paging.UpTo;

/** What changed since somebody was last here. A module that knows declares a bean of this type. */
public interface DeskNews {

    /**
     * One kind of change, counted as {@link UpTo} says.
     *
     * @param code message key of what is counted
     * @param href list that shows just those
     */
    record Line(String code, String href, long count) {

        /** Whether there are more than are counted. */
        public boolean isMore() {
            return UpTo.isMore(count);
        }
    }

    /** What changed for the signed-in person since then, in the order to be shown; nothing for whom it does not concern. */
    List<Line> since(Instant moment);
}
