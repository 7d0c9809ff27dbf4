package org.nastavnik.document.web;

import java.io.IOException;
import java.util.Arrays;
import org.nastavnik.document.DocumentAccess;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentTemplates;
import org.nastavnik.document.wording.GrammarCase;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A municipality's templates of papers: to be taken away, changed in Word and brought back. */
@Controller
class TemplatesPage {

    private static final String KIND = "/document-templates/{kind:[A-Z_]+}";

    private final DocumentTemplates templates;
    private final DocumentAccess access;
    private final Directory directory;

    TemplatesPage(DocumentTemplates templates, DocumentAccess access, Directory directory) {
        this.templates = templates;
        this.access = access;
        this.directory = directory;
    }

    @GetMapping("/document-templates")
    String all(Model model) {
        long municipality = own();
        model.addAttribute("municipality", directory.municipality(municipality));
        model.addAttribute(
                "kinds",
                Arrays.stream(DocumentKind.values())
                        .filter(kind -> !kind.regional())
                        .toList());
        model.addAttribute("used", templates.usedVersions(municipality));
        return "document/templates";
    }

    @GetMapping(KIND)
    String one(@PathVariable DocumentKind kind, Model model) {
        return page(kind, own(), model);
    }

    @PostMapping(KIND)
    String upload(
            @PathVariable DocumentKind kind, @RequestParam MultipartFile file, Model model, RedirectAttributes redirect)
            throws IOException {
        long municipality = own();
        try {
            int version = templates.upload(municipality, kind, file.getBytes());
            redirect.addFlashAttribute(
                    "message", "Шаблон принят: версия " + version + ". Новые документы готовятся по нему.");
            return "redirect:/document-templates/" + kind;
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(kind, municipality, model);
        }
    }

    @PostMapping(KIND + "/use")
    String use(@PathVariable DocumentKind kind, @RequestParam int version, RedirectAttributes redirect) {
        templates.use(own(), kind, version);
        redirect.addFlashAttribute(
                "message",
                version == DocumentTemplates.BUILT_IN
                        ? "Новые документы готовятся по стандартному шаблону."
                        : "Новые документы готовятся по версии " + version + ".");
        return "redirect:/document-templates/" + kind;
    }

    @GetMapping(KIND + "/{version:\\d+}.docx")
    ResponseEntity<byte[]> docx(@PathVariable DocumentKind kind, @PathVariable int version) {
        return Downloads.file(
                templates.docx(own(), kind, version), Downloads.DOCX, kind.source() + "-template-" + version + ".docx");
    }

    private long own() {
        return access.templatesOf().orElseThrow(Forbidden::new);
    }

    private String page(DocumentKind kind, long municipality, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("fields", templates.ownFields(kind));
        model.addAttribute("common", templates.commonFields());
        model.addAttribute("cases", GrammarCase.values());
        model.addAttribute("versions", templates.versions(municipality, kind));
        model.addAttribute("used", templates.usedVersion(municipality, kind));
        return "document/template";
    }
}
