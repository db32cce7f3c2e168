package org.sila.search.index;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a term is of a person. The numbers are stored. */
public enum Part {
    /** A name in a string whose parts nobody told apart. */
    NAME(1),
    GIVEN(2),
    FATHER(3),
    GRANDFATHER(4),
    FAMILY(5),
    MOTHER(6),
    NICKNAME(7),
    /** The year of birth. */
    BIRTH(20),
    /** The governorate that the family is from. */
    ORIGIN(21),
    FACILITY(22),
    /** The list that a record stands in. */
    SOURCE(23);

    private static final int FIRST_FACT = 20;
    private static final Map<Integer, Part> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toMap(Part::number, Function.identity()));

    private final int number;

    Part(int number) {
        this.number = number;
    }

    /** As it is stored beside the term. */
    public int number() {
        return number;
    }

    public boolean isName() {
        return number < FIRST_FACT;
    }

    /** Whether it is one of the names by which a person is called, rather than the mother's or a by-name. */
    public boolean isOwn() {
        return isName() && this != MOTHER && this != NICKNAME;
    }

    /** @throws IllegalArgumentException where no part has that number */
    public static Part numbered(int number) {
        Part part = BY_NUMBER.get(number);
        if (part == null) {
            throw new IllegalArgumentException("no part " + number);
        }
        return part;
    }

    /** How the table of terms names it: all names are of one kind. */
    String kind() {
        return isName() ? NAME.name() : name();
    }
}
