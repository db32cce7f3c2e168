package org.sila.imports.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetLook.Merged;
import org.sila.imports.sheets.SheetRefused.Reason;

/** The tables of an OpenDocument workbook and their rows, from its first to its last. */
final class OdsTables implements Closeable {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final int MAX_MERGED = 200_000;
    private static final int MAX_STYLES = 10_000;

    private final SafeXml xml;
    private final Closeable file;
    private int index = -1;
    private String name = "";
    private String styleAtHand = "";
    private int number;
    private int repeats;
    private List<String> cells = List.of();
    private boolean hiddenRow;
    private boolean hidden;
    private int columns;
    private boolean filtered;
    private final List<Merged> merged = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Set<String> hiddenStyles = new HashSet<>();

    OdsTables(SafeXml xml, Closeable file) {
        this.xml = xml;
        this.file = file;
    }

    /** Of the table at hand, from 0. */
    int index() {
        return index;
    }

    String name() {
        return name;
    }

    /** Whether the tab of the table at hand is hidden. */
    boolean isHidden() {
        return hidden;
    }

    /** Merged cells of the table at hand, so far as its rows are read; grows with them. */
    List<Merged> merged() {
        return merged;
    }

    /** What the table at hand has shown of its look, so far as it is read. */
    SheetLook look() {
        return new SheetLook(List.copyOf(merged), Set.copyOf(hiddenColumns), filtered);
    }

    /** Goes to the next table; false where there is none. */
    boolean nextTable() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("style") && STYLE.equals(xml.getNamespaceURI())) {
                styleAtHand = Objects.requireNonNullElse(xml.getAttributeValue(STYLE, "name"), "");
            } else if (xml.getLocalName().equals("table-properties")
                    && "false".equals(xml.getAttributeValue(TABLE, "display"))) {
                if (hiddenStyles.size() == MAX_STYLES) {
                    throw new SheetRefused(Reason.UNSAFE_XML);
                }
                hiddenStyles.add(styleAtHand);
            } else if (isTable("table")) {
                begin();
                return true;
            }
        }
        return false;
    }

    private void begin() {
        index++;
        name = Objects.requireNonNullElse(xml.getAttributeValue(TABLE, "name"), "");
        hidden = hiddenStyles.contains(Objects.requireNonNullElse(xml.getAttributeValue(TABLE, "style-name"), ""));
        number = 0;
        repeats = 0;
        columns = 0;
        filtered = false;
        merged.clear();
        hiddenColumns.clear();
    }

    private void column() {
        int times = times("number-columns-repeated");
        int end = Math.min(Math.addExact(columns, times), Sheet.MAX_COLUMNS);
        for (int column = columns; isUnseen() && column < end; column++) {
            hiddenColumns.add(column);
        }
        columns = Math.addExact(columns, times);
    }

    /** Hidden by hand, or by a filter. */
    private boolean isUnseen() {
        String visibility = xml.getAttributeValue(TABLE, "visibility");
        filtered |= "filter".equals(visibility);
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    /** The next row of the table at hand that is not empty; null at its end. */
    @Nullable
    SheetRow nextRow() throws XMLStreamException {
        if (repeats > 0) {
            repeats--;
            return new SheetRow(++number, cells, Set.of(), hiddenRow);
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && isTable("table")) {
                return null;
            }
            if (event == XMLStreamConstants.START_ELEMENT && isTable("table-column")) {
                column();
            }
            if (event == XMLStreamConstants.START_ELEMENT && isTable("table-row")) {
                hiddenRow = isUnseen();
                int times = times("number-rows-repeated");
                cells = row();
                if (!cells.isEmpty()) {
                    repeats = times - 1;
                    return new SheetRow(++number, cells, Set.of(), hiddenRow);
                }
                number = Math.addExact(number, times);
            }
        }
        throw new SheetRefused(Reason.DAMAGED);
    }

    /** Without empty cells at the end: files repeat those to the edge of the sheet. */
    private List<String> row() throws XMLStreamException {
        List<String> row = new ArrayList<>();
        int empty = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !isTable("table-row")) {
            if (!xml.isStartElement() || !isTable("table-cell") && !isTable("covered-table-cell")) {
                continue;
            }
            int times = times("number-columns-repeated");
            addMerged(row.size() + empty);
            String cell = OdsCell.text(xml);
            if (cell.isBlank()) {
                empty = Math.addExact(empty, times);
            } else {
                add(row, "", empty);
                add(row, cell, times);
                empty = 0;
            }
        }
        return row;
    }

    private void addMerged(int column) {
        int rows = times("number-rows-spanned");
        int across = times("number-columns-spanned");
        if ((rows > 1 || across > 1) && column < Sheet.MAX_COLUMNS) {
            if (merged.size() == MAX_MERGED) {
                throw new SheetRefused(Reason.UNSAFE_XML);
            }
            int first = number + 1;
            merged.add(new Merged(first, Math.addExact(first, rows - 1), column, column + across - 1));
        }
    }

    private static void add(List<String> row, String cell, int times) {
        if (row.size() + times > Sheet.MAX_COLUMNS) {
            throw new SheetRefused(Reason.TOO_MANY_COLUMNS, Sheet.MAX_COLUMNS);
        }
        for (int time = 0; time < times; time++) {
            row.add(cell);
        }
    }

    private int times(String attribute) {
        String times = xml.getAttributeValue(TABLE, attribute);
        return times == null ? 1 : Math.max(1, Integer.parseInt(times));
    }

    private boolean isTable(String element) {
        return xml.getLocalName().equals(element) && TABLE.equals(xml.getNamespaceURI());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
