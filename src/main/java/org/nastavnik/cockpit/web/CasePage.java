package org.nastavnik.cockpit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.nastavnik.cockpit.CaseFile;
import org.nastavnik.cockpit.CaseFiles;
import org.nastavnik.cockpit.forecast.Forecasts;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentScans;
import org.nastavnik.engine.diagram.Diagrams;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.User;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeAccess;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of one case: facts, tasks, participants, pairs, documents, timeline, diagram with the tokens on it. */
@Controller
class CasePage {

    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final ProgrammeAccess access;
    private final CaseFiles files;
    private final Diagrams diagrams;
    private final OrganizationService organizations;
    private final DocumentScans scans;
    private final Forecasts forecasts;
    private final Rights rights;
    private final Clock clock;

    CasePage(
            ProgrammeAccess access,
            CaseFiles files,
            Diagrams diagrams,
            OrganizationService organizations,
            DocumentScans scans,
            Rights rights,
            Forecasts forecasts,
            Clock clock) {
        this.forecasts = forecasts;
        this.rights = rights;
        this.clock = clock;
        this.scans = scans;
        this.access = access;
        this.files = files;
        this.diagrams = diagrams;
        this.organizations = organizations;
    }

    @GetMapping("/programmes/{id}")
    String show(@PathVariable long id, HttpServletRequest request, Model model) {
        MentoringProgramme programme = access.toRead(id);
        boolean whole = request.getParameterMap().containsKey("print");
        CaseFile file = files.open(programme, whole);
        boolean running = !programme.stage().ended();
        boolean decides = running && access.mayDecide(programme);
        model.addAttribute("file", file);
        model.addAttribute("forecast", forecasts.of(List.of(id)).get(id));
        model.addAttribute("whole", whole);
        model.addAttribute("printed", whole ? printed(file) : null);
        model.addAttribute(
                "scanned",
                scans.scanned(file.documents().stream().map(Document::id).toList()));
        model.addAttribute("mayDecide", decides);
        model.addAttribute("mayLead", running && access.mayLead(programme));
        model.addAttribute("staff", decides ? organizations.staff(programme.organizationId()) : List.<User>of());
        return "cockpit/case";
    }

    /** When and by whom, in the municipality's zone. */
    private String printed(CaseFile file) {
        return PRINTED.format(clock.instant().atZone(file.municipality().zone())) + ", "
                + rights.viewer().name().brief();
    }

    /** Fetched by the page after it is shown: the model is larger than all the rest. */
    @GetMapping(path = "/programmes/{id}/diagram", produces = "application/json")
    @ResponseBody
    Diagrams.Diagram diagram(@PathVariable long id) {
        return diagrams.of(access.toRead(id).key()).orElseThrow();
    }
}
