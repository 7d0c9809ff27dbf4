package org.nastavnik.cockpit.web;

import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentService;
import org.nastavnik.programme.ProgrammeAccess;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A paper of a case, ready to be read and printed. */
@Controller
class DocumentPage {

    private final DocumentService documents;
    private final ProgrammeAccess access;

    DocumentPage(DocumentService documents, ProgrammeAccess access) {
        this.documents = documents;
        this.access = access;
    }

    @GetMapping("/documents/{id}")
    String show(@PathVariable long id, Model model) {
        Document document = documents.find(id).orElseThrow();
        model.addAttribute("programme", access.toRead(document.programmeId()));
        model.addAttribute("document", document);
        model.addAttribute("lines", document.body().lines().map(Line::of).toList());
        return "cockpit/document";
    }

    /** @param kind heading, item or text */
    record Line(String kind, String text) {

        static Line of(String line) {
            if (line.startsWith("# ")) {
                return new Line("heading", line.substring(2));
            }
            return line.startsWith("- ") ? new Line("item", line.substring(2)) : new Line("text", line);
        }
    }
}
