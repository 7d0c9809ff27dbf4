package org.nastavnik.monitoring.process;

import static org.nastavnik.shared.Markdown.fact;

import java.util.List;
import java.util.Map;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.monitoring.cycle.CycleProgress;
import org.nastavnik.monitoring.cycle.CycleService;
import org.nastavnik.monitoring.cycle.CycleTotals;
import org.nastavnik.monitoring.cycle.LineWords;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.Points;
import org.nastavnik.monitoring.cycle.ReportState;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A cycle at the head of its forms. */
@Component
@Transactional(readOnly = true)
class CycleFacts {

    private final CycleService cycles;
    private final CycleProgress progress;
    private final CycleTotals totals;
    private final Directory directory;

    CycleFacts(CycleService cycles, CycleProgress progress, CycleTotals totals, Directory directory) {
        this.cycles = cycles;
        this.progress = progress;
        this.totals = totals;
        this.directory = directory;
    }

    static long id(FormTask task) {
        return task.businessKey().partId(MonitoringCycle.PART);
    }

    MonitoringCycle cycle(FormTask task) {
        return cycles.get(id(task));
    }

    FormContent form(MonitoringCycle cycle) {
        Map<ReportState, Integer> counts = progress.counts(cycle.id());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        String facts = fact(
                        "Муниципалитет",
                        directory.municipality(cycle.municipalityId()).name())
                + fact("Период", cycle.period().title())
                + fact("По состоянию на", RussianDates.inTable(cycle.lastDay()))
                + fact("Отчётов принято", counts.get(ReportState.ACCEPTED) + " из " + all)
                + fact("Утвердить до", RussianDates.inTable(cycle.municipalityDue()));
        return FormContent.with(facts)
                .before(cycle.remark() == null ? "" : "**Замечание координатора:** " + Markdown.text(cycle.remark()))
                .value("cycleId", Long.toString(cycle.id()));
    }

    FormContent withTotals(MonitoringCycle cycle) {
        return form(cycle).value("totalTable", table(totals.of(cycle.id())));
    }

    private static String table(List<CycleTotals.Total> rows) {
        return Markdown.table(
                List.of("Код", "Показатель", "Значение", "Из чего", "Цель", "Достигли организаций"),
                rows.stream()
                        .map(row -> List.of(
                                row.code(),
                                row.name(),
                                LineWords.percent(row.state(), row.value()),
                                LineWords.parts(row.numerator(), row.denominator()),
                                row.target() == null ? "—" : Points.write(row.target()) + "\u00a0%",
                                row.schools() == 0 || row.target() == null && row.schoolsReached() == 0
                                        ? "—"
                                        : row.schoolsReached() + " из " + row.schools()))
                        .toList());
    }
}
