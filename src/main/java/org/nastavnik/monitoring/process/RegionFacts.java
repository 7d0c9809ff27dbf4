package org.nastavnik.monitoring.process;

import static org.nastavnik.shared.Markdown.fact;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.monitoring.cycle.Points;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycleService;
import org.nastavnik.monitoring.region.cycle.RegionProgress;
import org.nastavnik.monitoring.region.cycle.RegionReportState;
import org.nastavnik.monitoring.region.cycle.RegionSummary;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.ComparableState;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A region's cycle at the head of its forms. */
@Component
@Transactional(readOnly = true)
class RegionFacts {

    /** More are listed on the cycle's page. */
    private static final int SHOWN = 100;

    private final RegionCycleService cycles;
    private final RegionProgress progress;
    private final Directory directory;
    private final Clock clock;

    RegionFacts(RegionCycleService cycles, RegionProgress progress, Directory directory, Clock clock) {
        this.cycles = cycles;
        this.progress = progress;
        this.directory = directory;
        this.clock = clock;
    }

    static long id(FormTask task) {
        return task.businessKey().partId(RegionCycle.PART);
    }

    RegionCycle cycle(FormTask task) {
        return cycles.get(id(task));
    }

    FormContent form(RegionCycle cycle) {
        Map<RegionReportState, Integer> counts = progress.counts(cycle.id());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        String facts = fact("Регион", directory.region(cycle.regionId()).name())
                + fact("Период", cycle.period().title())
                + fact("Муниципалитетов отчиталось", counts.get(RegionReportState.REPORTED) + " из " + all)
                + fact("Срок муниципалитетов", RussianDates.inTable(cycle.municipalitiesDue()))
                + fact("Утвердить отчёт до", RussianDates.inTable(cycle.regionDue()));
        return FormContent.with(facts).value("cycleId", Long.toString(cycle.id()));
    }

    List<RegionProgress.Row> in(RegionCycle cycle, RegionReportState state) {
        return progress.first(cycle.id(), state, clock.instant(), SHOWN);
    }

    /** Where they stand, and who has it. */
    static String table(List<RegionProgress.Row> rows) {
        return Markdown.table(
                List.of("Муниципалитет", "На каком шаге", "Отчётов организаций", "У кого"),
                rows.stream()
                        .map(row -> List.of(
                                row.municipality(),
                                row.where(),
                                row.asked() == 0 ? "—" : row.accepted() + " из " + row.asked(),
                                row.who()))
                        .toList());
    }

    /** The consolidated figures of the region, without what no municipality measures. */
    static String table(RegionSummary summary) {
        RegionFigures figures = summary.figures();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < figures.indicators().size(); i++) {
            ComparableFigure total = figures.totals().get(i);
            if (total.state() == ComparableState.NOT_COMPARABLE) {
                continue;
            }
            rows.add(List.of(
                    total.code(),
                    figures.indicators().get(i).name(),
                    percent(total.value(), total.state().title()),
                    total.numerator() == null ? "—" : total.numerator() + " из " + total.denominator(),
                    percent(total.target(), "—"),
                    percent(total.previous(), "—")));
        }
        return Markdown.table(List.of("Код", "Показатель", "Значение", "Из чего", "Цель", "Было"), rows);
    }

    private static String percent(BigDecimal value, String otherwise) {
        return value == null ? otherwise : Points.write(value) + "\u00a0%";
    }
}
