package org.nastavnik.notification.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nastavnik.engine.task.DoneTask;
import org.nastavnik.engine.task.DoneTasks;
import org.nastavnik.engine.task.TaskPage;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Сделано мной»: the tasks that the person who is logged in has done in a period. */
@Controller
class DonePage {

    private static final int SIZE = 20;
    private static final int DAYS = 90;

    private final DoneTasks tasks;
    private final Viewer viewer;
    private final Clock clock;

    DonePage(DoneTasks tasks, Viewer viewer, Clock clock) {
        this.tasks = tasks;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** A done task as the page shows it. */
    public record Row(String name, String organization, Long programmeId, String due, String done, boolean late) {

        static Row of(DoneTask task, Map<Long, String> organizations, ZoneId zone) {
            return new Row(
                    task.name(),
                    organizations.getOrDefault(task.organizationId(), ""),
                    task.programmeId(),
                    Viewer.date(task.dueAt(), zone),
                    Viewer.dateTime(task.doneAt(), zone),
                    task.late());
        }
    }

    @GetMapping("/done")
    String show(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            @RequestParam(required = false) String after,
            Model model) {
        ZoneId zone = viewer.zone();
        LocalDate last = until == null ? LocalDate.now(clock.withZone(zone)) : until;
        LocalDate first = from == null ? last.minusDays(DAYS) : from;
        model.addAttribute("from", first);
        model.addAttribute("until", last);
        model.addAttribute("after", after);
        if (first.isAfter(last)) {
            model.addAttribute("error", "Начало периода позже его конца: укажите дату начала не позднее даты конца.");
            model.addAttribute("tasks", List.of());
            model.addAttribute("total", 0);
            return "notification/done";
        }
        Instant begin = first.atStartOfDay(zone).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        TaskPage<DoneTask> page = tasks.of(viewer.login(), begin, end, after, SIZE);
        Map<Long, String> organizations = viewer.organizations(page.tasks().stream()
                .map(DoneTask::organizationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        model.addAttribute(
                "tasks",
                page.tasks().stream()
                        .map(task -> Row.of(task, organizations, zone))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("total", tasks.count(viewer.login(), begin, end));
        return "notification/done";
    }
}
