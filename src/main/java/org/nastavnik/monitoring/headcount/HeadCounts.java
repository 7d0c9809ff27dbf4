package org.nastavnik.monitoring.headcount;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.monitoring.ReportingPeriod;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what organisations and municipalities told for each half-year. */
@Service
@Transactional
public class HeadCounts {

    private static final int MOST_ENTERPRISES = 1_000_000;
    private static final String COLUMNS = "c.pupils, c.teenagers, c.heads, c.teachers, c.young_teachers";

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    HeadCounts(JdbcClient jdbc, AuditTrail auditTrail, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** Of all organisations of the municipality that told theirs; one statement. */
    @Transactional(readOnly = true)
    public Map<Long, HeadCount> ofMunicipality(long municipalityId, ReportingPeriod period) {
        Map<Long, HeadCount> counts = new HashMap<>();
        jdbc.sql("select c.organization_id, " + COLUMNS + " from organization o"
                        + " join monitoring_head_count c on c.organization_id = o.id and c.since = :since"
                        + " where o.municipality_id = :municipality")
                .param("municipality", municipalityId)
                .param("since", period.firstDay())
                .query(row -> {
                    counts.put(row.getLong("organization_id"), read(row));
                });
        return counts;
    }

    private static HeadCount read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new HeadCount(
                row.getInt("pupils"),
                row.getInt("teenagers"),
                row.getInt("heads"),
                row.getInt("teachers"),
                row.getInt("young_teachers"));
    }

    @Transactional(readOnly = true)
    public Optional<HeadCount> of(long organizationId, ReportingPeriod period) {
        return jdbc.sql("select " + COLUMNS + " from monitoring_head_count c"
                        + " where c.organization_id = :organization and c.since = :since")
                .param("organization", organizationId)
                .param("since", period.firstDay())
                .query((row, number) -> read(row))
                .optional();
    }

    /** All enterprises of the municipality; empty where nobody told. */
    @Transactional(readOnly = true)
    public Optional<Long> enterprises(long municipalityId, ReportingPeriod period) {
        return jdbc.sql("select enterprises from monitoring_enterprise_count"
                        + " where municipality_id = :municipality and since = :since")
                .param("municipality", municipalityId)
                .param("since", period.firstDay())
                .query(Long.class)
                .optional();
    }

    /** Told once for the half-year; told again it corrects. */
    public void tell(long organizationId, ReportingPeriod period, HeadCount count) {
        jdbc.sql("""
                        insert into monitoring_head_count (organization_id, since, pupils, teenagers, heads, teachers,
                                                           young_teachers, told_by, told_at)
                        values (:organization, :since, :pupils, :teenagers, :heads, :teachers, :young, :by, :at)
                        on conflict (organization_id, since) do update set pupils = excluded.pupils,
                            teenagers = excluded.teenagers, heads = excluded.heads, teachers = excluded.teachers,
                            young_teachers = excluded.young_teachers, told_by = excluded.told_by,
                            told_at = excluded.told_at""")
                .param("organization", organizationId)
                .param("since", period.firstDay())
                .param("pupils", count.pupils())
                .param("teenagers", count.teenagers())
                .param("heads", count.heads())
                .param("teachers", count.teachers())
                .param("young", count.youngTeachers())
                .param("by", actor.loginOrSystem())
                .param("at", SqlTime.of(clock.instant()))
                .update();
        auditTrail.record("organization:" + organizationId, "monitoring.counted", period.code());
    }

    public void tellEnterprises(long municipalityId, ReportingPeriod period, int enterprises) {
        if (enterprises < 0 || enterprises > MOST_ENTERPRISES) {
            throw new Refusal("enterprises", "Укажите целое число от 0 до " + MOST_ENTERPRISES + ".");
        }
        jdbc.sql("""
                        insert into monitoring_enterprise_count (municipality_id, since, enterprises, told_by, told_at)
                        values (:municipality, :since, :enterprises, :by, :at)
                        on conflict (municipality_id, since) do update set enterprises = excluded.enterprises,
                            told_by = excluded.told_by, told_at = excluded.told_at""")
                .param("municipality", municipalityId)
                .param("since", period.firstDay())
                .param("enterprises", enterprises)
                .param("by", actor.loginOrSystem())
                .param("at", SqlTime.of(clock.instant()))
                .update();
        auditTrail.record("municipality:" + municipalityId, "monitoring.counted", period.code());
    }
}
