package org.nastavnik.roadmap.web;

import java.nio.charset.StandardCharsets;
import org.nastavnik.document.pdf.DocxPdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files on their way to a person: always as an attachment, never guessed at by the browser. */
final class Downloads {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Downloads() {}

    static ResponseEntity<byte[]> docx(String name, byte[] content) {
        return file(name, DOCX, content);
    }

    /** The same paper to be printed. */
    static ResponseEntity<byte[]> pdf(String name, String title, byte[] docx) {
        return file(name, MediaType.APPLICATION_PDF_VALUE, DocxPdf.pdf(docx, title));
    }

    static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
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
