package org.sila.reunification.sheets;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the family will be told, or people will meet. Any text may be empty while it is a draft.
 *
 * @param kin the family in the order in which they are told
 * @param speaker who speaks with them
 * @param time of the day, as written
 * @param wording what was agreed to be said
 */
public record Plan(
        List<Kin> kin,
        String speaker,
        @Nullable LocalDate day,
        String time,
        String place,
        List<Support> support,
        String wording) {

    public static final Plan EMPTY = new Plan(List.of(), "", null, "", "", List.of(), "");

    public Plan {
        kin = List.copyOf(kin);
        support = List.copyOf(support);
    }

    /** Whether it says who is told, by whom, when and where: what a death is not told without. */
    public boolean suffices() {
        return !kin.isEmpty() && !speaker.isEmpty() && day != null && !place.isEmpty();
    }
}
