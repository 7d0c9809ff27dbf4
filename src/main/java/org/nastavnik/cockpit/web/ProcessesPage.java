package org.nastavnik.cockpit.web;

import java.util.List;
import org.nastavnik.cockpit.Section;
import org.nastavnik.cockpit.forecast.Forecasts;
import org.nastavnik.cockpit.process.ProcessCockpit;
import org.nastavnik.cockpit.process.ProcessFilter;
import org.nastavnik.cockpit.process.ProcessView;
import org.nastavnik.engine.history.StuckSteps;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.process.ProgrammeElements;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Узкие места»: each process with its running cases, durations of its steps and what is stuck. */
@Controller
class ProcessesPage {

    private static final String KEY = "{key:[A-Za-z][A-Za-z0-9-]*}";

    private final ProcessCockpit cockpit;
    private final StuckSteps stuckSteps;
    private final Forecasts forecasts;
    private final Rights rights;

    ProcessesPage(ProcessCockpit cockpit, StuckSteps stuckSteps, Forecasts forecasts, Rights rights) {
        this.forecasts = forecasts;
        this.cockpit = cockpit;
        this.stuckSteps = stuckSteps;
        this.rights = rights;
    }

    /** What the diagram is drawn of. */
    public record Heat(String xml, List<ProcessView.Step> steps) {}

    @GetMapping("/processes")
    String list(@RequestParam(required = false) Long municipality, Model model) {
        Viewer viewer = reader();
        List<ProcessCockpit.Choice> choices = cockpit.municipalities(viewer);
        model.addAttribute("municipality", municipality);
        model.addAttribute("choices", choices);
        model.addAttribute("processes", cockpit.processes(viewer, choices, municipality));
        return "cockpit/processes";
    }

    @GetMapping("/processes/" + KEY)
    String show(@PathVariable String key, ProcessFilter filter, Model model) {
        Viewer viewer = reader();
        List<ProcessCockpit.Choice> choices = cockpit.municipalities(viewer);
        model.addAttribute("key", key);
        model.addAttribute("choices", choices);
        model.addAttribute("process", cockpit.open(viewer, choices, key, filter));
        model.addAttribute("mayRetry", viewer.isAdministrator());
        if (key.equals(ProgrammeElements.PROCESS)) {
            model.addAttribute(
                    "outlook",
                    forecasts.outlook(
                            filter.municipality() == null
                                    ? choices.stream()
                                            .map(ProcessCockpit.Choice::id)
                                            .toList()
                                    : List.of(filter.municipality())));
        }
        return "cockpit/process";
    }

    /** Fetched by the page after it is shown: the model is larger than all the rest. */
    @GetMapping(path = "/processes/" + KEY + "/heat", produces = "application/json")
    @ResponseBody
    Heat heat(@PathVariable String key, ProcessFilter filter) {
        Viewer viewer = reader();
        ProcessView view = cockpit.open(viewer, cockpit.municipalities(viewer), key, filter);
        return new Heat(cockpit.model(key, filter.version()), view.steps());
    }

    @PostMapping("/processes/" + KEY + "/retry")
    String retry(@PathVariable String key, @RequestParam String job, RedirectAttributes after) {
        if (!rights.viewer().isAdministrator()) {
            throw new Forbidden();
        }
        stuckSteps.retry(job);
        after.addFlashAttribute(
                "message",
                "Шаг будет выполнен ещё раз в ближайшую минуту. Если он снова не выполнится, он вернётся в этот список.");
        return "redirect:/processes/" + key;
    }

    private Viewer reader() {
        Viewer viewer = rights.viewer();
        if (!Section.BOTTLENECKS.isFor(viewer)) {
            throw new Forbidden();
        }
        return viewer;
    }
}
