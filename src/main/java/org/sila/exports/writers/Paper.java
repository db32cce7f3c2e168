package org.sila.exports.writers;

import com.ibm.icu.text.Bidi;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sila.web.Language;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes formatting objects (XSL 1.1), element by element. Closing it closes all that is open. */
final class Paper implements Closeable {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";

    private final ContentHandler handler;
    private final Language language;
    private final Deque<String> open = new ArrayDeque<>();

    Paper(ContentHandler handler, Language language) throws IOException {
        this.handler = handler;
        this.language = language;
        try {
            handler.startDocument();
            handler.startPrefixMapping("fo", FO);
        } catch (SAXException failed) {
            throw new IOException(failed);
        }
    }

    Language language() {
        return language;
    }

    /** @param attributes names and values in turn */
    Paper start(String element, String... attributes) throws IOException {
        AttributesImpl named = new AttributesImpl();
        for (int i = 0; i < attributes.length; i += 2) {
            boolean xml = attributes[i].startsWith("xml:");
            named.addAttribute(
                    xml ? "http://www.w3.org/XML/1998/namespace" : "",
                    xml ? attributes[i].substring("xml:".length()) : attributes[i],
                    attributes[i],
                    "CDATA",
                    attributes[i + 1]);
        }
        try {
            handler.startElement(FO, element, "fo:" + element, named);
        } catch (SAXException failed) {
            throw new IOException(failed);
        }
        open.push(element);
        return this;
    }

    Paper end() throws IOException {
        String element = open.pop();
        try {
            handler.endElement(FO, element, "fo:" + element);
        } catch (SAXException failed) {
            throw new IOException(failed);
        }
        return this;
    }

    /** Our own words, in the document's language. */
    Paper text(String text) throws IOException {
        char[] letters = text.toCharArray();
        try {
            handler.characters(letters, 0, letters.length);
        } catch (SAXException failed) {
            throw new IOException(failed);
        }
        return this;
    }

    /** Words of others: they keep their own direction, and cannot turn what stands around them. */
    Paper value(String text) throws IOException {
        byte direction = Bidi.getBaseDirection(text);
        boolean rightToLeft = direction == Bidi.RTL
                || direction == Bidi.NEUTRAL && language.direction().equals("rtl");
        return start("bidi-override", "unicode-bidi", "embed", "direction", rightToLeft ? "rtl" : "ltr")
                .text(text)
                .end();
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            end();
        }
        try {
            handler.endPrefixMapping("fo");
            handler.endDocument();
        } catch (SAXException failed) {
            throw new IOException(failed);
        }
    }
}
