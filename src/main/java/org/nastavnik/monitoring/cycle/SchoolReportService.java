package org.nastavnik.monitoring.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school's report: confirmed line by line, signed, checked, and returned with remarks. */
@Service
@Transactional
public class SchoolReportService {

    private final SchoolReports reports;
    private final Cycles cycles;
    private final CycleService cycleService;
    private final ReportLines read;
    private final LineStore lines;
    private final ReportAnswers answers;
    private final ReportRefresh refresh;
    private final FillingTime time;
    private final Signatures signatures;
    private final IndicatorSets sets;
    private final CycleDecisions decisions;
    private final CycleProcess process;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    SchoolReportService(
            SchoolReports reports,
            Cycles cycles,
            CycleService cycleService,
            ReportLines read,
            LineStore lines,
            ReportAnswers answers,
            ReportRefresh refresh,
            FillingTime time,
            Signatures signatures,
            IndicatorSets sets,
            CycleDecisions decisions,
            CycleProcess process,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.reports = reports;
        this.cycles = cycles;
        this.cycleService = cycleService;
        this.read = read;
        this.lines = lines;
        this.answers = answers;
        this.refresh = refresh;
        this.time = time;
        this.signatures = signatures;
        this.sets = sets;
        this.decisions = decisions;
        this.process = process;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SchoolReport get(long id) {
        return reports.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<SchoolReport> of(long cycleId, long organizationId) {
        return reports.findByCycleIdAndOrganizationId(cycleId, organizationId);
    }

    @Transactional(readOnly = true)
    public List<SchoolReport> ofCycle(long cycleId) {
        return reports.findByCycleIdOrderById(cycleId);
    }

    @Transactional(readOnly = true)
    public MonitoringCycle cycleOf(SchoolReport report) {
        return cycles.findById(report.cycleId()).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<ReportLine> lines(long id) {
        return read.of(id);
    }

    /** The indicators of the cycle's set by id, in their order. */
    @Transactional(readOnly = true)
    public Map<Long, Indicator> indicators(SchoolReport report) {
        return sets.indicators(cycleOf(report).setId()).stream()
                .collect(Collectors.toMap(Indicator::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The curator looks at it: the figures are the register's of this moment, and the time begins to count. */
    public void look(long id) {
        refresh.refresh(id);
        time.seen(id, clock.instant());
    }

    /** The curator opens the task's form, or sends it. */
    public void formOpened(long id) {
        time.seen(id, clock.instant());
    }

    /** Keeps what was written, without handing the report on. */
    public void fill(long id, ReportFilling filling) {
        SchoolReport report = reports.lock(id).orElseThrow();
        report.requireSubmit();
        time.seen(id, clock.instant());
        answers.apply(id, indicators(report), filling, false);
    }

    /** Confirms in one click what needs no explanation; returns how many lines are left. */
    public int confirmUnchanged(long id) {
        SchoolReport report = reports.lock(id).orElseThrow();
        report.requireSubmit();
        time.seen(id, clock.instant());
        return answers.confirmUnchanged(id);
    }

    /** The curator hands the report on; every line is confirmed and the figures are still the register's. */
    public void submit(long id, ReportFilling filling) {
        List<String> changed = refresh.refresh(id);
        SchoolReport report = reports.lock(id).orElseThrow();
        report.requireSubmit();
        MonitoringCycle cycle = cycleOf(report);
        LocalDate today = cycleService.today(cycle);
        if (today.isBefore(cycle.lastDay())) {
            throw new Refusal("Показатели сдают по состоянию на %s: передайте отчёт в этот день или позже."
                    .formatted(RussianDates.inTable(cycle.lastDay())));
        }
        if (!changed.isEmpty()) {
            throw new Refusal(
                    "Данные реестра тем временем изменились, показатели пересчитаны. Теперь %s. Если всё верно, подтвердите ещё раз."
                            .formatted(answers.words(id, indicators(report), changed)));
        }
        answers.apply(id, indicators(report), filling, true);
        answers.requireConfirmed(id, indicators(report));
        report.submit(actor.loginOrSystem(), clock.instant());
        recorded(report, "monitoring.report-submitted");
    }

    /** What the head signs is kept as it is, with its hash. */
    public void sign(long id) {
        SchoolReport report = reports.lock(id).orElseThrow();
        report.requireSign();
        Frozen frozen = signatures.keep(report, cycleOf(report), indicators(report), read.of(id));
        report.sign(frozen.sha256(), actor.loginOrSystem(), clock.instant());
        lines.clearRemarks(id);
        recorded(report, "monitoring.report-signed");
    }

    public void refuseSignature(long id, String why) {
        SchoolReport report = reports.lock(id).orElseThrow();
        report.refuseSignature(why, clock.instant());
        lines.giveBack(id);
        decisions.keep(report.cycleId(), id, CycleDecisions.Kind.RETURNED, "Руководитель: " + report.remark(), null);
        recorded(report, "monitoring.report-not-signed");
    }

    /** Remarks that the checker writes down before the decision; an empty one goes. */
    public void remark(long id, Map<Long, String> remarks) {
        SchoolReport report = reports.lock(id).orElseThrow();
        report.requireCheck();
        read.of(id).stream()
                .filter(line -> remarks.containsKey(line.id()))
                .forEach(line ->
                        lines.remark(line.id(), Texts.optional("remark-" + line.id(), remarks.get(line.id()), 1000)));
    }

    public void accept(long id, String roadMapNote) {
        SchoolReport report = reports.lock(id).orElseThrow();
        if (read.of(id).stream().anyMatch(line -> line.remark() != null)) {
            throw new Refusal("decision", "К отчёту есть замечания: уберите их на странице отчёта или верните отчёт.");
        }
        report.accept(roadMapNote, actor.loginOrSystem(), clock.instant());
        reports.flush();
        // each look asks for all cycles of the country; where the last two come at once, the clockwork looks soon
        if (!reports.existsByCycleIdAndStateIn(report.cycleId(), ReportState.OPEN)) {
            process.reportsChanged();
        }
        recorded(report, "monitoring.report-accepted");
    }

    /** Only the lines with a remark are opened again; where there is none, the remark to the whole opens all. */
    public void giveBack(long id, Map<Long, String> remarks, String whole, String roadMapNote) {
        remark(id, remarks);
        SchoolReport report = reports.lock(id).orElseThrow();
        Map<Long, Indicator> indicators = indicators(report);
        List<String> words = new ArrayList<>();
        read.of(id).stream()
                .filter(line -> line.remark() != null)
                .forEach(line -> words.add(indicators.get(line.indicatorId()).code() + " — " + line.remark()));
        if (whole != null && !whole.isBlank()) {
            words.add(0, whole.strip());
        }
        if (words.isEmpty()) {
            throw new Refusal("line1", "Укажите хотя бы одно замечание: к показателю или к отчёту в целом.");
        }
        report.giveBack(whole, roadMapNote, actor.loginOrSystem(), clock.instant());
        lines.giveBack(id);
        String all = String.join("; ", words);
        decisions.keep(
                report.cycleId(),
                id,
                CycleDecisions.Kind.RETURNED,
                all.length() > 2000 ? all.substring(0, 1999) + "…" : all,
                null);
        recorded(report, "monitoring.report-returned");
    }

    private void recorded(SchoolReport report, String action) {
        auditTrail.record(report.key(), action, null);
    }
}
