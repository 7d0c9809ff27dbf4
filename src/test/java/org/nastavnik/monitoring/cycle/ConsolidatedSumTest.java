package org.nastavnik.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whatever the registers hold: the municipality's figure is the sum of the schools' less those counted twice. */
@NastavnikTest
class ConsolidatedSumTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sums_hold_and_parts_never_exceed_the_whole(long seed) {
        Random random = new Random(seed);
        TestPlace first = places.newPlace();
        TestPlace second = places.newSchool(first);
        CycleRun run = new CycleRun(first, second, beans);
        run.choose("komsomolsk-2020-2024");
        int shared = random.nextInt(6);
        run.pupils(first, random.nextInt(40), "Алов" + seed);
        run.pupils(second, random.nextInt(40), "Белов" + seed);
        run.pupils(first, shared, "Общий" + seed);
        run.pupils(second, shared, "Общий" + seed);
        MonitoringCycle cycle = run.open();
        for (TestPlace school : List.of(first, second)) {
            run.report(cycle, school, true);
        }

        List<CycleTotals.Total> totals = run.totals.of(cycle.id());
        assertThat(totals).hasSameSizeAs(run.sets.indicators(cycle.setId()));
        assertThat(run.total(cycle, "K2.1").countedTwice()).isEqualTo(shared);
        for (CycleTotals.Total total : totals) {
            if (total.state() == FigureState.KNOWN) {
                assertThat(total.numerator()).as(total.code()).isBetween(0L, total.denominator());
                assertThat(total.value())
                        .as(total.code())
                        .isBetween(java.math.BigDecimal.ZERO, java.math.BigDecimal.valueOf(100));
            }
            if (run.indicator(cycle, total.code()).kind() != IndicatorKind.SURVEY && total.schools() > 0) {
                assertThat(total.numerator() + total.countedTwice())
                        .as(total.code())
                        .isEqualTo(sum(run, cycle, total.code(), first, second, true));
                assertThat(total.denominator())
                        .as(total.code())
                        .isEqualTo(sum(run, cycle, total.code(), first, second, false));
            }
        }
    }

    private static long sum(
            CycleRun run, MonitoringCycle cycle, String code, TestPlace first, TestPlace second, boolean numerator) {
        ReportLine one = run.line(cycle, first, code);
        ReportLine other = run.line(cycle, second, code);
        return numerator ? one.numerator() + other.numerator() : one.denominator() + other.denominator();
    }
}
