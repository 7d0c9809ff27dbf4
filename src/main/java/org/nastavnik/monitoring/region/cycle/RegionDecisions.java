package org.nastavnik.monitoring.region.cycle;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What left the ordinary way of a region's cycle: who decided it, when and why. Never changed. */
@Component
public class RegionDecisions {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    RegionDecisions(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /** What was decided. */
    public enum Kind {
        EXTENDED("срок продлён"),
        CLOSED("итоги без муниципалитета"),
        RESUMED("отчёты собираются дальше"),
        RETURNED("итоги возвращены муниципалитету"),
        JOINED("муниципалитет добавлен");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @param municipality null where it is about the whole cycle */
    public record Decision(
            Kind kind, String municipality, String reason, LocalDate dueOn, String decidedBy, Instant decidedAt) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long cycleId, Long reportId, Kind kind, String reason, LocalDate dueOn) {
        jdbc.sql("""
                        insert into monitoring_region_decision (cycle_id, report_id, kind, reason, due_on, decided_by, decided_at)
                        values (:cycle, :report, :kind, :reason, :due, :by, :now)""")
                .param("cycle", cycleId)
                .param("report", reportId, Types.BIGINT)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("due", dueOn, Types.DATE)
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** The newest first, at most so many. */
    public List<Decision> of(long cycleId, int most) {
        return jdbc.sql("""
                        select d.*, m.name as municipality from monitoring_region_decision d
                        left join monitoring_region_report r on r.id = d.report_id
                        left join organization_municipality m on m.id = r.municipality_id
                        where d.cycle_id = :id order by d.id desc limit :most""")
                .param("id", cycleId)
                .param("most", most)
                .query((row, n) -> new Decision(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("municipality"),
                        row.getString("reason"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("decided_by"),
                        SqlTime.read(row, "decided_at")))
                .list();
    }
}
