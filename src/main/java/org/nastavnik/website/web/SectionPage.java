package org.nastavnik.website.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nastavnik.organization.Directory;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.website.AuditService;
import org.nastavnik.website.Looks;
import org.nastavnik.website.pack.WebsitePack;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One school's section: every look at it, and the material to publish there. */
@Controller
class SectionPage {

    private static final int LOOKS = 50;

    private final AuditService audits;
    private final Looks looks;
    private final ProgrammeAccess access;
    private final Directory directory;
    private final WebsitePack pack;

    SectionPage(AuditService audits, Looks looks, ProgrammeAccess access, Directory directory, WebsitePack pack) {
        this.audits = audits;
        this.looks = looks;
        this.access = access;
        this.directory = directory;
        this.pack = pack;
    }

    /** Written while it is read: the papers are made one after the other. */
    @GetMapping("/programmes/{id}/website-section.zip")
    void pack(@PathVariable long id, HttpServletResponse response) throws IOException {
        MentoringProgramme programme = access.toRead(id);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("rubrika-" + id + ".zip")
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        pack.write(programme, response.getOutputStream());
    }

    @GetMapping("/programmes/{id}/website-section")
    String show(@PathVariable long id, Model model) {
        MentoringProgramme programme = access.toRead(id);
        model.addAttribute("programme", programme);
        model.addAttribute("organization", directory.organization(programme.organizationId()));
        model.addAttribute(
                "zone", directory.municipality(programme.municipalityId()).zone());
        model.addAttribute("check", audits.newestOf(id).orElse(null));
        model.addAttribute("looks", looks.ofProgramme(id, LOOKS));
        model.addAttribute("parts", pack.parts(id));
        return "website/section";
    }
}
