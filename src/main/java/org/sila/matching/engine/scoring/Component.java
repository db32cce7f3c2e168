package org.sila.matching.engine.scoring;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.comparison.FieldLevels;
import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.NameRole;

/**
 * What a model has probabilities for: the names one by one, since each is misspelt or missing by itself, and the other
 * fields. The three names of the lineage count towards one {@link Field}.
 */
public enum Component {
    GIVEN(Field.GIVEN, NameRole.GIVEN),
    FATHER(Field.LINEAGE, NameRole.FATHER),
    GRANDFATHER(Field.LINEAGE, NameRole.GRANDFATHER),
    FAMILY(Field.LINEAGE, NameRole.FAMILY),
    MOTHER(Field.MOTHER, null),
    MOTHER_FAMILY(Field.MOTHER, null),
    KUNYA(Field.KUNYA, null),
    SEX(Field.SEX, null),
    BIRTH(Field.BIRTH, null),
    ORIGIN(Field.ORIGIN, null),
    EVENT(Field.EVENT, null),
    FACILITY(Field.FACILITY, null),
    NATIONAL_NUMBER(Field.NATIONAL_NUMBER, null),
    REGISTRY(Field.REGISTRY, null);

    /** All of them, in order; not to be changed. */
    static final List<Component> ALL = List.of(values());

    /** The names are the same one, however they are spelt. */
    static final int SAME_NAME = 0;

    private static final List<String> NAME_LEVELS = Stream.concat(
                    Stream.of("same-name"), Stream.of(NameLevel.values()).map(NameLevel::code))
            .toList();

    private final Field field;
    private final @Nullable NameRole role;

    Component(Field field, @Nullable NameRole role) {
        this.field = field;
        this.role = role;
    }

    /** The field that this counts towards. */
    public Field field() {
        return field;
    }

    @Nullable
    NameRole role() {
        return role;
    }

    /** True where levels are those of names, {@link #SAME_NAME} first. */
    boolean isName() {
        return compareTo(KUNYA) <= 0;
    }

    /** Codes of the levels, "missing" last. */
    List<String> levels() {
        return isName() ? NAME_LEVELS : FieldLevels.codes(field);
    }

    int missing() {
        return levels().size() - 1;
    }

    /** Stable name in models. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException where there is none of this code */
    static Component named(String code) {
        return ALL.stream()
                .filter(one -> one.code().equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no such component: " + code));
    }

    /** The place of a level of names in {@link #levels}. */
    static int place(NameLevel level, boolean sameName) {
        return sameName ? SAME_NAME : level.ordinal() + 1;
    }
}
