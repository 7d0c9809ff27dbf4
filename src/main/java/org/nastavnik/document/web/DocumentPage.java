package org.nastavnik.document.web;

import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentAccess;
import org.nastavnik.document.DocumentService;
import org.nastavnik.document.pdf.DocxHtml;
import org.nastavnik.document.pdf.DocxPdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A paper to be read, and its files to be taken away. Addresses and names of files name the kind and the id only. */
@Controller
class DocumentPage {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final DocumentService documents;
    private final DocumentAccess access;

    DocumentPage(DocumentService documents, DocumentAccess access) {
        this.documents = documents;
        this.access = access;
    }

    @GetMapping("/documents/{id:\\d+}")
    String show(@PathVariable long id, Model model) {
        Document document = access.toRead(id);
        model.addAttribute("document", document);
        model.addAttribute("paper", DocxHtml.of(documents.docx(document)).body());
        return "document/document";
    }

    @GetMapping("/documents/{id:\\d+}.docx")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        Document document = access.toRead(id);
        return file(documents.docx(document), DOCX, document, ".docx");
    }

    @GetMapping("/documents/{id:\\d+}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        Document document = access.toRead(id);
        byte[] pdf = DocxPdf.pdf(documents.docx(document), document.kind().title());
        return file(pdf, MediaType.APPLICATION_PDF, document, ".pdf");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, Document document, String ending) {
        String name = document.kind().source() + "-" + document.id() + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
