package org.nastavnik.monitoring.region.cycle;

import java.time.LocalDate;
import java.util.Optional;
import org.nastavnik.monitoring.region.RegionAccess;
import org.nastavnik.shared.RussianDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a municipality sees of its region's cycle: whether its own results count there, until when, why not, and the report. */
@Component
@Transactional(readOnly = true)
public class RegionView {

    private final RegionAccess access;
    private final JdbcClient jdbc;

    RegionView(RegionAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /** A sentence for the page of the municipality's cycle; empty where the region has not opened its own. */
    public Optional<String> ofMunicipal(long cycleId) {
        return jdbc.sql("""
                        select r.state, r.reason, r.source_round, r.least_round, p.state as region_state, p.municipalities_due
                        from monitoring_cycle c
                        join organization_municipality m on m.id = c.municipality_id
                        join monitoring_region_cycle p on p.region_id = m.region_id and p.since = c.since and p.state <> 'CANCELLED'
                        join monitoring_region_report r on r.cycle_id = p.id and r.municipality_id = m.id
                        where c.id = :id and c.state <> 'CANCELLED'""")
                .param("id", cycleId)
                .query((row, n) -> words(
                        RegionReportState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getInt("source_round"),
                        row.getInt("least_round"),
                        row.getString("region_state").equals(RegionCycleState.APPROVED.name()),
                        row.getObject("municipalities_due", LocalDate.class)))
                .optional();
    }

    private record Reported(long cycleId, long regionId) {}

    /**
     * The region's cycle whose report covers the half-year of a municipality's cycle; empty until it is approved, and for
     * who may not read it.
     */
    public Optional<Long> reportToRead(long cycleId) {
        return jdbc.sql("""
                        select p.id as cycle_id, p.region_id
                        from monitoring_cycle c
                        join organization_municipality m on m.id = c.municipality_id
                        join monitoring_region_cycle p on p.region_id = m.region_id and p.since = c.since and p.state = 'APPROVED'
                        where c.id = :id and c.state <> 'CANCELLED'""")
                .param("id", cycleId)
                .query(Reported.class)
                .optional()
                .filter(reported -> access.mayReadReport(reported.regionId(), true))
                .map(Reported::cycleId);
    }

    private static String words(
            RegionReportState state, String reason, int round, int least, boolean approved, LocalDate due) {
        return switch (state) {
            case AWAITED ->
                least > 1
                        ? "вернул итоги: " + sentence(reason) + " Ждёт исправленные до " + RussianDates.inTable(due)
                        : "ждёт утверждённые итоги до " + RussianDates.inTable(due);
            case REPORTED ->
                "итоги учтены" + (round > 1 ? " (версия " + round + ")" : "")
                        + (approved ? ", отчёт региона утверждён" : "");
            case MISSING -> "итоги подведены без муниципалитета: " + sentence(reason);
        };
    }

    private static String sentence(String text) {
        return text == null ? "" : text.matches("(?s).*[.!?…]") ? text : text + ".";
    }
}
