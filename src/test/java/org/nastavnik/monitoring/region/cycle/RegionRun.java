package org.nastavnik.monitoring.region.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.region.RegionPlace;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.support.Acting;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.TestPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A region as its coordinator leads it by forms; the cycles of its municipalities are as their processes leave them. */
public class RegionRun {

    public static final HalfYear PERIOD = new HalfYear(2026, 2);

    @Autowired
    public RegionCycleService cycles;

    @Autowired
    RegionSummaries summaries;

    @Autowired
    RegionApprovals approvals;

    @Autowired
    RegionReporting reporting;

    @Autowired
    IndicatorSets sets;

    @Autowired
    Jobs jobs;

    @Autowired
    Joins joins;

    @Autowired
    MutableClock clock;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    private OrganizationService organizations;

    public final TestPlace place;
    public final RegionPlace region;

    public RegionRun(TestPlace place, AutowireCapableBeanFactory beans) {
        beans.autowireBean(this);
        this.place = place;
        this.region = new RegionPlace(place, organizations, jdbc);
    }

    /** Another municipality of the region; its coordinator's login is returned. */
    String coordinatorOf(TestPlace municipality) {
        return municipality.maker().newHolder(municipality, Role.COORDINATOR);
    }

    /** Municipalities until the 10th, the region until the 20th of September 2026. */
    public RegionCycle open() {
        RegionCycle cycle = Acting.get(
                place.regionalCoordinator(),
                () -> cycles.open(
                        region.id(), PERIOD, new RegionDates(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 20))));
        run();
        return cycle;
    }

    public void run() {
        BusinessKey all = BusinessKey.region(region.id());
        jobs.runDue(all);
        joins.poll();
        jobs.runDue(all);
    }

    /** A municipality's cycle with one figure of the Komsomolsk set, approved or not. */
    public RegionPlace.Cycle municipal(TestPlace municipality, String state, long mentees) {
        long set = sets.shipped("komsomolsk-2020-2024").orElseThrow().id();
        return region.cycle(municipality, PERIOD, set, state)
                .total("K2.1", mentees, 200, Long.toString(mentees / 2))
                .total("K1.1", 1, 2, "50.0");
    }

    void state(RegionPlace.Cycle municipal, String state) {
        municipal.rows().state(municipal.id(), state);
    }

    /** It was reopened, and is approved anew. */
    void anew(RegionPlace.Cycle municipal, String value) {
        jdbc.update("update nastavnik.monitoring_cycle set round = round + 1 where id = ?", municipal.id());
        municipal.rows().change(municipal.id(), "K2.1", value);
        state(municipal, "APPROVED");
    }

    /** What the watcher does. */
    public void watch() {
        reporting.watch(clock.instant());
        run();
    }

    /** That day of September has ended there. */
    void passed(int day) {
        clock.moveTo(Instant.parse("2026-09-%02dT14:01:00Z".formatted(day)));
        run();
    }

    FormUser user(String login) {
        return new FormUser(engine, login);
    }

    public void decide(RegionCycle cycle, String task, Map<String, Object> values) {
        user(place.regionalCoordinator()).submit(cycle.key(), task, values);
        run();
    }

    public RegionCycleState state(RegionCycle cycle) {
        return cycles.get(cycle.id()).state();
    }

    RegionProgress.Row row(RegionCycle cycle, TestPlace municipality, RegionProgress progress) {
        return progress.page(cycle.id(), null, clock.instant(), 0).rows().stream()
                .filter(row ->
                        row.municipalityId() == municipality.municipality().id())
                .findFirst()
                .orElseThrow();
    }

    List<String> openTasks(RegionCycle cycle) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(cycle.key().value())
                .list()
                .stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    boolean endedAt(RegionCycle cycle, String endEvent) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(endEvent).list().stream()
                .anyMatch(end -> engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(end.getProcessInstanceId())
                                .processInstanceBusinessKey(cycle.key().value())
                                .finished()
                                .count()
                        == 1);
    }
}
