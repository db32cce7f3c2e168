package org.sila.imports.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a workbook's cell says, as text: numbers in full, dates as far as their format shows them. */
final class XlsxCell {

    /** Parts of a number format that are no pattern letters: quoted text, escapes, colours and locales in brackets. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

    /** As Excel writes what cannot be worked out; #N/A, which only says that nothing is known, is none. */
    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/]+[!?]");

    private static final DateTimeFormatter YEAR_MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final long FIRST_SERIAL = 1;
    private static final long LAST_SERIAL = 73_414; // the end of 2100

    private XlsxCell() {}

    /** True for a formula that was never worked out, or came out as an error. */
    static boolean isUncalculated(Cell cell) {
        String value = cell.getRawValue() == null ? cell.getText() : cell.getRawValue();
        boolean nothing = value == null || value.isEmpty();
        return cell.getType() == CellType.FORMULA
                        && (nothing || ERROR.matcher(value).matches())
                || cell.getType() == CellType.ERROR
                        && !nothing
                        && ERROR.matcher(value).matches();
    }

    static String text(Cell cell) {
        if (isUncalculated(cell)) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            return numberOrText(cell);
        }
        return cell.getType() == CellType.EMPTY || cell.getText() == null ? "" : cell.getText();
    }

    private static String numberOrText(Cell cell) {
        String raw = cell.getRawValue() == null ? cell.getText() : cell.getRawValue();
        if (raw == null) {
            return "";
        }
        BigDecimal number = number(raw);
        if (number == null) {
            return raw;
        }
        String date = date(number, cell);
        return date == null ? plain(number) : date;
    }

    private static @Nullable BigDecimal number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            return Math.abs(number.scale()) > 40 ? null : number;
        } catch (NumberFormatException text) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String date(BigDecimal serial, Cell cell) {
        DateTimeFormatter shown = shownParts(cell.getDataFormatString(), cell.getDataFormatId());
        long days = serial.longValue();
        if (shown == null || days < FIRST_SERIAL || days > LAST_SERIAL) {
            return null;
        }
        return DAY_ZERO.plusDays(days).format(shown);
    }

    /** Null where the format is not one of dates. Ids 14-17 and 22 are Excel's built-in dates, 27-36 and 50-58 its East Asian ones. */
    private static @Nullable DateTimeFormatter shownParts(@Nullable String format, @Nullable Integer id) {
        if (format == null || format.isEmpty()) {
            boolean builtIn =
                    id != null && (id >= 14 && id <= 16 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
            return builtIn ? DateTimeFormatter.ISO_LOCAL_DATE : id != null && id == 17 ? YEAR_MONTH : null;
        }
        String letters = LITERALS.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        if (letters.contains("general") || letters.indexOf('0') >= 0 || letters.indexOf('#') >= 0) {
            return null;
        }
        if (letters.indexOf('d') >= 0) {
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
        if (letters.indexOf('y') < 0) {
            return null;
        }
        return letters.indexOf('m') >= 0 ? YEAR_MONTH : YEAR;
    }
}
