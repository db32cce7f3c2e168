package org.sila.leads;

import java.util.List;
import java.util.UUID;

/** A part of a lead's staff page that a module above contributes, as a bean: what it holds of the lead, and can do. */
public interface LeadSection {

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

    /**
     * Something that can be done with the lead, by one button.
     *
     * @param action where the button posts to, with the lead's id as parameter {@code lead}
     * @param code message key of the button's text
     * @param arguments for that message
     */
    record Offer(String action, String code, List<Object> arguments) {
        public Offer {
            arguments = List.copyOf(arguments);
        }
    }

    /** Message key of its heading. */
    String title();

    /** Its lines for that lead; none where it has nothing. */
    List<Line> lines(UUID leadId);

    /** What it offers to do with that lead. */
    List<Offer> offers(UUID leadId);
}
