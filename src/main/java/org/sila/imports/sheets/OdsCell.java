package org.sila.imports.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;

/** What an OpenDocument cell says, as text: numbers in full, dates as far as they are shown. */
final class OdsCell {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final int MAX_SPACES = 1_000;
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T.*)?");

    private OdsCell() {}

    /** Of the cell that begins here, whose end it goes to. */
    static String text(SafeXml xml) throws XMLStreamException {
        String type = Objects.requireNonNullElse(xml.getAttributeValue(OFFICE, "value-type"), "");
        String number = xml.getAttributeValue(OFFICE, "value");
        String date = xml.getAttributeValue(OFFICE, "date-value");
        String shown = shown(xml);
        return switch (type) {
            case "float", "currency" -> number == null ? shown : plain(number);
            case "date" -> date == null ? shown : date(date, WrittenText.asciiDigits(shown));
            default -> shown;
        };
    }

    private static String plain(String number) {
        BigDecimal value = new BigDecimal(number);
        if (Math.abs(value.scale()) > 40) {
            return number;
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Who shows only a year knows only the year, whatever day the program keeps with it. */
    private static String date(String kept, String shown) {
        var parts = DAY.matcher(kept);
        if (!parts.matches()) {
            return shown.isEmpty() ? kept : shown;
        }
        List<String> figures =
                FIGURES.matcher(shown).results().map(MatchResult::group).toList();
        boolean words = shown.codePoints().anyMatch(Character::isLetter);
        if (figures.size() == 1 && figures.get(0).equals(parts.group(1)) && !words) {
            return parts.group(1);
        }
        if (figures.size() + (words ? 1 : 0) == 2 && parts.group(3).equals("01")) {
            return parts.group(1) + "-" + parts.group(2);
        }
        return parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3);
    }

    /** The cell's paragraphs as lines; comments on it and drawings in it are none. */
    private static String shown(SafeXml xml) throws XMLStreamException {
        int cell = xml.depth();
        StringBuilder text = new StringBuilder();
        boolean first = true;
        while (xml.depth() >= cell) {
            int event = xml.next();
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (is(xml, "p")) {
                SafeXml.add(text, first ? "" : "\n");
                first = false;
                paragraph(xml, text);
            } else {
                xml.elementText();
            }
        }
        return text.toString();
    }

    private static void paragraph(SafeXml xml, StringBuilder text) throws XMLStreamException {
        int paragraph = xml.depth();
        while (xml.depth() >= paragraph) {
            int event = xml.next();
            if (xml.isText()) {
                xml.addText(text);
            } else if (event == XMLStreamConstants.START_ELEMENT && is(xml, "s")) {
                SafeXml.add(text, " ".repeat(spaces(xml.getAttributeValue(TEXT, "c"))));
            } else if (event == XMLStreamConstants.START_ELEMENT && is(xml, "line-break")) {
                SafeXml.add(text, "\n");
            } else if (event == XMLStreamConstants.START_ELEMENT && is(xml, "tab")) {
                SafeXml.add(text, " ");
            } else if (event == XMLStreamConstants.START_ELEMENT && OFFICE.equals(xml.getNamespaceURI())) {
                xml.elementText();
            }
        }
    }

    private static int spaces(@Nullable String count) {
        return count == null ? 1 : Math.max(0, Math.min(MAX_SPACES, Integer.parseInt(count)));
    }

    private static boolean is(SafeXml xml, String element) {
        return xml.getLocalName().equals(element) && TEXT.equals(xml.getNamespaceURI());
    }
}
