package org.nastavnik.monitoring.region.cycle;

import java.time.Clock;
import java.util.List;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the municipalities' rows, all of a region's in one statement. A municipality counts from the approval of its own
 * cycle on, whether that was before the region's was opened or after.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegionRows {

    private static final String OF_REPORT = "p.id = r.cycle_id and c.municipality_id = r.municipality_id"
            + " and c.since = p.since and c.state <> 'CANCELLED'";

    private final JdbcClient jdbc;
    private final Clock clock;

    RegionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds the municipalities that have no row yet; @return their rows */
    List<Long> open(RegionCycle cycle) {
        return jdbc.sql("""
                        insert into monitoring_region_report (cycle_id, municipality_id, state, state_since)
                        select :cycle, m.id, 'AWAITED', :now from organization_municipality m
                        where m.region_id = :region
                          and not exists (select 1 from monitoring_region_report r
                                          where r.cycle_id = :cycle and r.municipality_id = m.id)
                        order by m.id on conflict (cycle_id, municipality_id) do nothing returning id""")
                .param("cycle", cycle.id())
                .param("region", cycle.regionId())
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .list();
    }

    /** Takes over what municipalities have approved; @return how many rows changed */
    int take() {
        return jdbc.sql("""
                        update monitoring_region_report r
                        set state = 'REPORTED', source_id = c.id, source_round = c.round, reason = null, state_since = :now
                        from monitoring_region_cycle p, monitoring_cycle c
                        where p.state in ('OPENING', 'COLLECTING', 'DECISION') and c.state = 'APPROVED'
                          and (r.state = 'AWAITED' and c.round >= r.least_round
                               or r.state = 'REPORTED' and c.round > r.source_round)
                          and""" + " " + OF_REPORT)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /**
     * A municipality that corrects its results is awaited again, as long as the region still collects: the region's row is
     * held first, so that the join does not overtake.
     */
    int loosen() {
        List<Long> parents = jdbc.sql("""
                        select p.id from monitoring_region_cycle p
                        where p.state in ('COLLECTING', 'DECISION') and p.awaits_reports
                          and exists (select 1 from monitoring_region_report r join monitoring_cycle c on c.id = r.source_id
                                      where r.cycle_id = p.id and r.state = 'REPORTED' and c.state <> 'APPROVED')
                        order by p.id for update of p""").query(Long.class).list();
        return parents.isEmpty()
                ? 0
                : jdbc.sql("""
                        update monitoring_region_report r set state = 'AWAITED', told = null, state_since = :now
                        from monitoring_cycle c
                        where r.cycle_id = any(:parents) and r.state = 'REPORTED' and c.id = r.source_id
                          and c.state <> 'APPROVED'""")
                        .param("parents", parents.toArray(Long[]::new))
                        .param("now", SqlTime.of(clock.instant()))
                        .update();
    }

    /** Nobody waits for them any longer; whose returned results were not corrected keeps the former ones. */
    List<Long> close(long cycleId, String reason) {
        return jdbc.sql("""
                        update monitoring_region_report r
                        set state = case when r.source_id is not null and exists
                                (select 1 from monitoring_cycle c where c.id = r.source_id and c.state = 'APPROVED')
                                then 'REPORTED' else 'MISSING' end,
                            reason = :reason, state_since = :now
                        where r.cycle_id = :cycle and r.state = 'AWAITED' returning r.id""")
                .param("cycle", cycleId)
                .param("reason", reason)
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .list();
    }

    /** Who approved in the last moment is in the figures, so the row says so. */
    void settle(long cycleId) {
        jdbc.sql("""
                        update monitoring_region_report r
                        set state = 'REPORTED', source_id = c.id, source_round = c.round, reason = null, state_since = :now
                        from monitoring_region_cycle p, monitoring_cycle c
                        where r.cycle_id = :cycle and c.state = 'APPROVED'
                          and (r.state <> 'REPORTED' or c.round > r.source_round) and""" + " " + OF_REPORT)
                .param("cycle", cycleId)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** Whoever was left out, or corrects its results, is awaited again. */
    void resume(long cycleId) {
        jdbc.sql("""
                        update monitoring_region_report r set state = 'AWAITED', reason = null, told = null, state_since = :now
                        where r.cycle_id = :cycle and (r.state = 'MISSING' or r.state = 'REPORTED' and exists
                            (select 1 from monitoring_cycle c where c.id = r.source_id and c.state <> 'APPROVED'))""")
                .param("cycle", cycleId)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** Only a later approval of the municipality counts from now on; @return false where it has reported nothing */
    boolean giveBack(long cycleId, long reportId, String reason) {
        return jdbc.sql("""
                        update monitoring_region_report
                        set state = 'AWAITED', least_round = source_round + 1, reason = :reason, told = null, state_since = :now
                        where id = :id and cycle_id = :cycle and state = 'REPORTED'""")
                        .param("id", reportId)
                        .param("cycle", cycleId)
                        .param("reason", reason)
                        .param("now", SqlTime.of(clock.instant()))
                        .update()
                == 1;
    }

    /** The day has moved: reminders begin anew. */
    void remindAnew(long cycleId) {
        jdbc.sql("update monitoring_region_report set told = null where cycle_id = :cycle and state = 'AWAITED'")
                .param("cycle", cycleId)
                .update();
    }
}
