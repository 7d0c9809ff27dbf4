package org.nastavnik.monitoring.cycle;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what left the ordinary way of a cycle: who decided it, when and why. The table has cycle_id, report_id, kind, reason,
 * due_on, decided_by and decided_at.
 *
 * @param <K> what can be decided
 */
public final class DecisionLog<K extends Enum<K>> {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;
    private final Class<K> kinds;
    private final String table;
    private final String about;

    /** @param about joins to {@code d} that give the name of what a decision is about */
    public DecisionLog(JdbcClient jdbc, CurrentActor actor, Clock clock, Class<K> kinds, String table, About about) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
        this.kinds = kinds;
        this.table = table;
        this.about = "select d.*, " + about.name() + " as about from " + table + " d " + about.joins();
    }

    /** SQL of the name, and the joins it comes from. */
    public record About(String name, String joins) {}

    /** @param about an organisation or municipality; null where it is about the whole cycle */
    public record Decision<K>(
            K kind, String about, String reason, LocalDate dueOn, String decidedBy, Instant decidedAt) {}

    /** @param reportId null where it is about the whole cycle */
    public void keep(long cycleId, Long reportId, K kind, String reason, LocalDate dueOn) {
        jdbc.sql("insert into " + table + " (cycle_id, report_id, kind, reason, due_on, decided_by, decided_at)"
                        + " values (:cycle, :report, :kind, :reason, :due, :by, :now)")
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
    public List<Decision<K>> ofCycle(long cycleId, int most) {
        return read("d.cycle_id = :id", cycleId, most);
    }

    public List<Decision<K>> ofReport(long reportId, int most) {
        return read("d.report_id = :id", reportId, most);
    }

    private List<Decision<K>> read(String which, long id, int most) {
        return jdbc.sql(about + " where " + which + " order by d.id desc limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, n) -> new Decision<>(
                        Enum.valueOf(kinds, row.getString("kind")),
                        row.getString("about"),
                        row.getString("reason"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("decided_by"),
                        SqlTime.read(row, "decided_at")))
                .list();
    }
}
