package org.nastavnik.monitoring.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nastavnik.support.TestPlace;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cycles of a test's municipality, as the process leaves them after the summing up. */
public class OutcomeRows {

    private final JdbcTemplate jdbc;
    private final TestPlace place;
    private final long setId;

    public OutcomeRows(JdbcTemplate jdbc, TestPlace place, long setId) {
        this.jdbc = jdbc;
        this.place = place;
        this.setId = setId;
    }

    /** @param since first day of the half-year */
    public long cycle(LocalDate since, String state) {
        return jdbc.queryForObject(
                """
                insert into nastavnik.monitoring_cycle (municipality_id, tenant_id, since, last_day, set_id, state, schools_due,
                    municipality_due, opened_by, opened_at, approved_by, approved_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'test', now(), ?, ?) returning id""",
                Long.class,
                place.municipality().id(),
                place.tenant(),
                since,
                since.plusMonths(6).minusDays(1),
                setId,
                state,
                since.plusMonths(6),
                since.plusMonths(6),
                state.equals("APPROVED") ? "test" : null,
                state.equals("APPROVED") ? Timestamp.valueOf("2026-12-31 00:00:00") : null);
    }

    public void state(long cycle, String state) {
        boolean approved = state.equals("APPROVED");
        jdbc.update(
                "update nastavnik.monitoring_cycle set state = ?, approved_by = ?, approved_at = ? where id = ?",
                state,
                approved ? "test" : null,
                approved ? Timestamp.valueOf("2026-12-31 00:00:00") : null,
                cycle);
    }

    /** @param value null where there is none */
    public void total(
            long cycle, String code, long numerator, long denominator, String value, int schools, int reached) {
        jdbc.update(
                """
                insert into nastavnik.monitoring_total (cycle_id, indicator_id, state, numerator, denominator, value, target, schools,
                    schools_reached)
                select ?, i.id, ?, ?, ?, cast(? as numeric), t.value, ?, ?
                from nastavnik.monitoring_indicator i
                left join nastavnik.monitoring_target t on t.indicator_id = i.id and t.year = 2024
                where i.set_id = ? and i.code = ?""",
                cycle,
                value == null ? "EMPTY" : "KNOWN",
                numerator,
                denominator,
                value,
                schools,
                reached,
                setId,
                code);
    }

    /** The cycle's figures are what they are summed up to: they change with a new summing up. */
    public void change(long cycle, String code, String value) {
        jdbc.update(
                "update nastavnik.monitoring_total set value = cast(? as numeric) where cycle_id = ? and indicator_id ="
                        + " (select id from nastavnik.monitoring_indicator where set_id = ? and code = ?)",
                value,
                cycle,
                setId,
                code);
    }

    /**
     * An accepted report.
     *
     * @param lines by code: numerator and denominator
     */
    public long report(long cycle, long organizationId, Map<String, List<Long>> lines) {
        Long report = jdbc.queryForObject(
                """
                insert into nastavnik.monitoring_school_report (cycle_id, organization_id, municipality_id, tenant_id, state, due_on,
                    sha256, signed_by, signed_at, state_since)
                values (?, ?, ?, ?, 'ACCEPTED', '2026-12-31', ?, 'test', now(), now()) returning id""", Long.class, cycle, organizationId, place.municipality().id(), place.tenant(), "0".repeat(64));
        lines.forEach((code, parts) -> jdbc.update(
                """
                insert into nastavnik.monitoring_report_line (report_id, indicator_id, state, numerator, denominator, value, confirmed)
                select ?, i.id, 'KNOWN', ?, ?, ?, true from nastavnik.monitoring_indicator i where i.set_id = ? and i.code = ?""",
                report,
                parts.get(0),
                parts.get(1),
                BigDecimal.valueOf(parts.get(0) * 100)
                        .divide(BigDecimal.valueOf(parts.get(1)), 1, RoundingMode.HALF_UP),
                setId,
                code));
        return report;
    }

    /** A report that was never handed in. */
    public void missing(long cycle, long organizationId) {
        jdbc.update("""
                insert into nastavnik.monitoring_school_report (cycle_id, organization_id, municipality_id, tenant_id, state, due_on,
                    reason, state_since)
                values (?, ?, ?, ?, 'MISSING', '2026-12-31', 'не сдан', now())""", cycle, organizationId, place.municipality().id(), place.tenant());
    }

    public static List<Long> parts(long... parts) {
        return Arrays.stream(parts).boxed().toList();
    }
}
