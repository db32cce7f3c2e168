package org.sila.matching.engine.comparison;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.names.NameLevel;

/** The levels each field can have. */
public final class FieldLevels {

    private static final Map<Field, List<String>> CODES = new EnumMap<>(Field.class);

    static {
        put(Field.GIVEN, NameLevel.values(), NameLevel::code);
        put(Field.LINEAGE, LineageLevel.values(), LineageLevel::code);
        put(Field.MOTHER, MotherLevel.values(), MotherLevel::code);
        put(Field.KUNYA, NameLevel.values(), NameLevel::code);
        put(Field.SEX, SimpleLevel.values(), SimpleLevel::code);
        put(Field.BIRTH, BirthLevel.values(), BirthLevel::code);
        put(Field.ORIGIN, PlaceLevel.values(), PlaceLevel::code);
        put(Field.EVENT, EventLevel.values(), EventLevel::code);
        put(Field.FACILITY, SimpleLevel.values(), SimpleLevel::code);
        put(Field.NATIONAL_NUMBER, SimpleLevel.values(), SimpleLevel::code);
        put(Field.REGISTRY, SimpleLevel.values(), SimpleLevel::code);
    }

    private FieldLevels() {}

    /** Codes of the field's levels, the best first and "missing" last. */
    public static List<String> codes(Field field) {
        return CODES.getOrDefault(field, List.of());
    }

    /** Ordinal of the field's level "missing". */
    public static int missing(Field field) {
        return codes(field).size() - 1;
    }

    private static <L> void put(Field field, L[] levels, Function<L, String> code) {
        CODES.put(field, Arrays.stream(levels).map(code).toList());
    }
}
