package org.nastavnik.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a municipality's meetings against its rule. */
@Service
@Transactional
public class MeetingYears {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final AuditTrail auditTrail;
    private final Clock clock;

    MeetingYears(JdbcClient jdbc, Directory directory, AuditTrail auditTrail, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public MeetingRule rule(long municipalityId) {
        return jdbc.sql("select school_year, wanted, warn_days from meeting_rule where municipality_id = :id")
                .param("id", municipalityId)
                .query((row, number) ->
                        new MeetingRule(row.getBoolean("school_year"), row.getInt("wanted"), row.getInt("warn_days")))
                .optional()
                .orElse(MeetingRule.USUAL);
    }

    /** The next look at the municipality follows the new rule at once. */
    public void change(long municipalityId, MeetingRule rule) {
        jdbc.sql("""
                        insert into meeting_rule (municipality_id, school_year, wanted, warn_days)
                        values (:id, :schoolYear, :wanted, :warnDays)
                        on conflict (municipality_id) do update set school_year = :schoolYear, wanted = :wanted,
                          warn_days = :warnDays, looked_on = null""")
                .param("id", municipalityId)
                .param("schoolYear", rule.schoolYear())
                .param("wanted", rule.wanted())
                .param("warnDays", rule.warnDays())
                .update();
        auditTrail.record("municipality:" + municipalityId, "coordination.rule-changed", null);
    }

    /** The year that runs now in the municipality. */
    @Transactional(readOnly = true)
    public MeetingYear of(long municipalityId) {
        ZoneId zone = directory.municipality(municipalityId).zone();
        return of(municipalityId, LocalDate.now(clock.withZone(zone)), zone);
    }

    MeetingYear of(long municipalityId, LocalDate today, ZoneId zone) {
        MeetingRule rule = rule(municipalityId);
        LocalDate begin = rule.yearOf(today);
        return jdbc.sql("""
                        select count(*) filter (where state in ('HELD', 'CLOSED')) as held,
                               count(*) filter (where state = 'PLANNED') as planned,
                               count(*) filter (where starts_at < :partEnd) as in_time
                        from meeting
                        where municipality_id = :id and state in ('PLANNED', 'HELD', 'CLOSED')
                          and starts_at >= :begin and starts_at < :end""")
                .param("id", municipalityId)
                .param("begin", SqlTime.of(begin.atStartOfDay(zone).toInstant()))
                .param(
                        "partEnd",
                        SqlTime.of(rule.endOfPart(begin, rule.expected(today))
                                .atStartOfDay(zone)
                                .toInstant()))
                .param("end", SqlTime.of(begin.plusYears(1).atStartOfDay(zone).toInstant()))
                .query((row, number) -> read(row, rule, today))
                .single();
    }

    private static MeetingYear read(ResultSet row, MeetingRule rule, LocalDate today) throws SQLException {
        return new MeetingYear(rule, today, row.getInt("held"), row.getInt("planned"), row.getInt("in_time"));
    }
}
