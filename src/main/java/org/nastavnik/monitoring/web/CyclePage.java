package org.nastavnik.monitoring.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.monitoring.cycle.CycleAccess;
import org.nastavnik.monitoring.cycle.CycleDecisions;
import org.nastavnik.monitoring.cycle.CycleProgress;
import org.nastavnik.monitoring.cycle.CycleService;
import org.nastavnik.monitoring.cycle.CycleTotals;
import org.nastavnik.monitoring.cycle.DecisionLog;
import org.nastavnik.monitoring.cycle.FillingTime;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.ReportState;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.cycle.SummingUp;
import org.nastavnik.monitoring.region.cycle.RegionView;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far a cycle is: schools and steps, who has it and how long; what was decided and approved. */
@Controller
class CyclePage {

    private static final int DECISIONS = 50;

    private final CycleService cycles;
    private final CycleProgress progress;
    private final FillingTime time;
    private final CycleTotals totals;
    private final CycleDecisions decisions;
    private final SummingUp summingUp;
    private final RegionView region;
    private final CycleAccess access;
    private final OpenTasks tasks;
    private final Directory directory;
    private final Clock clock;

    CyclePage(
            CycleService cycles,
            CycleProgress progress,
            FillingTime time,
            CycleTotals totals,
            CycleDecisions decisions,
            SummingUp summingUp,
            RegionView region,
            CycleAccess access,
            OpenTasks tasks,
            Directory directory,
            Clock clock) {
        this.cycles = cycles;
        this.progress = progress;
        this.time = time;
        this.totals = totals;
        this.decisions = decisions;
        this.summingUp = summingUp;
        this.region = region;
        this.access = access;
        this.tasks = tasks;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/monitoring/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) ReportState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        MonitoringCycle cycle = access.toRead(id);
        Map<ReportState, Integer> counts = progress.counts(id);
        CycleProgress.Page list = progress.page(cycle, state, cycles.today(cycle), clock.instant(), Math.max(0, page));
        List<DecisionLog.Decision<CycleDecisions.Kind>> decided = decisions.of(id, DECISIONS);
        List<SummingUp.Approval> approvals = summingUp.approvals(id);
        List<String> logins = new ArrayList<>();
        list.rows().forEach(row -> logins.add(row.holder()));
        decided.forEach(decision -> logins.add(decision.decidedBy()));
        approvals.forEach(approval -> logins.add(approval.approvedBy()));
        model.addAttribute("cycle", cycle);
        model.addAttribute("municipality", directory.municipality(cycle.municipalityId()));
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", counts.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("accepted", counts.get(ReportState.ACCEPTED));
        model.addAttribute("time", time.of(id));
        model.addAttribute("longest", FillingTime.BREAK.toMinutes());
        model.addAttribute("aim", FillingTime.AIM.toMinutes());
        model.addAttribute("states", ReportState.values());
        model.addAttribute("state", state);
        model.addAttribute("list", list);
        model.addAttribute("names", directory.briefNames(logins));
        model.addAttribute("summed", !totals.of(id).isEmpty());
        model.addAttribute("region", region.ofMunicipal(id).orElse(null));
        model.addAttribute("regionReport", region.reportToRead(id).orElse(null));
        model.addAttribute("tasks", tasks.ofCase(cycle.key()));
        model.addAttribute("decisions", decided);
        model.addAttribute("approvals", approvals);
        model.addAttribute("zone", cycles.zone(cycle));
        model.addAttribute(
                "mayCancel", access.mayCancel(cycle) && !cycle.state().ended());
        model.addAttribute("mayOpenReports", access.mayReadReports(cycle.municipalityId()));
        return "monitoring/cycle";
    }

    @PostMapping("/monitoring/{id}/cancel")
    String cancel(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        access.toCancel(id);
        try {
            cycles.cancel(id, reason);
            redirect.addFlashAttribute("message", "Мониторинг отменён, задачи организаций сняты.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/monitoring/" + id;
    }

    @PostMapping("/school-reports/{id}/reopen")
    String reopen(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            RedirectAttributes redirect) {
        SchoolReport report = access.toReopen(id);
        try {
            cycles.reopen(id, reason, until);
            redirect.addFlashAttribute("message", "Отчёт открыт снова: задача уже у куратора организации.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/school-reports/" + report.id();
    }
}
