package org.nastavnik.roadmap.web;

import java.time.Clock;
import java.time.LocalDate;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Rights;
import org.nastavnik.roadmap.execution.ExecutionFigures;
import org.nastavnik.roadmap.municipal.MunicipalMapAccess;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Выполнение дорожных карт»: the share done and what is overdue, by school and in the municipality. */
@Controller
class MunicipalExecutionPage {

    private static final int SIZE = 50;

    private final ExecutionFigures figures;
    private final MunicipalMapAccess access;
    private final Directory directory;
    private final Rights rights;
    private final Clock clock;

    MunicipalExecutionPage(
            ExecutionFigures figures, MunicipalMapAccess access, Directory directory, Rights rights, Clock clock) {
        this.figures = figures;
        this.access = access;
        this.directory = directory;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/road-map-execution")
    String show(
            @RequestParam(required = false) Long municipality,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        long shown = municipality == null ? access.own() : municipality;
        if (!rights.mayReadMunicipality(shown)) {
            throw new Forbidden();
        }
        Municipality place = directory.municipality(shown);
        LocalDate today = LocalDate.now(clock.withZone(place.zone()));
        int from = Math.max(0, page);
        long count = figures.count(shown);
        model.addAttribute("municipality", place);
        model.addAttribute("sum", figures.sum(shown, today));
        model.addAttribute("rows", figures.schools(shown, today, from, SIZE));
        model.addAttribute("count", count);
        model.addAttribute("page", from);
        model.addAttribute("pages", (count + SIZE - 1) / SIZE);
        return "roadmap/municipal-execution";
    }
}
