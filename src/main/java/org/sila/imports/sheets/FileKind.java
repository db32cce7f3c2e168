package org.sila.imports.sheets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sila.imports.sheets.SheetRefused.Reason;

/** Tells by its first bytes whether a file can be a list at all. */
enum FileKind {
    ZIP,
    PFIF,
    TEXT;

    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP_MARK = {'P', 'K', 5, 6};
    private static final byte[] OLE2_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** How Excel calls the stream that holds an encrypted workbook, as it stands in the file's directory. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final int LOOKED_AT = 8192;

    private static final List<String> FOREIGN_TEXT =
            List.of("%pdf-", "{\\rtf", "<!doctype", "<html", "<?xml", "<table");

    /** @throws SheetRefused where it is empty, an older or locked workbook, or no list at all */
    static FileKind of(byte[] content) {
        if (content.length == 0) {
            throw new SheetRefused(Reason.EMPTY);
        }
        if (startsWith(content, ZIP_MARK)) {
            return ZIP;
        }
        if (startsWith(content, OLE2_MARK)) {
            throw new SheetRefused(contains(content, ENCRYPTED) ? Reason.PASSWORD : Reason.OLD_EXCEL);
        }
        if (isPfif(content)) {
            return PFIF;
        }
        if (startsWith(content, EMPTY_ZIP_MARK) || isForeign(content)) {
            throw new SheetRefused(Reason.NOT_A_SPREADSHEET);
        }
        return TEXT;
    }

    /** XML that names the format's namespace near its beginning, in whatever encoding. */
    private static boolean isPfif(byte[] content) {
        StringBuilder start = new StringBuilder();
        for (int at = 0; at < Math.min(content.length, LOOKED_AT); at++) {
            if (content[at] != 0) {
                start.append((char) (content[at] & 0xFF));
            }
        }
        return start.indexOf("<") >= 0 && start.indexOf("<") < 4 && start.indexOf(PfifSheet.NAMESPACE) > 0;
    }

    private static boolean isForeign(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return FOREIGN_TEXT.stream().anyMatch(start::startsWith) || looksBinary(content);
    }

    /** More control characters than any text has; UTF-16, with its zero bytes, is told apart first. */
    private static boolean looksBinary(byte[] content) {
        if (TextEncoding.isUtf16(content)) {
            return false;
        }
        int looked = Math.min(content.length, LOOKED_AT);
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            int c = content[i];
            if (c >= 0 && c < 32 && c != '\t' && c != '\n' && c != '\r') {
                controls++;
            }
        }
        return controls * 50 > looked;
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean contains(byte[] content, byte[] sought) {
        for (int at = 0; at + sought.length <= content.length; at++) {
            if (Arrays.equals(content, at, at + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }
}
