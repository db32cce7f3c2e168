package org.sila.matching.engine.comparison;

import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.NameRole;
import org.sila.matching.engine.names.TokenComparator;
import org.sila.matching.engine.profile.Profile;
import org.sila.person.Sex;

/** Compares two profiles on all fields. */
public final class ProfileComparator {

    private ProfileComparator() {}

    /** Symmetric for two mentions of different kinds. */
    public static Comparison compare(Profile first, Profile second) {
        AlignedNames names = NameAlignment.align(first.name(), second.name());
        byte[] levels = new byte[Field.values().length];
        set(levels, Field.GIVEN, names.level(NameRole.GIVEN));
        set(levels, Field.LINEAGE, LineageLevel.of(names));
        NameLevel mother =
                TokenComparator.compare(first.name().mother(), second.name().mother());
        NameLevel motherFamily = TokenComparator.compare(
                first.name().motherFamily(), second.name().motherFamily());
        set(levels, Field.MOTHER, MotherComparison.compare(mother, motherFamily));
        set(
                levels,
                Field.KUNYA,
                TokenComparator.compare(first.name().kunya(), second.name().kunya()));
        set(levels, Field.SEX, sex(first, second));
        set(levels, Field.BIRTH, BirthComparison.compare(first.birth(), second.birth()));
        set(levels, Field.ORIGIN, PlaceComparison.compare(first.origin(), second.origin()));
        set(levels, Field.EVENT, EventComparison.compare(first, second));
        set(levels, Field.FACILITY, PlaceComparison.compare(first.facility(), second.facility()));
        set(levels, Field.NATIONAL_NUMBER, same(first.nationalNumber(), second.nationalNumber()));
        set(levels, Field.REGISTRY, same(first.registryNumber(), second.registryNumber()));
        return new Comparison(levels, names, mother, motherFamily);
    }

    private static void set(byte[] levels, Field field, Enum<?> level) {
        levels[field.ordinal()] = (byte) level.ordinal();
    }

    private static SimpleLevel sex(Profile first, Profile second) {
        Sex one = first.mention().person().sex();
        Sex two = second.mention().person().sex();
        if (one == Sex.UNKNOWN || two == Sex.UNKNOWN) {
            return SimpleLevel.MISSING;
        }
        return one == two ? SimpleLevel.SAME : SimpleLevel.DIFFERENT;
    }

    private static SimpleLevel same(String one, String two) {
        if (one.isEmpty() || two.isEmpty()) {
            return SimpleLevel.MISSING;
        }
        return one.equals(two) ? SimpleLevel.SAME : SimpleLevel.DIFFERENT;
    }
}
