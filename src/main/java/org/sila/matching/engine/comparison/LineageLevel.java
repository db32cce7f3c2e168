package org.sila.matching.engine.comparison;

import java.util.Locale;
import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.NameRole;

/** Father, grandfather and family together: they depend on one another, so they are one comparison. */
public enum LineageLevel {
    /** Father, grandfather and family agree. */
    ALL,
    FATHER_FAMILY,
    FATHER_GRANDFATHER,
    /** Grandfather and family agree, the father is missing. */
    GRANDFATHER_FAMILY,
    /** Father agrees, the family is missing. */
    FATHER_ONLY,
    /** Family agrees, the father is missing. */
    FAMILY_ONLY,
    GRANDFATHER_ONLY,
    /** Father agrees, the family is another. */
    FATHER_NOT_FAMILY,
    /** Family agrees, the father is another: cousins look like this. */
    FAMILY_NOT_FATHER,
    /** Father is another, nothing else is known. */
    OTHER_FATHER,
    /** Family is another, nothing else is known. */
    OTHER_FAMILY,
    /** Father and family are others. */
    CONFLICT,
    MISSING;

    /** Stable name in the model, in stored evidence and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names that have only something in common say nothing either way, so they count as if they were missing. */
    static LineageLevel of(AlignedNames names) {
        return known(
                clear(names.level(NameRole.FATHER)),
                clear(names.level(NameRole.GRANDFATHER)),
                clear(names.level(NameRole.FAMILY)));
    }

    private static NameLevel clear(NameLevel level) {
        return level == NameLevel.WEAK ? NameLevel.MISSING : level;
    }

    private static LineageLevel known(NameLevel father, NameLevel grandfather, NameLevel family) {
        boolean sameGrandfather = grandfather.agrees();
        if (father.agrees()) {
            if (family.agrees()) {
                return sameGrandfather ? ALL : FATHER_FAMILY;
            }
            if (family == NameLevel.MISSING) {
                return sameGrandfather ? FATHER_GRANDFATHER : FATHER_ONLY;
            }
            return FATHER_NOT_FAMILY;
        }
        if (father != NameLevel.MISSING) {
            return family.agrees() ? FAMILY_NOT_FATHER : family == NameLevel.MISSING ? OTHER_FATHER : CONFLICT;
        }
        if (family.agrees()) {
            return sameGrandfather ? GRANDFATHER_FAMILY : FAMILY_ONLY;
        }
        if (family != NameLevel.MISSING) {
            return OTHER_FAMILY;
        }
        return sameGrandfather ? GRANDFATHER_ONLY : MISSING;
    }
}
