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
    private final ReportRefresh refresh;
    private final FillingTime time;
    private final Signatures signatures;
    private final IndicatorSets sets;
    private final CycleDecisions decisions;
    private final CycleProcess process;
    private final CycleRules rules;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    SchoolReportService(
            SchoolReports reports,
            Cycles cycles,
            CycleService cycleService,
            ReportLines read,
            LineStore lines,
            ReportRefresh refresh,
            FillingTime time,
            Signatures signatures,
            IndicatorSets sets,
            CycleDecisions decisions,
            CycleProcess process,
            CycleRules rules,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.reports = reports;
        this.cycles = cycles;
        this.cycleService = cycleService;
        this.read = read;
        this.lines = lines;
        this.refresh = refresh;
        this.time = time;
        this.signatures = signatures;
        this.sets = sets;
        this.decisions = decisions;
        this.process = process;
        this.rules = rules;
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
        apply(report, filling, false);
    }

    /** Confirms in one click what needs no explanation; returns how many lines are left. */
    public int confirmUnchanged(long id) {
        SchoolReport report = reports.lock(id).orElseThrow();
        report.requireSubmit();
        time.seen(id, clock.instant());
        ReportLine.editable(read.of(id)).stream()
                .filter(line -> !line.confirmed() && !line.blocked() && explained(line, line.explanation()))
                .forEach(line -> lines.explain(line.id(), line.explanation(), true));
        return (int) read.of(id).stream().filter(line -> !line.confirmed()).count();
    }

    private boolean explained(ReportLine line, String explanation) {
        return !line.needsExplanation(rules.deviation()) || explanation != null;
    }

    private void apply(SchoolReport report, ReportFilling filling, boolean all) {
        Map<Long, Indicator> indicators = indicators(report);
        List<ReportLine> editable = ReportLine.editable(read.of(report.id()));
        editable.forEach(line -> answer(line, filling.answers().get(line.id())));
        List<String> unexplained = new ArrayList<>();
        Long first = null;
        for (ReportLine line : ReportLine.editable(read.of(report.id()))) {
            String explanation = filling.explanations().containsKey(line.id())
                    ? Texts.optional(
                            "explanation-" + line.id(), filling.explanations().get(line.id()), 1000)
                    : line.explanation();
            boolean wanted =
                    filling.confirmed() == null || filling.confirmed().getOrDefault(line.id(), line.confirmed());
            if (line.blocked() && wanted && !all && filling.confirmed() != null) {
                throw new Refusal(
                        "confirm-" + line.id(),
                        "Показатель %s подтвердить нельзя: %s. Исправьте численность или реестр."
                                .formatted(
                                        indicators.get(line.indicatorId()).code(),
                                        line.state().title()));
            }
            boolean fine = explained(line, explanation);
            if (wanted && !fine) {
                unexplained.add(indicators.get(line.indicatorId()).code());
                first = first == null ? line.id() : first;
            }
            lines.explain(line.id(), explanation, wanted && fine && !line.blocked());
        }
        if (!unexplained.isEmpty()) {
            throw new Refusal(
                    all ? null : "explanation-" + first,
                    "Напишите пояснение к показателям: %s. Оно нужно, если значение изменилось на %s п. п. и больше, отмечено вами без документа в системе или возвращено с замечанием."
                            .formatted(String.join(", ", unexplained), Points.write(rules.deviation())));
        }
    }

    private void answer(ReportLine line, Boolean yes) {
        // where the system has the paper nobody needs to say so, and nobody can say no
        boolean known = Boolean.TRUE.equals(line.answer()) && !line.typed();
        if (yes != null && line.answer() != null && !known && !yes.equals(line.answer())) {
            lines.answer(line.id(), yes);
        }
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
                            .formatted(now(report, changed)));
        }
        apply(report, filling, true);
        requireConfirmed(report);
        report.submit(actor.loginOrSystem(), clock.instant());
        recorded(report, "monitoring.report-submitted");
    }

    /** «K2.1 — 30 % (30 из 100)» */
    private String now(SchoolReport report, List<String> codes) {
        Map<Long, Indicator> indicators = indicators(report);
        return read.of(report.id()).stream()
                .filter(line ->
                        codes.contains(indicators.get(line.indicatorId()).code()))
                .map(line -> indicators.get(line.indicatorId()).code() + " — " + LineWords.value(line) + " ("
                        + LineWords.parts(line) + ")")
                .collect(Collectors.joining(", "));
    }

    private void requireConfirmed(SchoolReport report) {
        Map<Long, Indicator> indicators = indicators(report);
        List<ReportLine> open =
                read.of(report.id()).stream().filter(line -> !line.confirmed()).toList();
        if (open.isEmpty()) {
            return;
        }
        String codes = open.stream()
                .map(line -> indicators.get(line.indicatorId()).code())
                .collect(Collectors.joining(", "));
        if (open.stream().anyMatch(ReportLine::blocked)) {
            throw new Refusal(
                    "Не всё можно подтвердить: %s. Укажите численность на странице «Численность» или исправьте реестр."
                            .formatted(codes));
        }
        throw new Refusal("Подтвердите все показатели. Не подтверждены: %s.".formatted(codes));
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
