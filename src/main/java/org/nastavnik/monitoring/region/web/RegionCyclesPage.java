package org.nastavnik.monitoring.region.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.nastavnik.monitoring.cycle.MonthDays;
import org.nastavnik.monitoring.region.RegionAccess;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycleService;
import org.nastavnik.monitoring.region.cycle.RegionDates;
import org.nastavnik.monitoring.region.cycle.RegionHalf;
import org.nastavnik.monitoring.region.cycle.RegionSchedules;
import org.nastavnik.organization.Region;
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

/** «Мониторинг региона»: a region's cycles and days. */
@Controller
class RegionCyclesPage {

    private static final String LIST = "/regional-monitoring";
    private static final int MUNICIPALITIES_DAYS = 14;
    private static final int REGION_DAYS = 28;

    private final RegionCycleService cycles;
    private final RegionSchedules schedules;
    private final RegionAccess access;

    RegionCyclesPage(RegionCycleService cycles, RegionSchedules schedules, RegionAccess access) {
        this.cycles = cycles;
        this.schedules = schedules;
        this.access = access;
    }

    @GetMapping(LIST)
    String show(@RequestParam(required = false) Long region, Model model) {
        Region shown = region == null ? access.own() : access.toRead(region);
        RegionSchedules.Schedule schedule = schedules.of(shown.id());
        LocalDate today = cycles.today(shown.id());
        HalfYear current = HalfYear.of(today);
        model.addAttribute("region", shown);
        model.addAttribute("regions", access.readable());
        model.addAttribute("cycles", cycles.ofRegion(shown.id()));
        model.addAttribute("mayOpen", access.mayChange(shown.id()));
        model.addAttribute("schedule", schedule);
        model.addAttribute(
                "periods",
                Stream.of(current, current.previous())
                        .filter(period -> cycles.holding(shown.id(), period).isEmpty())
                        .toList());
        if (!model.containsAttribute("input")) {
            model.addAttribute(
                    "input",
                    Map.of(
                            "period", current.code(),
                            "municipalitiesDue", today.plusDays(MUNICIPALITIES_DAYS),
                            "regionDue", today.plusDays(REGION_DAYS)));
        }
        return "monitoring/region/cycles";
    }

    @PostMapping(LIST)
    String open(
            @RequestParam long region,
            @RequestParam String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate municipalitiesDue,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate regionDue,
            RedirectAttributes redirect) {
        access.toChange(region);
        try {
            RegionCycle opened =
                    cycles.open(region, HalfYear.parse(period), new RegionDates(municipalitiesDue, regionDue));
            redirect.addFlashAttribute(
                    "message", "Мониторинг региона открыт: муниципалитеты, утвердившие итоги, отметятся сами.");
            return "redirect:" + LIST + "/" + opened.id();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            Map<String, Object> input = new HashMap<>();
            input.put("period", period);
            input.put("municipalitiesDue", municipalitiesDue);
            input.put("regionDue", regionDue);
            redirect.addFlashAttribute("input", input);
            return "redirect:" + LIST + "?region=" + region;
        }
    }

    @PostMapping(LIST + "/schedule/{region}")
    String schedule(@PathVariable long region, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        access.toChange(region);
        try {
            schedules.change(
                    region,
                    new RegionSchedules.Schedule(typed.containsKey("automatic"), half(typed, 1), half(typed, 2)));
            redirect.addFlashAttribute("message", "Даты мониторинга региона сохранены.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:" + LIST + "?region=" + region;
    }

    private static RegionHalf half(Map<String, String> typed, int half) {
        return new RegionHalf(
                half,
                MonthDays.typed(typed, "opensOn-" + half),
                MonthDays.typed(typed, "municipalitiesDue-" + half),
                MonthDays.typed(typed, "regionDue-" + half));
    }
}
