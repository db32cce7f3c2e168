package org.sila.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody handed in, as an answer: never cached, and nothing in it can run. */
public final class FileAnswer {

    private static final String SANDBOX = "default-src 'none'; sandbox";

    private FileAnswer() {}

    /** To be looked at within a page. */
    public static ResponseEntity<byte[]> toLookAt(String name, String mediaType, byte[] content) {
        return answer(ContentDisposition.inline(), name, mediaType, content);
    }

    /** To be taken away. */
    public static ResponseEntity<byte[]> toTakeAway(String name, String mediaType, byte[] content) {
        return answer(ContentDisposition.attachment(), name, mediaType, content);
    }

    private static ResponseEntity<byte[]> answer(
            ContentDisposition.Builder disposition, String name, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name).build().toString())
                .header("Content-Security-Policy", SANDBOX)
                .body(content);
    }
}
