package org.nastavnik.monitoring.region.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds municipalities some days before the region's day, and once more when it has passed; then the regional coordinator
 * has the task to decide. After a standstill only the later of the two is told, once.
 */
@Component
class RegionReminders implements Watcher {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final RegionNotices notices;
    private final RegionRules rules;
    private final TransactionTemplate transaction;

    RegionReminders(
            JdbcClient jdbc, RegionNotices notices, RegionRules rules, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Due(
            long id,
            long cycleId,
            long municipalityId,
            LocalDate since,
            LocalDate dueOn,
            boolean passed,
            Long source) {}

    @Override
    public void watch(Instant now) {
        while (Boolean.TRUE.equals(transaction.execute(status -> remindSome(now)))) {
            // the next ones in a transaction of their own
        }
    }

    private boolean remindSome(Instant now) {
        List<Due> found = jdbc.sql("""
                        select r.id, r.cycle_id, r.municipality_id, p.since, p.municipalities_due as due_on, d.today > p.municipalities_due as passed,
                               (select c.id from monitoring_cycle c where c.municipality_id = r.municipality_id
                                   and c.since = p.since and c.state <> 'CANCELLED') as source
                        from monitoring_region_cycle p
                        join monitoring_region_report r on r.cycle_id = p.id and r.state = 'AWAITED'
                        join organization_municipality m on m.id = r.municipality_id
                        cross join lateral (select (cast(:now as timestamptz) at time zone m.zone)::date as today) d
                        where p.state in ('COLLECTING', 'DECISION')
                          and (r.told is null and d.today >= p.municipalities_due - cast(:days as int)
                               or r.told = 'REMINDER' and d.today > p.municipalities_due)
                        order by r.id limit :most for update of r skip locked""")
                .param("now", SqlTime.of(now))
                .param("days", rules.remindDays())
                .param("most", AT_ONCE)
                .query(Due.class)
                .list();
        found.forEach(this::remind);
        return found.size() == AT_ONCE;
    }

    private void remind(Due due) {
        HalfYear period = HalfYear.of(due.since());
        if (due.passed()) {
            notices.overdue(due.cycleId(), due.municipalityId(), period, due.dueOn(), due.source());
        } else {
            notices.reminder(
                    due.cycleId(), due.municipalityId(), period, due.dueOn(), due.source() != null, due.source());
        }
        jdbc.sql("update monitoring_region_report set told = :step where id = :id")
                .param("step", due.passed() ? "OVERDUE" : "REMINDER")
                .param("id", due.id())
                .update();
    }
}
