package org.nastavnik.monitoring.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.cycle.CycleAccess;
import org.nastavnik.monitoring.cycle.CycleDates;
import org.nastavnik.monitoring.cycle.CycleProgress;
import org.nastavnik.monitoring.cycle.CycleSchedules;
import org.nastavnik.monitoring.cycle.CycleSchedules.Schedule;
import org.nastavnik.monitoring.cycle.CycleService;
import org.nastavnik.monitoring.cycle.HalfSchedule;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.MonthDays;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Мониторинг»: a municipality's cycles and days; for heads and curators their own reports. */
@Controller
class CyclesPage {

    private final CycleService cycles;
    private final CycleSchedules schedules;
    private final CycleProgress progress;
    private final CycleAccess access;
    private final IndicatorSets sets;

    CyclesPage(
            CycleService cycles,
            CycleSchedules schedules,
            CycleProgress progress,
            CycleAccess access,
            IndicatorSets sets) {
        this.cycles = cycles;
        this.schedules = schedules;
        this.progress = progress;
        this.access = access;
        this.sets = sets;
    }

    @GetMapping("/monitoring")
    String show(@RequestParam(required = false) Long municipality, Model model) {
        List<Municipality> overseen = access.overseen();
        if (overseen.isEmpty() && access.led().isEmpty()) {
            throw new Forbidden();
        }
        model.addAttribute("own", progress.own(access.led()));
        model.addAttribute("municipalities", overseen);
        if (!overseen.isEmpty()) {
            Municipality shown = overseen.stream()
                    .filter(m -> municipality == null || m.id().equals(municipality))
                    .findFirst()
                    .orElseThrow(Forbidden::new);
            municipality(shown, model);
        }
        return "monitoring/cycles";
    }

    private void municipality(Municipality shown, Model model) {
        List<MonitoringCycle> all = cycles.ofMunicipality(shown.id());
        HalfYear current = sets.current(shown.id());
        Schedule schedule = schedules.of(shown.id());
        model.addAttribute("municipality", shown);
        model.addAttribute("cycles", all);
        model.addAttribute("mayOpen", access.mayOpen(shown.id()));
        model.addAttribute("schedule", schedule);
        model.addAttribute("halves", List.of(schedule.first(), schedule.second()));
        model.addAttribute(
                "periods",
                Stream.of(current, current.previous())
                        .filter(period -> cycles.holding(shown.id(), period).isEmpty())
                        .toList());
        if (!model.containsAttribute("input")) {
            LocalDate today = cycles.today(shown.id());
            model.addAttribute(
                    "input",
                    Map.of(
                            "period", current.code(),
                            "lastDay", today,
                            "schoolsDue", today.plusDays(14),
                            "municipalityDue", today.plusDays(28)));
        }
    }

    @PostMapping("/monitoring")
    String open(
            @RequestParam long municipality,
            @RequestParam String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate schoolsDue,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate municipalityDue,
            RedirectAttributes redirect) {
        access.toOpen(municipality);
        try {
            MonitoringCycle opened = cycles.open(
                    municipality, HalfYear.parse(period), new CycleDates(lastDay, schoolsDue, municipalityDue));
            redirect.addFlashAttribute(
                    "message", "Мониторинг открыт: отчёты организаций появятся здесь и в задачах кураторов.");
            return "redirect:/monitoring/" + opened.id();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            redirect.addFlashAttribute("input", typed(period, lastDay, schoolsDue, municipalityDue));
            return "redirect:/monitoring?municipality=" + municipality;
        }
    }

    private static Map<String, Object> typed(String period, LocalDate last, LocalDate schools, LocalDate municipality) {
        Map<String, Object> input = new java.util.HashMap<>();
        input.put("period", period);
        input.put("lastDay", last);
        input.put("schoolsDue", schools);
        input.put("municipalityDue", municipality);
        return input;
    }

    @PostMapping("/monitoring/schedule/{municipality}")
    String schedule(
            @PathVariable long municipality, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        access.toOpen(municipality);
        try {
            schedules.change(
                    municipality, new Schedule(typed.containsKey("automatic"), half(typed, 1), half(typed, 2)));
            redirect.addFlashAttribute("message", "Даты мониторинга сохранены.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/monitoring?municipality=" + municipality;
    }

    private static HalfSchedule half(Map<String, String> typed, int half) {
        return new HalfSchedule(
                half,
                MonthDays.typed(typed, "lastDay-" + half),
                MonthDays.typed(typed, "opensOn-" + half),
                MonthDays.typed(typed, "schoolsDue-" + half),
                MonthDays.typed(typed, "municipalityDue-" + half));
    }
}
