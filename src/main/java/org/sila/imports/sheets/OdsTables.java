package org.sila.imports.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetRefused.Reason;

/** The tables of an OpenDocument workbook and their rows, from its first to its last. */
final class OdsTables implements Closeable {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private final SafeXml xml;
    private final Closeable file;
    private int index = -1;
    private String name = "";
    private int number;
    private int repeats;
    private List<String> cells = List.of();

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

    /** Goes to the next table; false where there is none. */
    boolean nextTable() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && isTable("table")) {
                index++;
                name = Objects.requireNonNullElse(xml.getAttributeValue(TABLE, "name"), "");
                number = 0;
                repeats = 0;
                return true;
            }
        }
        return false;
    }

    /** The next row of the table at hand that is not empty; null at its end. */
    @Nullable
    SheetRow nextRow() throws XMLStreamException {
        if (repeats > 0) {
            repeats--;
            return new SheetRow(++number, cells);
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && isTable("table")) {
                return null;
            }
            if (event == XMLStreamConstants.START_ELEMENT && isTable("table-row")) {
                int times = times("number-rows-repeated");
                cells = row();
                if (!cells.isEmpty()) {
                    repeats = times - 1;
                    return new SheetRow(++number, cells);
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
