package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.nastavnik.monitoring.cycle.MonthDays;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycleService;
import org.nastavnik.monitoring.region.cycle.RegionCycleState;
import org.nastavnik.monitoring.region.cycle.RegionHalf;
import org.nastavnik.monitoring.region.cycle.RegionSchedules;
import org.nastavnik.shared.HalfYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A half-year's monitoring of a region, whose only municipality with programmes is the town's. */
final class RegionHalfYear {

    static final String ADDED = "– Провести краевой слёт наставников.";

    private final DemoTown town;
    private final HalfYear period;
    private final Performers people;
    private final Clockwork clockwork;
    private RegionCycle cycle;

    @Autowired
    private RegionSchedules schedules;

    @Autowired
    private RegionCycleService cycles;

    RegionHalfYear(
            DemoTown town, HalfYear period, Performers people, Clockwork clockwork, AutowireCapableBeanFactory beans) {
        this.town = town;
        this.period = period;
        this.people = people;
        this.clockwork = clockwork;
        beans.autowireBean(this);
    }

    private RegionHalf days() {
        return schedules.of(town.regionId()).halves().get(period.half() - 1);
    }

    RegionCycle cycle() {
        return cycles.get(cycle.id());
    }

    void opensByItself() {
        LocalDate day = MonthDays.in(period, days().opensOn());
        if (clockwork.today().isBefore(day)) {
            clockwork.until(day.minusDays(1));
            assertThat(cycles.holding(town.regionId(), period)).isEmpty();
        }
        clockwork.until(day);
        cycle = cycles.holding(town.regionId(), period).orElseThrow();
    }

    /** The municipality has not approved its results: the regional coordinator gives it some days more. */
    void waitsInVain() {
        clockwork.until(MonthDays.in(period, days().municipalitiesDue()).plusDays(1));
        assertThat(cycle().state()).isEqualTo(RegionCycleState.DECISION);
        people.atComputer(
                town.region(), cycle.key(), "decide-late-municipalities", Map.of("decision", "Продлить срок"));
        assertThat(cycle().state()).isEqualTo(RegionCycleState.COLLECTING);
    }

    void coordinatorEditsAndApproves() {
        Page page = people.office().ownPage(town.region(), path("/report"));
        Locator proposals = page.locator("#PROPOSALS");
        proposals.fill(proposals.inputValue() + "\n" + ADDED);
        page.click("text=Сохранить отчёт");
        assertThat(page.locator(".alert-success")).containsText("Отчёт сохранён");
        people.atComputer(town.region(), cycle.key(), "approve-regional-report", Map.of());
        assertThat(cycle().state()).isEqualTo(RegionCycleState.APPROVED);
    }

    /** The progress of the municipality and of the region, as the regional coordinator reads it. */
    void progressIsRead(TownCycle half, boolean late) {
        Page municipal = people.office().ownPage(town.region(), half.path(""));
        assertThat(municipal.locator("main")).containsText("утверждён");
        assertThat(municipal.locator("main")).containsText(late ? "срок продлён" : "итоги без отчёта");
        Page own = people.office().ownPage(town.region(), path(""));
        assertThat(own.locator("main")).containsText("Утверждённый отчёт");
    }

    String path(String of) {
        return "/regional-monitoring/" + cycle.id() + of;
    }
}
