package org.sila.imports.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetRefused.Reason;

/**
 * People Finder Interchange Format, 1.1 to 1.4, also inside a feed: a row for each person, with what its notes say. Notes
 * may stand in their person, behind it, or without any; the last are rows of their own at the end, so that nothing is
 * passed over in silence.
 */
final class PfifSheet implements Sheet {

    /** Every version's namespace begins so, and its version follows. */
    static final String NAMESPACE = "http://zesty.ca/pfif/";

    /** Notes outside of people, which are held until theirs comes. */
    private static final int MAX_LOOSE = 200_000;

    private final byte[] content;
    private final Map<String, List<Map<String, String>>> loose = new LinkedHashMap<>();

    private int kept;

    private PfifSheet(byte[] content) {
        this.content = content;
    }

    /** @throws SheetRefused where it cannot be read safely, to its end */
    static PfifSheet of(byte[] content) {
        new XmlGuard().see(content, content.length);
        PfifSheet sheet = new PfifSheet(content);
        try {
            Elements elements = sheet.elements(sheet::keep);
            while (elements.nextPerson() != null) {
                // only notes that stand outside of people are wanted
            }
        } catch (IOException | XMLStreamException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
        return sheet;
    }

    private void keep(Map<String, String> note) {
        if (++kept > MAX_LOOSE) {
            throw new SheetRefused(Reason.TOO_MANY_ROWS, MAX_LOOSE);
        }
        loose.computeIfAbsent(note.getOrDefault(PfifPerson.ID, ""), id -> new ArrayList<>())
                .add(note);
    }

    @Override
    public SheetOrigin origin() {
        return SheetOrigin.exchange();
    }

    @Override
    public SheetRows rows() {
        try {
            Elements elements = elements(note -> {});
            Map<String, List<Map<String, String>>> left = new LinkedHashMap<>(loose);
            int[] number = {0};
            List<Iterator<Map.Entry<String, List<Map<String, String>>>>> orphans = new ArrayList<>();
            return new SheetRows(
                    () -> {
                        if (++number[0] == 1) {
                            return new SheetRow(1, PfifPerson.HEADERS);
                        }
                        PfifPerson person = orphans.isEmpty() ? next(elements) : null;
                        if (person != null) {
                            person.addNotes(left.remove(person.id()));
                        } else {
                            if (orphans.isEmpty()) {
                                orphans.add(left.entrySet().iterator());
                            }
                            person = orphan(orphans.get(0));
                        }
                        return person == null ? null : new SheetRow(number[0], person.cells());
                    },
                    () -> {});
        } catch (IOException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
    }

    private static @Nullable PfifPerson next(Elements elements) throws IOException {
        try {
            return elements.nextPerson();
        } catch (XMLStreamException damage) {
            throw new IOException(damage);
        }
    }

    private static @Nullable PfifPerson orphan(Iterator<Map.Entry<String, List<Map<String, String>>>> left) {
        if (!left.hasNext()) {
            return null;
        }
        Map.Entry<String, List<Map<String, String>>> notes = left.next();
        PfifPerson nobody = new PfifPerson(new HashMap<>(Map.of(PfifPerson.ID, notes.getKey())));
        nobody.addNotes(notes.getValue());
        return nobody;
    }

    private Elements elements(Consumer<Map<String, String>> looseNotes) throws IOException {
        return new Elements(SafeXml.of(new ByteArrayInputStream(content)), looseNotes);
    }

    /** People, one after the other; notes outside of them are handed over on the way. */
    private static final class Elements {

        private final SafeXml xml;
        private final Consumer<Map<String, String>> looseNotes;

        Elements(SafeXml xml, Consumer<Map<String, String>> looseNotes) {
            this.xml = xml;
            this.looseNotes = looseNotes;
        }

        @Nullable
        PfifPerson nextPerson() throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (isPfif("person")) {
                    List<Map<String, String>> notes = new ArrayList<>();
                    PfifPerson person = new PfifPerson(fields(notes::add));
                    person.addNotes(notes);
                    return person;
                }
                if (isPfif("note")) {
                    looseNotes.accept(fields(inner -> {}));
                }
            }
            return null;
        }

        private Map<String, String> fields(Consumer<Map<String, String>> notes) throws XMLStreamException {
            int element = xml.depth();
            Map<String, String> fields = new HashMap<>();
            while (xml.depth() >= element) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (isPfif("note")) {
                    notes.accept(fields(inner -> {}));
                } else {
                    String field = xml.getLocalName();
                    boolean known = String.valueOf(xml.getNamespaceURI()).startsWith(NAMESPACE);
                    String text = xml.elementText().strip();
                    if (known && !text.isEmpty()) {
                        fields.putIfAbsent(field, text);
                    }
                }
            }
            return fields;
        }

        private boolean isPfif(String element) {
            return xml.getLocalName().equals(element)
                    && String.valueOf(xml.getNamespaceURI()).startsWith(NAMESPACE);
        }
    }
}
