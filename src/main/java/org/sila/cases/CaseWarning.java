package org.sila.cases;

import java.util.List;
import java.util.UUID;

/** Something at the top of the case page that whoever works on it must see, contributed by a module above, as a bean. */
public interface CaseWarning {

    /**
     * One warning.
     *
     * @param code message key of what happened and what to do
     * @param subject what it is about, as stored; empty where the message says all
     * @param words what somebody wrote about it; empty where nothing
     * @param href where to look again
     */
    record Line(String code, String subject, String words, String href) {}

    /** The warnings about that case; none where nothing is wrong. */
    List<Line> of(UUID caseId);
}
