package org.nastavnik.document.web;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentAccess;
import org.nastavnik.document.DocumentScans;
import org.nastavnik.document.DocumentService;
import org.nastavnik.document.PaperPersons;
import org.nastavnik.document.PrintedPapers;
import org.nastavnik.document.pdf.DocxHtml;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A paper to be read, its files to be taken away, its signed scan. Addresses and names of files name kind and id only. */
@Controller
class DocumentPage {

    private static final String PAPER = "/documents/{id:\\d+}";

    private final DocumentService documents;
    private final PrintedPapers printed;
    private final DocumentScans scans;
    private final DocumentAccess access;
    private final PaperPersons persons;
    private final AccessLog accessLog;

    DocumentPage(
            DocumentService documents,
            PrintedPapers printed,
            DocumentScans scans,
            DocumentAccess access,
            PaperPersons persons,
            AccessLog accessLog) {
        this.persons = persons;
        this.accessLog = accessLog;
        this.documents = documents;
        this.printed = printed;
        this.scans = scans;
        this.access = access;
    }

    @GetMapping(PAPER)
    String show(@PathVariable long id, Model model) {
        Document document = toRead(id);
        model.addAttribute("document", document);
        model.addAttribute("paper", DocxHtml.of(documents.docx(document)).body());
        model.addAttribute("scans", scans.of(id));
        model.addAttribute("maySign", access.maySign(document));
        return "document/document";
    }

    @GetMapping(PAPER + ".docx")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        Document document = toRead(id);
        return Downloads.file(documents.docx(document), Downloads.DOCX, name(document, ".docx"));
    }

    @GetMapping(PAPER + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        Document document = toRead(id);
        return Downloads.file(printed.pdf(document), MediaType.APPLICATION_PDF, name(document, ".pdf"));
    }

    private Document toRead(long id) {
        Document document = access.toRead(id);
        accessLog.read(persons.of(document), "Документ: " + document.kind().title());
        return document;
    }

    @PostMapping(PAPER + "/scan")
    String sign(@PathVariable long id, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        Document document = access.toSign(id);
        try {
            scans.add(document, file.getBytes());
            redirect.addFlashAttribute("message", "Подписанный скан загружен. Прежние сканы сохранены.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/documents/" + id;
    }

    /** The newest one. */
    @GetMapping(PAPER + "/scan")
    ResponseEntity<byte[]> scan(@PathVariable long id) {
        Document document = toRead(id);
        List<DocumentScans.Scan> all = scans.of(id);
        return scan(document, all.stream().findFirst().orElseThrow(NoSuchElementException::new));
    }

    @GetMapping(PAPER + "/scans/{scanId:\\d+}")
    ResponseEntity<byte[]> scan(@PathVariable long id, @PathVariable long scanId) {
        Document document = toRead(id);
        return scan(
                document,
                scans.of(id).stream()
                        .filter(scan -> scan.id() == scanId)
                        .findFirst()
                        .orElseThrow(NoSuchElementException::new));
    }

    private ResponseEntity<byte[]> scan(Document document, DocumentScans.Scan scan) {
        return Downloads.file(
                scans.content(document.id(), scan.id()),
                MediaType.parseMediaType(scan.type().mediaType()),
                name(document, "-scan-" + scan.id() + scan.type().ending()));
    }

    private static String name(Document document, String ending) {
        return document.kind().source() + "-" + document.id() + ending;
    }
}
