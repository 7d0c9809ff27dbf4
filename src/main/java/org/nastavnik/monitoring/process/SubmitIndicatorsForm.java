package org.nastavnik.monitoring.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.cycle.CycleAccess;
import org.nastavnik.monitoring.cycle.CycleRules;
import org.nastavnik.monitoring.cycle.LineWords;
import org.nastavnik.monitoring.cycle.Points;
import org.nastavnik.monitoring.cycle.ReportFilling;
import org.nastavnik.monitoring.cycle.ReportLine;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.cycle.SchoolReportService;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** The curator confirms what was computed; only what the system cannot know is answered here. */
@Component
class SubmitIndicatorsForm implements TaskForm {

    /** More are explained on the report's page. */
    private static final int EXPLANATIONS = 5;

    private final SchoolReportService reports;
    private final ReportFacts facts;
    private final CycleRules rules;
    private final CycleAccess access;

    SubmitIndicatorsForm(SchoolReportService reports, ReportFacts facts, CycleRules rules, CycleAccess access) {
        this.access = access;
        this.reports = reports;
        this.facts = facts;
        this.rules = rules;
    }

    @Override
    public String key() {
        return MonitoringElements.SUBMIT_INDICATORS;
    }

    @Override
    public FormContent show(FormTask task) {
        long id = ReportFacts.id(task);
        SchoolReport report = reports.get(id);
        if (access.mayFill(report)) {
            reports.formOpened(id);
        }
        List<ReportLine> lines = reports.lines(id);
        Map<Long, Indicator> indicators = reports.indicators(report);
        FormContent content = facts.form(report, lines, indicators);
        List<ReportLine> papers = papers(lines);
        content.options(
                        "papers",
                        papers.stream()
                                .map(line -> Option.of(line.id(), name(line, indicators)))
                                .toList())
                .value("unknown", papers.isEmpty() ? "" : "yes")
                .value(
                        "answers",
                        papers.stream()
                                .filter(ReportLine::typed)
                                .map(ReportLine::id)
                                .toList());
        return explanations(content, toExplain(lines), indicators);
    }

    private FormContent explanations(FormContent content, List<ReportLine> lines, Map<Long, Indicator> indicators) {
        for (int i = 1; i <= EXPLANATIONS; i++) {
            ReportLine line = i <= lines.size() ? lines.get(i - 1) : null;
            content.value(
                            "need" + i,
                            line == null ? "" : name(line, indicators) + LineWords.why(line, rules.deviation()))
                    .value("explain" + i, line == null ? null : line.explanation());
        }
        return content.value(
                "explainWhy",
                lines.isEmpty()
                        ? "Пояснять нечего: больших отклонений от прошлого полугодия нет."
                        : "Поясните показатели, изменившиеся на "
                                + Points.write(rules.deviation())
                                + " п. п. и больше или возвращённые с замечанием."
                                + (lines.size() > EXPLANATIONS
                                        ? " Здесь первые " + EXPLANATIONS + ", остальные — на странице отчёта."
                                        : ""));
    }

    private static String name(ReportLine line, Map<Long, Indicator> indicators) {
        Indicator indicator = indicators.get(line.indicatorId());
        return indicator.code() + ". " + indicator.name();
    }

    /** Where the system knows of no paper, among those that the curator has in hand. */
    private static List<ReportLine> papers(List<ReportLine> lines) {
        return ReportLine.editable(lines).stream()
                .filter(line -> line.answer() != null && (line.typed() || !line.answer()))
                .toList();
    }

    private List<ReportLine> toExplain(List<ReportLine> lines) {
        BigDecimal threshold = rules.deviation();
        return ReportLine.editable(lines).stream()
                .filter(line -> line.returned() || line.deviates(threshold))
                .filter(line -> line.answer() == null || line.returned())
                .toList();
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = ReportFacts.id(task);
        List<ReportLine> lines = reports.lines(id);
        Map<Long, Boolean> answers = new HashMap<>();
        Map<Long, String> explanations = new HashMap<>();
        List<ReportLine> toExplain = toExplain(lines);
        for (int i = 1; i <= Math.min(EXPLANATIONS, toExplain.size()); i++) {
            long line = toExplain.get(i - 1).id();
            values.text("explain" + i).ifPresent(text -> explanations.put(line, text));
        }
        Set<Long> yes = new HashSet<>(values.ids("answers"));
        if (!yes.isEmpty() && values.text("basis").isEmpty() && withoutReason(lines, yes)) {
            throw new Refusal("basis", "Укажите, чем подтверждаются отмеченные документы: приказ, адрес на сайте.");
        }
        for (ReportLine line : papers(lines)) {
            answers.put(line.id(), yes.contains(line.id()));
            if (yes.contains(line.id())) {
                values.text("basis").ifPresent(text -> explanations.put(line.id(), text));
            }
        }
        reports.submit(id, new ReportFilling(answers, explanations, null));
        return Completion.done();
    }

    private static boolean withoutReason(List<ReportLine> lines, Set<Long> yes) {
        return lines.stream().anyMatch(line -> yes.contains(line.id()) && line.explanation() == null);
    }
}
