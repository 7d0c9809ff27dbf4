package org.nastavnik.journey;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.cycle.CycleService;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycleService;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.support.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What the demonstration shows on its way, carried on so that a year may begin. */
final class DemoBefore {

    private final List<DemoTown> towns;
    private final Performers people;
    private final Clockwork clockwork;
    private final HalfYear period;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private CycleService cycles;

    @Autowired
    private RegionCycleService regionCycles;

    @Autowired
    private Programmes programmes;

    DemoBefore(List<DemoTown> towns, Performers people, Clockwork clockwork, AutowireCapableBeanFactory beans) {
        this.towns = towns;
        this.people = people;
        this.clockwork = clockwork;
        beans.autowireBean(this);
        this.period = sets.current(towns.get(0).id());
    }

    /** The half-year in which it was made. */
    HalfYear period() {
        return period;
    }

    /** The cycle that the demonstration shows in the city: who has not reported by its day is left out. */
    void ends() {
        for (DemoTown town : towns) {
            MonitoringCycle cycle = cycles.holding(town.id(), period).orElseThrow();
            clockwork.until(cycle.schoolsDue().plusDays(1));
            people.byForms(cycle.key());
            people.byForms(
                    regionCycles.holding(town.regionId(), period).orElseThrow().key());
        }
    }

    /** The heads see in time that programmes which end with the school year go on. */
    void programmesGoOn() {
        LocalDate until = clockwork.today().plusYears(2);
        towns.forEach(town -> town.organizations()
                .forEach((school, id) -> programmes.ofOrganization(id).stream()
                        .filter(programme -> programme.endsOn().isBefore(until))
                        .forEach(programme -> Acting.as(
                                school + ".head",
                                () -> programmes.extend(
                                        programme.id(), until, "Программа продолжается и в новом году")))));
    }
}
