package org.nastavnik.document.web;

import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentAccess;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentScans;
import org.nastavnik.organization.Directory;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Papers of organisations and municipalities that the reader may see, the newest first. */
@Controller
class DocumentsPage {

    private static final int SIZE = 25;

    private final DocumentAccess access;
    private final DocumentScans scans;
    private final Directory directory;

    DocumentsPage(DocumentAccess access, DocumentScans scans, Directory directory) {
        this.access = access;
        this.scans = scans;
        this.directory = directory;
    }

    @GetMapping("/documents")
    String show(
            @RequestParam(required = false) Long programme,
            @RequestParam(required = false) DocumentKind kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Page<Document> found = access.visible(programme, kind, page, SIZE);
        model.addAttribute("documents", found);
        model.addAttribute(
                "organizations",
                directory.shortNames(
                        found.stream().map(Document::organizationId).toList()));
        model.addAttribute(
                "scanned", scans.scanned(found.stream().map(Document::id).toList()));
        model.addAttribute("kinds", DocumentKind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("programme", programme);
        model.addAttribute("keepsTemplates", access.templatesOf().isPresent());
        model.addAttribute("setsWords", access.wordsOf().isPresent());
        return "document/documents";
    }
}
