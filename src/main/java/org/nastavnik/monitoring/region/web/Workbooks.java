package org.nastavnik.monitoring.region.web;

import java.nio.charset.StandardCharsets;
import org.nastavnik.shared.table.XlsxExport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Workbooks on their way to a person: always as an attachment. */
final class Workbooks {

    private Workbooks() {}

    static ResponseEntity<byte[]> send(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XlsxExport.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
