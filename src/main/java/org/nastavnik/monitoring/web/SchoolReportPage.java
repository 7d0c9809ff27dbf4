package org.nastavnik.monitoring.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nastavnik.engine.GoneTask;
import org.nastavnik.engine.RefusedRequest;
import org.nastavnik.engine.TaskDesk;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.monitoring.cycle.CycleAccess;
import org.nastavnik.monitoring.cycle.CycleDecisions;
import org.nastavnik.monitoring.cycle.CycleRules;
import org.nastavnik.monitoring.cycle.CycleService;
import org.nastavnik.monitoring.cycle.DecisionLog;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.Points;
import org.nastavnik.monitoring.cycle.ReportFilling;
import org.nastavnik.monitoring.cycle.ReportLine;
import org.nastavnik.monitoring.cycle.ReportState;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.cycle.SchoolReportService;
import org.nastavnik.monitoring.cycle.Signatures;
import org.nastavnik.monitoring.outcome.PeerComparison;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A school's report line by line: confirmed by the curator, read by the head, remarked by the checker. */
@Controller
class SchoolReportPage {

    private final SchoolReportService reports;
    private final ReportRows rows;
    private final CycleService cycles;
    private final CycleRules rules;
    private final CycleDecisions decisions;
    private final Signatures signatures;
    private final CycleAccess access;
    private final OpenTasks tasks;
    private final TaskDesk desk;
    private final CurrentActor actor;
    private final Directory directory;

    SchoolReportPage(
            SchoolReportService reports,
            ReportRows rows,
            CycleService cycles,
            CycleRules rules,
            CycleDecisions decisions,
            Signatures signatures,
            CycleAccess access,
            OpenTasks tasks,
            TaskDesk desk,
            CurrentActor actor,
            Directory directory) {
        this.reports = reports;
        this.rows = rows;
        this.cycles = cycles;
        this.rules = rules;
        this.decisions = decisions;
        this.signatures = signatures;
        this.access = access;
        this.tasks = tasks;
        this.desk = desk;
        this.actor = actor;
        this.directory = directory;
    }

    @GetMapping("/school-reports/{id}")
    String show(@PathVariable long id, Model model) {
        SchoolReport report = access.toReadReport(id);
        if (report.state() == ReportState.SUBMIT && access.mayFill(report)) {
            reports.look(id);
        }
        return show(id, Map.of(), null, model);
    }

    private String show(long id, Map<String, String> typed, Refusal refusal, Model model) {
        SchoolReport report = reports.get(id);
        MonitoringCycle cycle = reports.cycleOf(report);
        boolean fills = report.state() == ReportState.SUBMIT && access.mayFill(report);
        boolean checks = report.state() == ReportState.CHECK && access.mayCheck(report);
        List<Signatures.Signature> signed = signatures.of(id);
        List<DecisionLog.Decision<CycleDecisions.Kind>> decided = decisions.ofReport(id);
        List<String> logins = new ArrayList<>(Stream.of(report.submittedBy(), report.checkedBy())
                .filter(java.util.Objects::nonNull)
                .toList());
        signed.forEach(signature -> logins.add(signature.signedBy()));
        decided.forEach(decision -> logins.add(decision.decidedBy()));
        model.addAttribute("report", report);
        model.addAttribute("cycle", cycle);
        model.addAttribute("organization", directory.organization(report.organizationId()));
        model.addAttribute("rows", rows.of(cycle, report, fills, typed, refusal));
        model.addAttribute("fills", fills);
        model.addAttribute("checks", checks);
        model.addAttribute("threshold", Points.write(rules.deviation()));
        model.addAttribute("signatures", signed);
        model.addAttribute("decisions", decided);
        model.addAttribute("names", directory.briefNames(logins));
        model.addAttribute("zone", cycles.zone(cycle));
        model.addAttribute("tasks", tasks.ofCase(report.key()));
        model.addAttribute("compares", PeerComparison.ready(report, cycle));
        model.addAttribute("oversees", access.mayReadReports(report.municipalityId()));
        model.addAttribute(
                "mayReopen",
                access.mayReopen(report.municipalityId())
                        && (report.state() == ReportState.ACCEPTED || report.state() == ReportState.MISSING));
        model.addAttribute("until", cycles.today(cycle).plusDays(5));
        if (refusal != null) {
            model.addAttribute("error", refusal.sentence());
        }
        return "monitoring/school-report";
    }

    @PostMapping("/school-reports/{id}/lines")
    String fill(
            @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect, Model model) {
        access.toFill(id);
        try {
            reports.fill(id, filling(reports.lines(id), typed));
        } catch (Refusal refusal) {
            return show(id, typed, refusal, model);
        }
        redirect.addFlashAttribute("message", "Сохранено. Когда все строки подтверждены, передайте отчёт на подпись.");
        return "redirect:/school-reports/" + id;
    }

    private static ReportFilling filling(List<ReportLine> lines, Map<String, String> typed) {
        Map<Long, Boolean> answers = new HashMap<>();
        Map<Long, String> explanations = new HashMap<>();
        Map<Long, Boolean> confirmed = new HashMap<>();
        for (ReportLine line : ReportLine.editable(lines)) {
            String explanation = typed.get("explanation-" + line.id());
            if (explanation == null) {
                continue;
            }
            explanations.put(line.id(), explanation);
            confirmed.put(line.id(), typed.containsKey("confirm-" + line.id()));
            if (typed.containsKey("answer-" + line.id())) {
                answers.put(line.id(), "yes".equals(typed.get("answer-" + line.id())));
            }
        }
        return new ReportFilling(answers, explanations, confirmed);
    }

    @PostMapping("/school-reports/{id}/unchanged")
    String confirmUnchanged(@PathVariable long id, RedirectAttributes redirect) {
        access.toFill(id);
        try {
            int left = reports.confirmUnchanged(id);
            redirect.addFlashAttribute(
                    "message",
                    left == 0
                            ? "Все показатели подтверждены. Передайте отчёт на подпись."
                            : "Подтверждено всё, кроме строк, где нужно пояснение или численность: их " + left + ".");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/school-reports/" + id;
    }

    /** Completes the curator's task from here; the form's gate checks as it does in Tasklist. */
    @PostMapping("/school-reports/{id}/submission")
    String submit(@PathVariable long id, RedirectAttributes redirect) {
        SchoolReport report = access.toFill(id);
        List<String> answers = reports.lines(id).stream()
                .filter(ReportLine::typed)
                .map(line -> Long.toString(line.id()))
                .toList();
        Map<String, Object> values = new HashMap<>(Map.of("confirm", "yes"));
        if (!answers.isEmpty()) {
            values.put("answers", answers);
        }
        try {
            OpenTask task = tasks.ofCase(report.key()).stream()
                    .filter(open -> open.key().equals("submit-indicators"))
                    .findFirst()
                    .orElseThrow(GoneTask::new);
            desk.submit(actor.loginOrSystem(), task.id(), values);
            redirect.addFlashAttribute("message", "Отчёт передан руководителю на подпись.");
        } catch (RefusedRequest refused) {
            redirect.addFlashAttribute("error", refused.sentence());
        } catch (GoneTask gone) {
            redirect.addFlashAttribute("error", gone.getMessage());
        }
        return "redirect:/school-reports/" + id;
    }

    @PostMapping("/school-reports/{id}/remarks")
    String remark(
            @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect, Model model) {
        access.toCheck(id);
        Map<Long, String> remarks = new HashMap<>();
        reports.lines(id).stream()
                .filter(line -> typed.containsKey("remark-" + line.id()))
                .forEach(line -> remarks.put(line.id(), typed.get("remark-" + line.id())));
        try {
            reports.remark(id, remarks);
        } catch (Refusal refusal) {
            return show(id, typed, refusal, model);
        }
        redirect.addFlashAttribute(
                "message", "Замечания сохранены. Куратор увидит их, когда вы вернёте отчёт в задаче.");
        return "redirect:/school-reports/" + id;
    }

    /** What was signed, to be kept elsewhere and compared with its hash. */
    @GetMapping("/school-reports/{id}/signatures/{round}")
    ResponseEntity<byte[]> signature(@PathVariable long id, @PathVariable int round) {
        access.toReadReport(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"report-" + id + "-" + round + ".json\"")
                .body(signatures.content(id, round).getBytes(StandardCharsets.UTF_8));
    }
}
