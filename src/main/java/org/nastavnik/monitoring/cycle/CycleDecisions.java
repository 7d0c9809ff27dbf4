package org.nastavnik.monitoring.cycle;

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

/** What left the ordinary way of a cycle: who decided it, when and why. Never changed. */
@Component
public class CycleDecisions {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    CycleDecisions(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /** What was decided. */
    public enum Kind {
        EXTENDED("срок продлён"),
        CLOSED("итоги без отчёта"),
        REOPENED("отчёт открыт снова"),
        RETURNED("отчёт возвращён"),
        JOINED("организация добавлена"),
        WITHDRAWN("организация снята");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @param organization null where it is about the whole cycle */
    public record Decision(
            Kind kind, String organization, String reason, LocalDate dueOn, String decidedBy, Instant decidedAt) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long cycleId, Long reportId, Kind kind, String reason, LocalDate dueOn) {
        jdbc.sql("""
                        insert into monitoring_decision (cycle_id, report_id, kind, reason, due_on, decided_by, decided_at)
                        values (:cycle, :report, :kind, :reason, :due, :by, :now)""")
                .param("cycle", cycleId)
                .param("report", reportId, java.sql.Types.BIGINT)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("due", dueOn, java.sql.Types.DATE)
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** The newest first, at most so many. */
    public List<Decision> of(long cycleId, int most) {
        return read("d.cycle_id = :id", cycleId, most);
    }

    public List<Decision> ofReport(long reportId) {
        return read("d.report_id = :id", reportId, 100);
    }

    private List<Decision> read(String which, long id, int most) {
        return jdbc.sql("select d.*, o.short_name from monitoring_decision d"
                        + " left join monitoring_school_report r on r.id = d.report_id"
                        + " left join organization o on o.id = r.organization_id where " + which
                        + " order by d.id desc limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, n) -> new Decision(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("short_name"),
                        row.getString("reason"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("decided_by"),
                        SqlTime.read(row, "decided_at")))
                .list();
    }
}
