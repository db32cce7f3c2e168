package org.sila.exports;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FastByteArrayOutputStream;

/** A finished export: logged, and ready to go out. */
record ExportFile(String name, String mediaType, FastByteArrayOutputStream content) {

    private static final String SANDBOX = "default-src 'none'; sandbox";

    /** To be kept as a file, by nobody on the way. */
    ResponseEntity<InputStreamResource> download() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .contentLength(content.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Content-Security-Policy", SANDBOX)
                .body(new InputStreamResource(content.getInputStream()));
    }
}
