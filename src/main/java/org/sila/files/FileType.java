package org.sila.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The types of files that are taken in, told by their content: their names say nothing reliable. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG_MARK = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The type, or empty where it is none of these. */
    public static Optional<FileType> of(byte[] content) {
        return beginsWith(content, PDF_MARK)
                ? Optional.of(PDF)
                : beginsWith(content, JPEG_MARK)
                        ? Optional.of(JPEG)
                        : beginsWith(content, PNG_MARK) ? Optional.of(PNG) : Optional.empty();
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    public boolean isPicture() {
        return this != PDF;
    }

    private static boolean beginsWith(byte[] content, byte[] mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (content[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
