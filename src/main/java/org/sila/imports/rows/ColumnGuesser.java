package org.sila.imports.rows;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetRow;

/** Guesses what each column of a list is, from its header and from its first values. */
public final class ColumnGuesser {

    /** Rows that are looked at; more would not tell more. */
    public static final int ROWS_LOOKED_AT = 200;

    private static final double MOST = 0.8;
    private static final double MANY = 0.5;
    private static final double SOME = 0.3;
    private static final double HARDLY_ANY = 0.2;
    private static final int NEWEST_BIRTHS = 2004;

    private final Predicate<String> isPlace;
    private final Predicate<String> isFacility;

    /**
     * @param isPlace whether a place is known by that name
     * @param isFacility whether a facility is known by that name
     */
    public ColumnGuesser(Predicate<String> isPlace, Predicate<String> isFacility) {
        this.isPlace = isPlace;
        this.isFacility = isFacility;
    }

    /**
     * Headers first, and what they do not name by values.
     *
     * @param first rows from the list's beginning, up to {@link #ROWS_LOOKED_AT}
     * @param possible the fields that this kind of list can have
     * @return one for each column; no field twice
     */
    public List<ColumnGuess> guess(List<String> headers, List<SheetRow> first, List<Field> possible) {
        List<Optional<Field>> named = Columns.recognised(headers, possible).fields();
        Set<Field> free = EnumSet.noneOf(Field.class);
        free.addAll(possible);
        named.forEach(field -> field.ifPresent(free::remove));
        boolean nameParts = !free.containsAll(List.of(Field.FULL_NAME, Field.GIVEN_NAME));
        if (nameParts) {
            free.removeAll(List.of(Field.FULL_NAME, Field.GIVEN_NAME));
        }
        List<ColumnGuess> guesses = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            ColumnValues values = ColumnValues.of(first, column);
            Optional<Field> field = named.get(column);
            guesses.add(
                    field.isPresent() ? byHeader(field.get(), values) : byValues(values, free, headers.get(column)));
        }
        return guesses;
    }

    private ColumnGuess byHeader(Field field, ColumnValues values) {
        Predicate<String> looksRight = test(field);
        ColumnBasis basis = ColumnBasis.HEADER;
        if (looksRight != null && !values.areTooFew()) {
            double share = values.share(looksRight);
            basis = share >= MANY
                    ? ColumnBasis.HEADER_AND_VALUES
                    : share < HARDLY_ANY && !isOpen(field) ? ColumnBasis.HEADER_AGAINST_VALUES : ColumnBasis.HEADER;
        }
        return new ColumnGuess(Optional.of(field), basis);
    }

    /** A header that means something else (a column of remarks) is not overruled. */
    private ColumnGuess byValues(ColumnValues values, Set<Field> free, String header) {
        if (values.areTooFew() || ColumnNames.meaning(header).isPresent()) {
            return ColumnGuess.NONE;
        }
        ColumnGuess guess = ofShape(values, free);
        guess.field().ifPresent(free::remove);
        if (guess.field().filter(Field.FULL_NAME::equals).isPresent()) {
            free.remove(Field.GIVEN_NAME);
        }
        return guess;
    }

    private ColumnGuess ofShape(ColumnValues values, Set<Field> free) {
        for (Field certain :
                List.of(Field.NATIONAL_ID, Field.ENQUIRER_PHONE, Field.ENQUIRER_EMAIL, Field.SEX, Field.RELATIONSHIP)) {
            Predicate<String> looksRight = test(certain);
            if (looksRight != null && free.contains(certain) && values.share(looksRight) >= MOST) {
                return new ColumnGuess(Optional.of(certain), ColumnBasis.VALUES);
            }
        }
        if (values.share(ColumnValues::isDate) >= MOST) {
            return date(values, free);
        }
        if (free.contains(Field.AGE) && values.share(ColumnValues::isAge) >= MOST && !values.count()) {
            return perhaps(Field.AGE);
        }
        return ofWords(values, free);
    }

    private static ColumnGuess date(ColumnValues values, Set<Field> free) {
        Field field = values.middleYear() < NEWEST_BIRTHS ? Field.BIRTH_DATE : Field.EVENT_DATE;
        return free.contains(field) ? perhaps(field) : ColumnGuess.NONE;
    }

    private ColumnGuess ofWords(ColumnValues values, Set<Field> free) {
        if (free.contains(Field.FACILITY) && values.share(isFacility) >= MANY) {
            return new ColumnGuess(Optional.of(Field.FACILITY), ColumnBasis.VALUES);
        }
        if (free.contains(Field.STATUS) && values.share(ColumnValues::isStatus) >= MANY) {
            return new ColumnGuess(Optional.of(Field.STATUS), ColumnBasis.VALUES);
        }
        if (free.contains(Field.FULL_NAME) && values.share(ColumnValues::isFullName) >= MANY) {
            return new ColumnGuess(Optional.of(Field.FULL_NAME), ColumnBasis.VALUES);
        }
        if (values.share(isPlace) >= MANY) {
            return firstFree(free, Field.ORIGIN, Field.BIRTH_PLACE);
        }
        if (values.share(ColumnValues::isWomansName) >= SOME
                && values.share(ColumnValues::isWomansName) > values.share(ColumnValues::isMansName)) {
            return free.contains(Field.GIVEN_NAME) ? perhaps(Field.GIVEN_NAME) : firstFree(free, Field.MOTHER_NAME);
        }
        return values.share(ColumnValues::isMansName) >= SOME
                ? firstFree(free, Field.GIVEN_NAME, Field.FATHER_NAME, Field.GRANDFATHER_NAME)
                : ColumnGuess.NONE;
    }

    private static ColumnGuess firstFree(Set<Field> free, Field... fields) {
        for (Field field : fields) {
            if (free.contains(field)) {
                return perhaps(field);
            }
        }
        return ColumnGuess.NONE;
    }

    private static ColumnGuess perhaps(Field field) {
        return new ColumnGuess(Optional.of(field), ColumnBasis.VALUES_PERHAPS);
    }

    /** Places, facilities and statuses that are not known are no sign that the header is wrong. */
    private static boolean isOpen(Field field) {
        return Set.of(
                        Field.ORIGIN,
                        Field.BIRTH_PLACE,
                        Field.EVENT_PLACE,
                        Field.FACILITY,
                        Field.STATUS,
                        Field.RELATIONSHIP)
                .contains(field);
    }

    private @Nullable Predicate<String> test(Field field) {
        return switch (field) {
            case FULL_NAME, GIVEN_NAME, FATHER_NAME, GRANDFATHER_NAME, FAMILY_NAME, MOTHER_NAME, ENQUIRER_NAME ->
                ColumnValues::isOfLetters;
            case SEX -> ColumnValues::isSex;
            case BIRTH_DATE, AGE_ON, EVENT_DATE, EXPIRES ->
                value -> DateReader.read(value).isPresent();
            case AGE -> ColumnValues::isAge;
            case BIRTH_PLACE, ORIGIN, EVENT_PLACE -> isPlace;
            case NATIONAL_ID -> ColumnValues::isNationalNumber;
            case FACILITY -> isFacility;
            case STATUS -> ColumnValues::isStatus;
            case ENQUIRER_PHONE -> ColumnValues::isPhone;
            case ENQUIRER_EMAIL -> ColumnValues::isEmail;
            case RELATIONSHIP -> ColumnValues::isRelationship;
            case ID, NICKNAME, REGISTRY_NO, SOURCE, ACCOUNT, CONSENT -> null;
        };
    }
}
