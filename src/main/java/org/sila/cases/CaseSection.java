package org.sila.cases;

import java.util.List;
import java.util.UUID;

/** A part of the case page that a module above contributes, as a bean: links to what it holds of the case. */
public interface CaseSection {

    /**
     * One line of the section.
     *
     * @param href where it leads
     * @param text what it is, as stored; empty where the message says all
     * @param code message key of what is said of it
     * @param arguments for that message
     */
    record Line(String href, String text, String code, List<Object> arguments) {
        public Line {
            arguments = List.copyOf(arguments);
        }
    }

    /** Message key of its heading. */
    String title();

    /** Whether it is anything to whoever reads the page. */
    default boolean concernsReader() {
        return true;
    }

    /** Whether it stands on the page where it has nothing: that there is none may be worth saying. */
    default boolean isShownEmpty() {
        return true;
    }

    /** Its lines for that case; none where it has nothing. */
    List<Line> lines(UUID caseId);
}
