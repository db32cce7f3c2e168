package org.sila.facilities;

import java.util.Collection;
import java.util.List;

/** A part of a facility's page that a module above contributes, as a bean: links to what it holds of the facility. */
public interface FacilitySection {

    /**
     * One line of the section.
     *
     * @param href where it leads
     * @param code message key of what is said
     * @param arguments for that message
     */
    record Line(String href, String code, List<Object> arguments) {
        public Line {
            arguments = List.copyOf(arguments);
        }
    }

    /** Message key of its heading. */
    String title();

    /** Whether it is anything to whoever reads the page. */
    boolean concernsReader();

    /**
     * Its lines for a facility; none where it has nothing.
     *
     * @param code of the facility
     * @param within codes of it, of its parts, and of all that turned out to be one of them
     */
    List<Line> lines(String code, Collection<String> within);
}
