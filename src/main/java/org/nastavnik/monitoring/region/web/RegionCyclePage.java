package org.nastavnik.monitoring.region.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.monitoring.cycle.DecisionLog;
import org.nastavnik.monitoring.region.RegionAccess;
import org.nastavnik.monitoring.region.cycle.RegionApprovals;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycleService;
import org.nastavnik.monitoring.region.cycle.RegionCycleState;
import org.nastavnik.monitoring.region.cycle.RegionDecisions;
import org.nastavnik.monitoring.region.cycle.RegionDifferences;
import org.nastavnik.monitoring.region.cycle.RegionProgress;
import org.nastavnik.monitoring.region.cycle.RegionReportState;
import org.nastavnik.monitoring.region.cycle.RegionSummaries;
import org.nastavnik.monitoring.region.cycle.RegionSummary;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far a region's cycle is: municipalities and steps, who has it and how long; what was decided and approved. */
@Controller
class RegionCyclePage {

    private static final int DECISIONS = 50;
    private static final int DIFFERENCES = 50;

    private final RegionCycleService cycles;
    private final RegionProgress progress;
    private final RegionDecisions decisions;
    private final RegionApprovals approvals;
    private final RegionSummaries summaries;
    private final RegionDifferences differences;
    private final RegionAccess access;
    private final OpenTasks tasks;
    private final Directory directory;
    private final Clock clock;

    RegionCyclePage(
            RegionCycleService cycles,
            RegionProgress progress,
            RegionDecisions decisions,
            RegionApprovals approvals,
            RegionSummaries summaries,
            RegionDifferences differences,
            RegionAccess access,
            OpenTasks tasks,
            Directory directory,
            Clock clock) {
        this.cycles = cycles;
        this.progress = progress;
        this.decisions = decisions;
        this.approvals = approvals;
        this.summaries = summaries;
        this.differences = differences;
        this.access = access;
        this.tasks = tasks;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/regional-monitoring/{id:\\d{1,15}}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) RegionReportState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        RegionCycle cycle = cycles.get(id);
        model.addAttribute("region", access.toRead(cycle.regionId()));
        Map<RegionReportState, Integer> counts = progress.counts(id);
        RegionProgress.Page list = progress.page(id, state, clock.instant(), Math.max(0, page));
        List<DecisionLog.Decision<RegionDecisions.Kind>> decided = decisions.of(id, DECISIONS);
        Optional<RegionApprovals.Approval> approval = approvals.of(id);
        List<String> logins = new ArrayList<>();
        list.rows().forEach(row -> logins.add(row.holder()));
        decided.forEach(decision -> logins.add(decision.decidedBy()));
        approval.ifPresent(approved -> logins.add(approved.approvedBy()));
        model.addAttribute("cycle", cycle);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", counts.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("states", RegionReportState.values());
        model.addAttribute("state", state);
        model.addAttribute("list", list);
        model.addAttribute("names", directory.briefNames(logins));
        model.addAttribute("tasks", tasks.ofCase(cycle.key()));
        model.addAttribute("decisions", decided);
        model.addAttribute("approval", approval.orElse(null));
        model.addAttribute("zone", directory.zoneOfRegion(cycle.regionId()));
        differences(cycle, model);
        model.addAttribute(
                "mayCancel",
                access.mayChange(cycle.regionId()) && !cycle.state().ended());
        return "monitoring/region/cycle";
    }

    private void differences(RegionCycle cycle, Model model) {
        Optional<RegionSummary> summary =
                cycle.state() == RegionCycleState.APPROVAL || cycle.state() == RegionCycleState.APPROVED
                        ? summaries.of(cycle.id())
                        : Optional.empty();
        List<RegionDifferences.Difference> all =
                summary.map(made -> differences.of(cycle, made)).orElse(List.of());
        model.addAttribute("summed", summary.isPresent());
        model.addAttribute("differences", all.subList(0, Math.min(DIFFERENCES, all.size())));
        model.addAttribute("moreDifferences", Math.max(0, all.size() - DIFFERENCES));
    }

    @PostMapping("/regional-monitoring/{id:\\d{1,15}}/cancel")
    String cancel(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        access.toChange(cycles.get(id).regionId());
        try {
            cycles.cancel(id, reason);
            redirect.addFlashAttribute("message", "Мониторинг региона отменён.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/regional-monitoring/" + id;
    }
}
