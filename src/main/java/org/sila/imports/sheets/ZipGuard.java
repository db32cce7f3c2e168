package org.sila.imports.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.sila.files.Sha256;
import org.sila.imports.sheets.SheetRefused.Reason;

/**
 * Looks through a workbook before anything else reads it: every part is unpacked once, counted, looked at and thrown away,
 * so that sizes are those that are, not those that the file declares. The same library opens it afterwards, so both see
 * the same parts.
 */
final class ZipGuard {

    private static final int MAX_PARTS = 2_000;
    private static final long MAX_UNPACKED = 800L * 1024 * 1024;
    private static final long MAX_RATIO = 200;
    private static final long RATIO_FREE = 10L * 1024 * 1024;
    private static final int MAX_START = 64 * 1024;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";

    private static final int MOST_REMEMBERED = 500;

    /** By SHA-256: a file is opened on each page before its import, and looking through a large one takes seconds. */
    private static final Map<String, Workbook> CHECKED = Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Workbook> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    private final ZipFile zip;
    private final long packed;
    private final boolean isXml;
    private long unpacked;

    private ZipGuard(ZipFile zip, long packed, boolean isXml) {
        this.zip = zip;
        this.packed = packed;
        this.isXml = isXml;
    }

    /** The kinds of archive that are read. */
    enum Workbook {
        EXCEL,
        OPEN_DOCUMENT,
        TEXTS
    }

    /** @throws SheetRefused where it is damaged, no workbook, or unpacks to more than is safe */
    static Workbook check(byte[] content) {
        String hash = Sha256.of(content);
        Workbook known = CHECKED.get(hash);
        if (known == null) {
            known = checkNow(content);
            CHECKED.put(hash, known);
        }
        return known;
    }

    private static Workbook checkNow(byte[] content) {
        // Counted in the bytes: opened, each part would be an object already.
        if (headers(content) > MAX_PARTS) {
            throw new SheetRefused(Reason.EXPANDS_TOO_MUCH);
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            Workbook workbook = format(zip);
            ZipGuard guard = new ZipGuard(zip, content.length, workbook != Workbook.TEXTS);
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                guard.unpack(part);
            }
            return workbook;
        } catch (IOException | IllegalArgumentException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
    }

    /** How often the mark of a part in the archive's directory stands in it. */
    private static int headers(byte[] content) {
        int headers = 0;
        for (int at = 0; at + 3 < content.length; at++) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 1 && content[at + 3] == 2) {
                headers++;
            }
        }
        return headers;
    }

    private static Workbook format(ZipFile zip) throws IOException {
        if (CsvArchive.isOne(zip)) {
            return Workbook.TEXTS;
        }
        if (zip.getEntry("content.xml") != null) {
            checkOpenDocument(zip);
            return Workbook.OPEN_DOCUMENT;
        }
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw new SheetRefused(Reason.OTHER_OFFICE_FORMAT);
        }
        if (zip.getEntry("[Content_Types].xml") == null
                || Collections.list(zip.getEntries()).stream()
                        .noneMatch(part -> part.getName().startsWith("xl/"))) {
            throw new SheetRefused(Reason.NOT_A_SPREADSHEET);
        }
        return Workbook.EXCEL;
    }

    private static void checkOpenDocument(ZipFile zip) throws IOException {
        if (!start(zip, "mimetype").strip().startsWith(OPEN_DOCUMENT)) {
            throw new SheetRefused(Reason.OTHER_OFFICE_FORMAT);
        }
        if (start(zip, "META-INF/manifest.xml").contains("encryption-data")) {
            throw new SheetRefused(Reason.PASSWORD);
        }
    }

    private static String start(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry part = zip.getEntry(name);
        if (part == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(part)) {
            return new String(in.readNBytes(MAX_START), StandardCharsets.UTF_8);
        }
    }

    /** What is wrong with its XML is said only once its size is known to be none of a bomb, which is the better reason. */
    private void unpack(ZipArchiveEntry part) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        XmlGuard xml = new XmlGuard();
        SheetRefused harmful = null;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.readNBytes(buffer, 0, buffer.length);
                    read > 0;
                    read = in.readNBytes(buffer, 0, buffer.length)) {
                unpacked += read;
                if (unpacked > MAX_UNPACKED || unpacked > RATIO_FREE && unpacked / packed > MAX_RATIO) {
                    throw new SheetRefused(Reason.EXPANDS_TOO_MUCH);
                }
                if (isXml && harmful == null) {
                    harmful = harmIn(xml, buffer, read);
                }
            }
        }
        if (harmful != null) {
            throw harmful;
        }
    }

    private static @Nullable SheetRefused harmIn(XmlGuard xml, byte[] bytes, int count) {
        try {
            xml.see(bytes, count);
            return null;
        } catch (SheetRefused harmful) {
            return harmful;
        }
    }
}
