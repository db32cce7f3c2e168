package org.sila.imports.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetLook.Merged;
import org.sila.imports.sheets.SheetRefused.Reason;

/**
 * What the library that reads workbooks does not tell of a sheet: merged cells, hidden columns, a filter. Merged cells
 * stand behind all rows of the sheet's XML, so that it is run over once for its tags only, byte by byte, which is several
 * times as fast as parsing it.
 */
final class XlsxParts {

    private static final int MAX_MERGED = 200_000;
    private static final int LONGEST_TAG = 512;
    private static final int BUFFER = 64 * 1024;
    private static final Pattern TAG = Pattern.compile("(?:\\w+:)?(mergeCell|col|autoFilter)\\s(.*)", Pattern.DOTALL);
    private static final Pattern RANGE =
            Pattern.compile("\\bref=[\"']\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final Pattern HIDDEN = Pattern.compile("\\bhidden=[\"'](?:1|true)[\"']");
    private static final Pattern FIRST = Pattern.compile("\\bmin=[\"'](\\d{1,6})[\"']");
    private static final Pattern LAST = Pattern.compile("\\bmax=[\"'](\\d{1,6})[\"']");

    private final List<Merged> merged = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private boolean filtered;

    private XlsxParts() {}

    /**
     * @param content looked through by {@link ZipGuard}
     * @param relation the sheet's id among the workbook's relations
     */
    static SheetLook look(byte[] content, String relation) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            ZipArchiveEntry part = part(zip, relation);
            if (part == null) {
                return SheetLook.PLAIN;
            }
            XlsxParts parts = new XlsxParts();
            try (InputStream xml = zip.getInputStream(part)) {
                parts.run(xml);
            }
            parts.merged.sort(Comparator.comparingInt(Merged::firstRow).thenComparingInt(Merged::firstColumn));
            return new SheetLook(List.copyOf(parts.merged), Set.copyOf(parts.hiddenColumns), parts.filtered);
        } catch (SheetRefused refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
    }

    private static @Nullable ZipArchiveEntry part(ZipFile zip, String relation) throws IOException, XMLStreamException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.getName().endsWith("workbook.xml.rels")) {
                String target = target(zip, entry, relation);
                String folder = entry.getName().replaceFirst("_rels/[^/]*$", "");
                return target == null
                        ? null
                        : zip.getEntry(target.startsWith("/") ? target.substring(1) : folder + target);
            }
        }
        return null;
    }

    private static @Nullable String target(ZipFile zip, ZipArchiveEntry relations, String relation)
            throws IOException, XMLStreamException {
        try (InputStream in = zip.getInputStream(relations)) {
            SafeXml xml = SafeXml.of(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && relation.equals(xml.getAttributeValue(null, "Id"))) {
                    return xml.getAttributeValue(null, "Target");
                }
            }
            return null;
        }
    }

    private void run(InputStream xml) throws IOException {
        byte[] chunk = new byte[BUFFER];
        byte[] tag = new byte[LONGEST_TAG];
        int length = -1;
        for (int read = xml.read(chunk); read >= 0; read = xml.read(chunk)) {
            for (int at = 0; at < read; at++) {
                length = step(chunk[at], tag, length);
            }
        }
    }

    /**
     * @param length of the tag so far, -1 outside of one that may matter
     * @return the same behind this byte
     */
    private int step(byte c, byte[] tag, int length) {
        if (c == '<') {
            return 0;
        }
        if (length < 0) {
            return length;
        }
        if (c == '>') {
            see(tag, length);
            return -1;
        }
        if (length == 1 && !mayMatter(tag[0]) || length == LONGEST_TAG) {
            return -1;
        }
        tag[length] = c;
        return length + 1;
    }

    /** Nearly all tags are cells, rows and values, and are passed over at their second letter. */
    private static boolean mayMatter(byte first) {
        return first != '/' && first != 'v' && first != 'r' && first != 'f' && first != 't' && first != 'i';
    }

    private void see(byte[] tag, int length) {
        if (length > 1 && tag[0] == 'c' && tag[1] == ' ') {
            return;
        }
        Matcher known = TAG.matcher(new String(tag, 0, length, StandardCharsets.UTF_8));
        if (!known.matches()) {
            return;
        }
        switch (known.group(1)) {
            case "mergeCell" -> addMerged(known.group(2));
            case "col" -> addColumns(known.group(2));
            default -> filtered = true;
        }
    }

    private void addMerged(String attributes) {
        Matcher range = RANGE.matcher(attributes);
        if (!range.find()) {
            return;
        }
        if (merged.size() == MAX_MERGED) {
            throw new SheetRefused(Reason.UNSAFE_XML);
        }
        merged.add(new Merged(
                Integer.parseInt(range.group(2)),
                Integer.parseInt(range.group(4)),
                column(range.group(1)),
                column(range.group(3))));
    }

    private void addColumns(String attributes) {
        Matcher first = FIRST.matcher(attributes);
        Matcher last = LAST.matcher(attributes);
        if (HIDDEN.matcher(attributes).find() && first.find() && last.find()) {
            int end = Math.min(Integer.parseInt(last.group(1)), Sheet.MAX_COLUMNS);
            for (int column = Integer.parseInt(first.group(1)); column <= end; column++) {
                hiddenColumns.add(column - 1);
            }
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + (letter - 'A' + 1);
        }
        return column - 1;
    }
}
