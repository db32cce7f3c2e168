package org.sila.imports.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetRefused.Reason;

/** The rows of a sheet, one after the other, blank ones left out; counts them against the limits of {@link Sheet}. */
public final class SheetRows implements Iterator<SheetRow>, AutoCloseable {

    /** The next row of a file, blank or not. */
    @FunctionalInterface
    interface RowSource {
        /** @return null at the end of the file */
        @Nullable
        SheetRow next() throws IOException;
    }

    private final RowSource source;
    private final Closeable file;
    private @Nullable SheetRow next;
    private boolean fetched;
    private int count;

    SheetRows(RowSource source, Closeable file) {
        this.source = source;
        this.file = file;
    }

    /**
     * Rows that were put together from those of others.
     *
     * @param close called when they are closed
     */
    public static SheetRows of(Iterator<SheetRow> rows, Closeable close) {
        return new SheetRows(() -> rows.hasNext() ? rows.next() : null, close);
    }

    /** @throws SheetRefused where the file is damaged here, or goes over a limit */
    @Override
    public boolean hasNext() {
        if (!fetched) {
            next = fetch();
            fetched = true;
        }
        return next != null;
    }

    @Override
    public SheetRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        fetched = false;
        return next;
    }

    private @Nullable SheetRow fetch() {
        try {
            SheetRow row = source.next();
            while (row != null && row.isBlank()) {
                row = source.next();
            }
            return row == null ? null : storable(checked(row));
        } catch (SheetRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
    }

    private SheetRow checked(SheetRow row) {
        if (++count > Sheet.MAX_ROWS) {
            throw new SheetRefused(Reason.TOO_MANY_ROWS, Sheet.MAX_ROWS);
        }
        SheetRow trimmed = trimmed(row);
        if (trimmed.cells().size() > Sheet.MAX_COLUMNS) {
            throw new SheetRefused(Reason.TOO_MANY_COLUMNS, Sheet.MAX_COLUMNS);
        }
        long text = 0;
        for (String cell : trimmed.cells()) {
            if (cell.length() > SafeXml.MAX_TEXT) {
                throw new SheetRefused(Reason.CELL_TOO_LONG, SafeXml.MAX_TEXT);
            }
            text += cell.length();
        }
        if (text > Sheet.MAX_ROW_TEXT) {
            throw new SheetRefused(Reason.ROW_TOO_LONG, Sheet.MAX_ROW_TEXT);
        }
        return trimmed;
    }

    private static SheetRow trimmed(SheetRow row) {
        int end = row.cells().size();
        while (end > 0 && row.cells().get(end - 1).isBlank()) {
            end--;
        }
        return new SheetRow(row.number(), row.cells().subList(0, end), row.uncalculated(), row.hidden());
    }

    private static SheetRow storable(SheetRow row) {
        List<String> cells = new ArrayList<>(row.cells().size());
        for (String cell : row.cells()) {
            cells.add(storable(cell));
        }
        return new SheetRow(row.number(), cells, row.uncalculated(), row.hidden());
    }

    /** PostgreSQL stores neither NUL nor half a surrogate pair: both become the replacement character. */
    private static String storable(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                StringBuilder out = new StringBuilder(cell.length());
                cell.codePoints()
                        .map(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                        .forEach(out::appendCodePoint);
                return out.toString();
            }
        }
        return cell;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
