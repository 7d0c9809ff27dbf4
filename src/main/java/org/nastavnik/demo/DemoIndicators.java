package org.nastavnik.demo;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.cycle.CycleSchedules;
import org.nastavnik.monitoring.cycle.HalfSchedule;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.HalfYear;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What each municipality of the demonstration is measured by and when: its own set, whose last targets are set again for the
 * years to come, since both orders end with 2024; in the Sayansky district figures of May, summed up in June.
 */
@Component
@Profile("demo")
class DemoIndicators {

    private static final int YEARS = 4;

    /** Road map of the Sayansky district, 3.3 to 3.5. */
    private static final HalfSchedule SAYANSKY =
            new HalfSchedule(1, MonthDay.of(5, 31), MonthDay.of(5, 15), MonthDay.of(6, 5), MonthDay.of(6, 30));

    private final IndicatorSets sets;
    private final CycleSchedules schedules;

    DemoIndicators(IndicatorSets sets, CycleSchedules schedules) {
        this.sets = sets;
        this.schedules = schedules;
    }

    void choose(Municipality place, String code, HalfYear period) {
        IndicatorSet shipped = sets.shipped(code).orElseThrow();
        sets.choose(place.id(), shipped.id(), period);
        Map<String, Map<Integer, BigDecimal>> targets = new HashMap<>();
        sets.indicators(shipped.id()).forEach(indicator -> targets.put(indicator.code(), longer(indicator, period)));
        sets.changeTargets(
                new IndicatorSets.Change(
                        place.id(), shipped.id(), period, "Целевые значения 2024 года сохранены на следующие годы"),
                targets);
    }

    private static Map<Integer, BigDecimal> longer(Indicator indicator, HalfYear period) {
        SortedMap<Integer, BigDecimal> targets = new TreeMap<>(indicator.targets());
        if (!targets.isEmpty()) {
            BigDecimal last = targets.get(targets.lastKey());
            for (int year = targets.lastKey() + 1; year < period.year() + YEARS; year++) {
                targets.put(year, last);
            }
        }
        return targets;
    }

    void schedule(Municipality sayansky) {
        CycleSchedules.Schedule usual = schedules.of(sayansky.id());
        schedules.change(sayansky.id(), new CycleSchedules.Schedule(true, SAYANSKY, usual.second()));
    }
}
