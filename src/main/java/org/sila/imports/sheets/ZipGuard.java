package org.sila.imports.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.sila.imports.sheets.SheetRefused.Reason;

/**
 * Looks through a workbook before anything else reads it: every part is unpacked once, counted and thrown away, so that
 * sizes are those that are, not those that the file declares. The same library opens it afterwards, so both see the same
 * parts.
 */
final class ZipGuard {

    private static final int MAX_PARTS = 2_000;
    private static final long MAX_UNPACKED = 400L * 1024 * 1024;
    private static final long MAX_SHARED_TEXT = 100L * 1024 * 1024;
    private static final long MAX_RATIO = 200;
    private static final long RATIO_FREE = 10L * 1024 * 1024;
    private static final int MAX_START = 64 * 1024;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String DOCTYPE = "<!DOCTYPE";

    private ZipGuard() {}

    /** The kinds of archive that are read. */
    enum Workbook {
        EXCEL,
        OPEN_DOCUMENT,
        TEXTS
    }

    /** @throws SheetRefused where it is damaged, no workbook, or unpacks to more than is safe */
    static Workbook check(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            Workbook workbook = format(zip);
            long unpacked = 0;
            int parts = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                unpacked += unpack(zip, part);
                if (unpacked > MAX_UNPACKED
                        || ++parts > MAX_PARTS
                        || unpacked > RATIO_FREE && unpacked / content.length > MAX_RATIO) {
                    throw new SheetRefused(Reason.EXPANDS_TOO_MUCH);
                }
            }
            return workbook;
        } catch (IOException | IllegalArgumentException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
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

    private static long unpack(ZipFile zip, ZipArchiveEntry part) throws IOException {
        long limit = part.getName().endsWith("sharedStrings.xml") ? MAX_SHARED_TEXT : MAX_UNPACKED;
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.readNBytes(buffer, 0, buffer.length);
                    read > 0;
                    read = in.readNBytes(buffer, 0, buffer.length)) {
                if (size == 0 && declaresEntities(buffer, read)) {
                    throw new SheetRefused(Reason.UNSAFE_XML);
                }
                size += read;
                if (size > limit) {
                    throw new SheetRefused(Reason.EXPANDS_TOO_MUCH);
                }
            }
        }
        return size;
    }

    /** No office program writes a document type; where there is one, somebody means harm. Seen in UTF-16 too. */
    private static boolean declaresEntities(byte[] start, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < Math.min(length, 4096); i++) {
            if (start[i] != 0) {
                text.append((char) (start[i] & 0xFF));
            }
        }
        return text.indexOf(DOCTYPE) >= 0;
    }
}
