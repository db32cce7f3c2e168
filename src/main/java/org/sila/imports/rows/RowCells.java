package org.sila.imports.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetRow;
import org.sila.person.Folding;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;

/** The cells of one row, read by field; stops at the first that cannot be taken in. */
final class RowCells {

    /** Stops the reading of a row. Without a stack trace: a bad list has many. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.reason().name(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private static final int OLDEST = 120;
    private static final Pattern GUARDED = Pattern.compile("^'[=+\\-@\\t\\r\\n＝＋－＠]");

    private final SheetRow row;
    private final Columns columns;
    private final LocalDate today;
    private final boolean repair;

    RowCells(SheetRow row, Columns columns, LocalDate today, boolean repair) {
        this.row = row;
        this.columns = columns;
        this.today = today;
        this.repair = repair;
    }

    Refused refused(Refusal.Reason reason, @Nullable Field field) {
        return new Refused(new Refusal(row.number(), reason, field));
    }

    /** All that is read of the row but its id, field by field; spaces do not matter, nor do empty cells. */
    String said() {
        StringJoiner said = new StringJoiner("\0");
        for (Field field : Field.values()) {
            String cell = WrittenText.clean(cell(field));
            if (field != Field.ID && !cell.isEmpty()) {
                said.add(field + "=" + cell);
            }
        }
        return said.toString();
    }

    /** The cell, one line; empty where it says that nothing is known. */
    String text(Field field, int longest) throws Refused {
        String clean = WrittenText.clean(cell(field));
        String text = repair ? BrokenNames.repaired(clean) : clean;
        if (text.length() > longest) {
            throw refused(Refusal.Reason.TOO_LONG, field);
        }
        return Words.saysNothing(text) ? "" : text;
    }

    /** The cell with its lines, as it is. */
    String lines(Field field, int longest) throws Refused {
        String text = WrittenText.cleanLines(cell(field));
        if (text.length() > longest) {
            throw refused(Refusal.Reason.TOO_LONG, field);
        }
        return text;
    }

    @Nullable
    PartialDate date(Field field) throws Refused {
        String text = WrittenText.clean(cell(field));
        if (DateReader.saysNothing(text)) {
            return null;
        }
        Optional<PartialDate> date = DateReader.read(text);
        if (date.isEmpty()) {
            throw refused(Refusal.Reason.WRONG_DATE, field);
        }
        if (date.get().earliest().isAfter(today)) {
            throw refused(Refusal.Reason.FUTURE_DATE, field);
        }
        return date.get();
    }

    /** A date that may be in the future; empty where the cell has none. */
    Optional<PartialDate> anyDate(Field field) {
        String text = WrittenText.clean(cell(field));
        return DateReader.saysNothing(text) ? Optional.empty() : DateReader.read(text);
    }

    /** Completed years. A birth year in the column of ages is no age: see {@link #birthYearAsAge}. */
    @Nullable
    Integer age() throws Refused {
        Integer figure = ageFigure();
        if (figure == null || isBirthYear(figure)) {
            return null;
        }
        if (figure > OLDEST) {
            throw refused(Refusal.Reason.WRONG_AGE, Field.AGE);
        }
        return figure;
    }

    /** The birth year that stands where the age should be. */
    @Nullable
    PartialDate birthYearAsAge() throws Refused {
        Integer figure = ageFigure();
        return figure != null && isBirthYear(figure) ? PartialDate.ofYear(figure) : null;
    }

    /** Without the apostrophe that makes a telephone or a name no formula, as our own exports and Excel write it. */
    private String cell(Field field) {
        String cell = columns.cell(row, field);
        return GUARDED.matcher(cell).find() ? cell.substring(1) : cell;
    }

    private boolean isBirthYear(int figure) {
        return figure >= 1900 && figure <= today.getYear();
    }

    private @Nullable Integer ageFigure() throws Refused {
        String text = WrittenText.asciiDigits(WrittenText.clean(cell(Field.AGE)));
        if (Words.saysNothing(text)) {
            return null;
        }
        List<String> words = new ArrayList<>(
                List.of(Folding.fold(text.replaceFirst("(\\d)[.,]\\d+", "$1")).split(" ")));
        words.removeIf(word -> Words.isAgeFiller(word) || Words.meansAbout(word));
        if (text.startsWith("-") || words.size() != 1 || !words.get(0).matches("\\d{1,4}")) {
            throw refused(Refusal.Reason.WRONG_AGE, Field.AGE);
        }
        return Integer.valueOf(words.get(0));
    }
}
