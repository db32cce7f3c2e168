package org.sila.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.cases.Fate;
import org.sila.cases.Whereabouts;
import org.sila.exports.writers.ReunificationLine;

/** The found person decides: what an export may say of where a living person is. */
final class Disclosure {

    private Disclosure() {}

    /** The whereabouts, or null where they may not be passed on before the person found has agreed to contact. */
    static @Nullable Whereabouts whereabouts(Fate fate, Whereabouts known, List<ReunificationLine> reunifications) {
        boolean leadsToThem =
                switch (known) {
                    case HOSPITAL, RELEASED_ELSEWHERE, ABROAD -> true;
                    case UNKNOWN, DETAINED, RELEASED_HOME, BURIAL_KNOWN, WITHHELD -> false;
                };
        boolean agreed = reunifications.stream()
                .map(ReunificationLine::wishes)
                .anyMatch(wishes -> wishes != null && wishes.allowContact());
        return leadsToThem && !fate.isDeath() && !agreed ? null : known;
    }
}
