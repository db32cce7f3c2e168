package org.sila.imports.rows;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.imports.rows.ListedPerson.ListedEnquirer;
import org.sila.imports.rows.RowCells.Refused;
import org.sila.imports.sheets.SheetRow;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.person.WrittenText;

/**
 * Reads the rows of one list, from its first to its last: an id that comes a second time is refused. The status of a row
 * says what happened; where it has none, the header of the date does ("release date"), else the kind of list.
 */
public final class RowReader {

    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_ENQUIRER = 300;
    private static final int LONGEST_ACCOUNT = 10_000;
    private static final int SYRIAN_NATIONAL_NUMBER = 11;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.\\-/]+");

    /** "12-", "١٢." and the like before a name, as in lists that are nothing but names. */
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\(?\\p{Nd}{1,6}\\s*[-.)،:/–—_ـ]+\\s*(?=\\p{L})");

    private final ListHeader header;
    private final Columns columns;
    private final ValueChoices choices;
    private final boolean repairNames;
    private final DetentionEvent usual;
    private final LocalDate today;
    private final Set<String> ids = new HashSet<>();

    /**
     * @param usual what a list of this kind speaks of where a row does not say
     * @param today no date can be later
     */
    public RowReader(ListHeader header, Columns columns, DetentionEvent usual, LocalDate today) {
        this(header, columns, ValueChoices.NONE, false, usual, today);
    }

    /**
     * @param choices what people decided that the list's words mean
     * @param repairNames whether to put letters right that a PDF has put in the wrong order
     * @param usual what a list of this kind speaks of where a row does not say
     * @param today no date can be later
     */
    public RowReader(
            ListHeader header,
            Columns columns,
            ValueChoices choices,
            boolean repairNames,
            DetentionEvent usual,
            LocalDate today) {
        this.header = header;
        this.columns = columns;
        this.choices = choices;
        this.repairNames = repairNames;
        this.usual = usual;
        this.today = today;
    }

    public RowReading read(SheetRow row) {
        RowCells cells = new RowCells(row, columns, today, repairNames);
        try {
            refuseUncalculated(row, cells);
            if (repeatsHeader(row)) {
                throw cells.refused(Refusal.Reason.REPEATED_HEADER, null);
            }
            refuseExpired(cells);
            PersonDescription person = person(cells);
            Circumstances circumstances = circumstances(cells);
            ListedEnquirer enquirer = enquirer(cells);
            return new ListedPerson(row, row, 0, id(cells), person, circumstances, enquirer, cells.said());
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    private void refuseUncalculated(SheetRow row, RowCells cells) throws Refused {
        Optional<Field> field = columns.uncalculated(row);
        if (field.isPresent()) {
            throw cells.refused(Refusal.Reason.UNCALCULATED, field.get());
        }
    }

    /** Who makes exchange files says until when a person may stay in them; {@code today} may be tomorrow here. */
    private void refuseExpired(RowCells cells) throws Refused {
        Optional<PartialDate> expires = cells.anyDate(Field.EXPIRES);
        if (expires.isPresent() && expires.get().latest().isBefore(today.minusDays(1))) {
            throw cells.refused(Refusal.Reason.EXPIRED, Field.EXPIRES);
        }
    }

    private boolean repeatsHeader(SheetRow row) {
        List<String> headers = header.headers();
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = row.cell(column).strip();
            if (!cell.isEmpty() && (column >= headers.size() || !cell.equals(headers.get(column)))) {
                return false;
            }
        }
        return true;
    }

    private String id(RowCells cells) throws Refused {
        String id = cells.text(Field.ID, LONGEST_NUMBER);
        if (!id.isEmpty() && !ids.add(id)) {
            throw cells.refused(Refusal.Reason.DUPLICATE_ID, Field.ID);
        }
        return id;
    }

    private PersonDescription person(RowCells cells) throws Refused {
        PersonName name = name(cells);
        PartialDate birth = cells.date(Field.BIRTH_DATE);
        return new PersonDescription(
                name,
                sex(cells.text(Field.SEX, LONGEST_PLACE)),
                birth == null ? cells.birthYearAsAge() : birth,
                cells.age(),
                cells.date(Field.AGE_ON),
                place(cells, Field.BIRTH_PLACE),
                place(cells, Field.ORIGIN),
                nationalNumber(cells.text(Field.NATIONAL_ID, LONGEST_NUMBER)),
                cells.text(Field.REGISTRY_NO, LONGEST_NUMBER));
    }

    private Sex sex(String written) {
        return choices.of(Field.SEX, written).map(Sex::valueOf).orElseGet(() -> Words.sex(written));
    }

    private String place(RowCells cells, Field field) throws Refused {
        String written = cells.text(field, LONGEST_PLACE);
        return choices.of(field, written).orElse(written);
    }

    private DetentionEvent event(String status) {
        return choices.of(Field.STATUS, status).map(DetentionEvent::valueOf).orElseGet(() -> Words.event(status));
    }

    private static PersonName name(RowCells cells) throws Refused {
        PersonName name = new PersonName(
                LIST_NUMBER
                        .matcher(cells.text(Field.FULL_NAME, PersonName.MAX_LENGTH))
                        .replaceFirst(""),
                cells.text(Field.GIVEN_NAME, PersonName.MAX_LENGTH),
                cells.text(Field.FATHER_NAME, PersonName.MAX_LENGTH),
                cells.text(Field.GRANDFATHER_NAME, PersonName.MAX_LENGTH),
                cells.text(Field.FAMILY_NAME, PersonName.MAX_LENGTH),
                cells.text(Field.MOTHER_NAME, PersonName.MAX_LENGTH),
                cells.text(Field.NICKNAME, PersonName.MAX_LENGTH));
        if (name.display().codePoints().noneMatch(Character::isLetter)) {
            throw cells.refused(Refusal.Reason.NO_NAME, null);
        }
        return name;
    }

    /** Spreadsheets drop the zero that the numbers of several governorates begin with; it is put back. */
    private static @Nullable String nationalNumber(String written) {
        String number = BETWEEN_DIGITS.matcher(WrittenText.asciiDigits(written)).replaceAll("");
        if (number.isEmpty() || number.chars().allMatch(c -> c == '0')) {
            return null;
        }
        boolean zeroLost =
                number.length() == SYRIAN_NATIONAL_NUMBER - 1 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return zeroLost ? "0" + number : number;
    }

    private Circumstances circumstances(RowCells cells) throws Refused {
        String status = cells.lines(Field.STATUS, LONGEST_PLACE);
        DetentionEvent event = status.isEmpty() ? columns.dateSays().orElse(usual) : event(status);
        return new Circumstances(
                cells.date(Field.EVENT_DATE), place(cells, Field.EVENT_PLACE), place(cells, Field.FACILITY), event);
    }

    private static ListedEnquirer enquirer(RowCells cells) throws Refused {
        return new ListedEnquirer(
                cells.text(Field.ENQUIRER_NAME, LONGEST_ENQUIRER),
                cells.text(Field.ENQUIRER_PHONE, LONGEST_ENQUIRER),
                cells.text(Field.ENQUIRER_EMAIL, LONGEST_ENQUIRER),
                Words.relationship(cells.text(Field.RELATIONSHIP, LONGEST_ENQUIRER)),
                cells.lines(Field.ACCOUNT, LONGEST_ACCOUNT),
                Words.yesOrNo(cells.text(Field.CONSENT, LONGEST_ENQUIRER))
                        .map(yes -> !yes)
                        .orElse(false));
    }
}
