package org.nastavnik.monitoring.region.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.monitoring.region.RegionAccess;
import org.nastavnik.monitoring.region.cycle.RegionApprovals;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycleService;
import org.nastavnik.monitoring.region.cycle.RegionCycleState;
import org.nastavnik.monitoring.region.report.RegionText;
import org.nastavnik.monitoring.region.report.RegionTexts;
import org.nastavnik.monitoring.region.report.ReportSection;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * «Отчёт региона»: the draft of the figures, edited section by section by the regional coordinator; approved, read by those
 * who lead the work in the municipalities.
 */
@Controller
class RegionReportPage {

    private static final String REPORT = "/regional-monitoring/{id:\\d{1,15}}/report";

    private final RegionTexts texts;
    private final RegionCycleService cycles;
    private final RegionApprovals approvals;
    private final RegionAccess access;
    private final Directory directory;

    RegionReportPage(
            RegionTexts texts,
            RegionCycleService cycles,
            RegionApprovals approvals,
            RegionAccess access,
            Directory directory) {
        this.texts = texts;
        this.cycles = cycles;
        this.approvals = approvals;
        this.access = access;
        this.directory = directory;
    }

    @GetMapping(REPORT)
    String show(@PathVariable long id, Model model) {
        RegionCycle cycle = cycles.get(id);
        access.toReadReport(cycle.regionId(), cycle.state() == RegionCycleState.APPROVED);
        return page(cycle, null, model);
    }

    /** Refused, the page comes back with everything typed. */
    @PostMapping(REPORT)
    String save(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        RegionCycle cycle = toWrite(id);
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            sections.put(section, typed.get(section.name()));
        }
        try {
            texts.save(id, version, sections);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(cycle, sections, model);
        }
        redirect.addFlashAttribute("message", "Отчёт сохранён.");
        return "redirect:/regional-monitoring/" + id + "/report";
    }

    @PostMapping(REPORT + "/{section}/draft")
    String takeDraft(
            @PathVariable long id,
            @PathVariable ReportSection section,
            @RequestParam long version,
            RedirectAttributes redirect) {
        toWrite(id);
        try {
            texts.takeDraft(id, version, section);
            redirect.addFlashAttribute("message", "Раздел «" + section.title() + "» заменён текстом по показателям.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/regional-monitoring/" + id + "/report";
    }

    private RegionCycle toWrite(long id) {
        RegionCycle cycle = cycles.get(id);
        access.toChange(cycle.regionId());
        return cycle;
    }

    private String page(RegionCycle cycle, Map<ReportSection, String> typed, Model model) {
        RegionText text = texts.of(cycle).orElse(null);
        model.addAttribute("cycle", cycle);
        model.addAttribute("region", directory.region(cycle.regionId()));
        model.addAttribute("oversees", access.mayRead(cycle.regionId()));
        model.addAttribute("text", text);
        model.addAttribute("typed", typed);
        model.addAttribute("editor", text == null ? null : editor(text));
        model.addAttribute("approval", approvals.of(cycle.id()).orElse(null));
        model.addAttribute("zone", directory.zoneOfRegion(cycle.regionId()));
        model.addAttribute("writes", text != null && RegionTexts.writable(cycle) && access.mayChange(cycle.regionId()));
        return "monitoring/region/report";
    }

    private String editor(RegionText text) {
        return text.changedBy() == null
                ? null
                : directory.briefNames(List.of(text.changedBy())).getOrDefault(text.changedBy(), text.changedBy());
    }
}
