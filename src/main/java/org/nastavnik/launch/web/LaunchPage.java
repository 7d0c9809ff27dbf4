package org.nastavnik.launch.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.launch.ChoiceState;
import org.nastavnik.launch.Launch;
import org.nastavnik.launch.LaunchAccess;
import org.nastavnik.launch.LaunchRows;
import org.nastavnik.launch.LaunchService;
import org.nastavnik.launch.LaunchState;
import org.nastavnik.launch.Period;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Запуски»: begin one, see how far it has come, try again what failed, stop it. */
@Controller
class LaunchPage {

    private final LaunchService launches;
    private final LaunchAccess access;
    private final LaunchRows rows;
    private final Directory directory;
    private final OpenTasks tasks;
    private final Clock clock;

    LaunchPage(
            LaunchService launches,
            LaunchAccess access,
            LaunchRows rows,
            Directory directory,
            OpenTasks tasks,
            Clock clock) {
        this.launches = launches;
        this.access = access;
        this.rows = rows;
        this.directory = directory;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** As it is typed. */
    record PeriodInput(
            Long municipality,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate startsOn,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate endsOn) {}

    @GetMapping("/launches")
    String all(Model model) {
        Period year = Period.schoolYear(LocalDate.now(clock));
        return list(model, new PeriodInput(null, year.startsOn(), year.endsOn()));
    }

    private String list(Model model, PeriodInput input) {
        model.addAttribute("launches", launches.ofMunicipalities(access.seen()));
        model.addAttribute("names", directory.municipalityNames(access.seen()));
        model.addAttribute("led", access.led());
        model.addAttribute("input", input);
        return "launch/launches";
    }

    @PostMapping("/launches")
    String open(@ModelAttribute PeriodInput input, Model model, RedirectAttributes redirect) {
        if (!access.led().contains(input.municipality())) {
            throw new Forbidden();
        }
        try {
            Launch opened = launches.open(input.municipality(), new Period(input.startsOn(), input.endsOn()));
            redirect.addFlashAttribute(
                    "message", "Запуск открыт. Первая задача — «Назначить рабочую группу» — уже в разделе «Задачи».");
            return "redirect:/launches/" + opened.id();
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return list(model, input);
        }
    }

    @GetMapping("/launches/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) ChoiceState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Launch launch = access.toRead(id);
        Map<ChoiceState, Integer> counts = launches.counts(id);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        model.addAttribute("launch", launch);
        model.addAttribute("municipality", directory.municipality(launch.municipalityId()));
        model.addAttribute(
                "responsible",
                launch.responsible() == null
                        ? null
                        : directory
                                .briefNames(java.util.List.of(launch.responsible()))
                                .get(launch.responsible()));
        model.addAttribute("counts", counts);
        model.addAttribute("total", all);
        model.addAttribute("running", counts.get(ChoiceState.PENDING) > 0 && launch.state() != LaunchState.STOPPED);
        model.addAttribute("state", state);
        model.addAttribute("states", ChoiceState.values());
        model.addAttribute("list", rows.rows(id, state, Math.max(page, 0)));
        model.addAttribute("papers", launches.papers(id));
        model.addAttribute("tasks", tasks.ofCase(launch.key()));
        model.addAttribute("mayLead", access.mayLead(launch));
        return "launch/launch";
    }

    @PostMapping("/launches/{id}/retry")
    String retry(@PathVariable long id, RedirectAttributes redirect) {
        access.toLead(id);
        return done(id, redirect, "Неудавшиеся организации снова в очереди.", () -> launches.retry(id));
    }

    @PostMapping("/launches/{id}/stop")
    String stop(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        access.toLead(id);
        return done(
                id, redirect, "Запуск остановлен. Начатые программы продолжаются.", () -> launches.stop(id, reason));
    }

    private static String done(long id, RedirectAttributes redirect, String message, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("message", message);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/launches/" + id;
    }
}
