package org.sila.imports.sheets;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.sila.imports.sheets.SheetRefused.Reason;

/**
 * XML from strangers, event by event. Nothing is declared, fetched or expanded: a document type, which none of the
 * formats has, is refused as soon as it is seen, and so is nesting or a text beyond all use.
 */
final class SafeXml extends StreamReaderDelegate {

    static final int MAX_DEPTH = 200;

    /** Most characters in one cell; Excel's own limit is a thirtieth of it. */
    static final int MAX_TEXT = 1_000_000;

    /** The parser counts characters written as &amp;lt; and the like against this; without entities there is no need. */
    private static final String ENTITY_LIMIT = "http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit";

    private static final XMLInputFactory FACTORY = factory();

    private int depth;

    private SafeXml(XMLStreamReader reader) {
        super(reader);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(ENTITY_LIMIT, "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new SheetRefused(Reason.UNSAFE_XML);
        });
        return factory;
    }

    static SafeXml of(InputStream in) throws IOException {
        try {
            return new SafeXml(FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException damage) {
            throw new IOException(damage);
        }
    }

    /** As the reader's own, with the guards. */
    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case DTD, ENTITY_REFERENCE, ENTITY_DECLARATION, NOTATION_DECLARATION ->
                throw new SheetRefused(Reason.UNSAFE_XML);
            case START_ELEMENT -> {
                if (++depth > MAX_DEPTH) {
                    throw new SheetRefused(Reason.UNSAFE_XML);
                }
            }
            case END_ELEMENT -> depth--;
            default -> {
                // text and comments
            }
        }
        return event;
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    boolean isText() {
        return isCharacters() || getEventType() == CDATA;
    }

    /** Adds the text at this place, up to {@link #MAX_TEXT} in all. */
    void addText(StringBuilder text) {
        requireRoom(text, getTextLength());
        text.append(getTextCharacters(), getTextStart(), getTextLength());
    }

    /** As {@link #addText}, where an element stands for characters. */
    static void add(StringBuilder text, String more) {
        requireRoom(text, more.length());
        text.append(more);
    }

    private static void requireRoom(StringBuilder text, int more) {
        if (text.length() + more > MAX_TEXT) {
            throw new SheetRefused(Reason.CELL_TOO_LONG, MAX_TEXT);
        }
    }

    /** All text inside the element that begins here, whose end it goes to. */
    String elementText() throws XMLStreamException {
        int outside = depth - 1;
        StringBuilder text = new StringBuilder();
        while (depth > outside) {
            next();
            if (isText()) {
                addText(text);
            }
        }
        return text.toString();
    }
}
