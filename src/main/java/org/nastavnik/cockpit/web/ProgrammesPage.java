package org.nastavnik.cockpit.web;

import java.time.Clock;
import org.nastavnik.cockpit.ProgrammeFilter;
import org.nastavnik.cockpit.ProgrammeList;
import org.nastavnik.cockpit.ProgrammeRow;
import org.nastavnik.cockpit.forecast.Forecasts;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.Stage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Программы»: the programmes that this person may see, with stage, waiting task, days waiting and overdue ones. */
@Controller
class ProgrammesPage {

    private final ProgrammeList programmes;
    private final Forecasts forecasts;
    private final Rights rights;
    private final Clock clock;

    ProgrammesPage(ProgrammeList programmes, Forecasts forecasts, Rights rights, Clock clock) {
        this.programmes = programmes;
        this.forecasts = forecasts;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/programmes")
    String show(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Stage stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Viewer viewer = rights.viewer();
        ProgrammeFilter filter = new ProgrammeFilter(q, stage, overdue, page);
        ProgrammeList.Page list = programmes.find(viewer, filter);
        model.addAttribute("list", list);
        model.addAttribute(
                "forecasts",
                forecasts.of(list.rows().stream().map(ProgrammeRow::id).toList()));
        model.addAttribute("filter", filter);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("now", clock.instant());
        model.addAttribute("mayBegin", viewer.holds(Role.HEAD) || viewer.holds(Role.COORDINATOR));
        return "cockpit/programmes";
    }
}
