package org.sila.reunification.sheets;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.reports.Relationship;

/**
 * What is handed over to a family and who receives it. What is not known yet is empty, and a line to write on in print.
 *
 * @param items one thing a line
 * @param bodyTag number and series on the body
 * @param registerNumber of the morgue or hospital
 * @param giver who hands over, and for which institution
 * @param identityShown whether the receiver showed an identity document; null where that is not known yet
 * @param identityDocument which one
 * @param witnesses one a line
 */
public record Handover(
        List<Handed> what,
        List<String> items,
        String bodyTag,
        String registerNumber,
        String giver,
        @Nullable LocalDate day,
        String place,
        String receiver,
        @Nullable Relationship relationship,
        @Nullable Boolean identityShown,
        String identityDocument,
        List<String> witnesses,
        String remarks) {

    /** What can be handed over. */
    public enum Handed {
        REMAINS,
        EFFECTS,
        DOCUMENTS
    }

    public static final Handover EMPTY =
            new Handover(List.of(), List.of(), "", "", "", null, "", "", null, null, "", List.of(), "");

    public Handover {
        what = List.copyOf(what);
        items = List.copyOf(items);
        witnesses = List.copyOf(witnesses);
    }
}
