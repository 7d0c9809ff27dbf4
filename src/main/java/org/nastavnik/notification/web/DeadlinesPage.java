package org.nastavnik.notification.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.task.KnownTask;
import org.nastavnik.engine.task.KnownTasks;
import org.nastavnik.notification.deadline.DeadlineSettings;
import org.nastavnik.notification.deadline.MunicipalDeadlines;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Сроки задач»: the coordinator sets how long each task may take in the municipality. */
@Controller
class DeadlinesPage {

    private static final String DAYS = "days.";
    private static final int LONGEST = 9;

    private final DeadlineSettings settings;
    private final KnownTasks tasks;
    private final Rights rights;
    private final Directory directory;

    DeadlinesPage(DeadlineSettings settings, KnownTasks tasks, Rights rights, Directory directory) {
        this.settings = settings;
        this.tasks = tasks;
        this.rights = rights;
        this.directory = directory;
    }

    @GetMapping("/deadlines")
    String show(Model model) {
        long municipality = own();
        MunicipalDeadlines now = settings.of(municipality);
        Map<String, String> shown = new HashMap<>();
        now.days().forEach((task, days) -> shown.put(task, days.toString()));
        return page(
                municipality,
                now.version(),
                Integer.toString(now.remindBefore()),
                Integer.toString(now.escalateAfter()),
                shown,
                model);
    }

    @PostMapping("/deadlines")
    String save(@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        long municipality = own();
        Map<String, String> shown = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(DAYS)) {
                shown.put(name.substring(DAYS.length()), value);
            }
        });
        try {
            settings.change(municipality, read(typed, shown));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(
                    municipality,
                    // after the message the same button saves over what the other one wrote
                    settings.of(municipality).version(),
                    typed.get("remindBefore"),
                    typed.get("escalateAfter"),
                    shown,
                    model);
        }
        redirect.addFlashAttribute(
                "message", "Сроки сохранены: они действуют для задач, которые появятся с этого момента.");
        return "redirect:/deadlines";
    }

    private MunicipalDeadlines read(Map<String, String> typed, Map<String, String> shown) {
        Map<String, Integer> days = new HashMap<>();
        for (KnownTask task : tasks.all()) {
            String value = shown.get(task.key());
            if (value != null && !value.isBlank()) {
                days.put(task.key(), number(task.key(), value));
            }
        }
        return new MunicipalDeadlines(
                number("remindBefore", typed.get("remindBefore")),
                number("escalateAfter", typed.get("escalateAfter")),
                days,
                Long.parseLong(typed.getOrDefault("version", "0")));
    }

    /** What is no number is refused as one that is out of bounds. */
    private static int number(String field, String value) {
        String digits = value == null ? "" : value.strip();
        if (!digits.matches("\\d{1," + LONGEST + "}")) {
            throw new Refusal(field, "Укажите срок целым числом рабочих дней, например 5.");
        }
        return Integer.parseInt(digits);
    }

    private long own() {
        return rights.viewer().roles().stream()
                .filter(held -> held.role() == Role.COORDINATOR)
                .map(RoleAssignment::municipalityId)
                .findFirst()
                .orElseThrow(Forbidden::new);
    }

    private String page(
            long municipality,
            long version,
            String remindBefore,
            String escalateAfter,
            Map<String, String> shown,
            Model model) {
        Map<String, List<KnownTask>> byProcess = new LinkedHashMap<>();
        tasks.all()
                .forEach(task -> byProcess
                        .computeIfAbsent(task.processName(), name -> new java.util.ArrayList<>())
                        .add(task));
        Map<String, Integer> usual = new HashMap<>();
        tasks.all().forEach(task -> usual.put(task.key(), settings.configuredDays(task.key())));
        model.addAttribute("municipality", directory.municipality(municipality));
        model.addAttribute("version", version);
        model.addAttribute("remindBefore", remindBefore);
        model.addAttribute("escalateAfter", escalateAfter);
        model.addAttribute("processes", byProcess);
        model.addAttribute("usual", usual);
        model.addAttribute("shown", shown);
        return "notification/deadlines";
    }
}
