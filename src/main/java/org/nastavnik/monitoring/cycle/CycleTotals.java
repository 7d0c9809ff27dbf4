package org.nastavnik.monitoring.cycle;

import java.math.BigDecimal;
import java.util.List;
import org.nastavnik.monitoring.figures.FigureState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The consolidated figures of a cycle. */
@Component
public class CycleTotals {

    private final JdbcClient jdbc;

    CycleTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param countedTwice persons whom two organisations count, taken off their sum once
     * @param target null where there is none for the year
     * @param schools that have this line
     * @param schoolsReached of them, those that reach the target
     */
    public record Total(
            long indicatorId,
            String code,
            String name,
            FigureState state,
            Long numerator,
            Long denominator,
            BigDecimal value,
            long countedTwice,
            BigDecimal target,
            int schools,
            int schoolsReached) {}

    /** In the order of the indicators; empty before the cycle was summed up. */
    public List<Total> of(long cycleId) {
        return jdbc.sql("""
                        select t.*, i.code, i.name from monitoring_total t join monitoring_indicator i on i.id = t.indicator_id
                        where t.cycle_id = :id order by i.position""")
                .param("id", cycleId)
                .query((row, n) -> new Total(
                        row.getLong("indicator_id"),
                        row.getString("code"),
                        row.getString("name"),
                        FigureState.valueOf(row.getString("state")),
                        row.getObject("numerator", Long.class),
                        row.getObject("denominator", Long.class),
                        row.getBigDecimal("value"),
                        row.getLong("counted_twice"),
                        row.getBigDecimal("target"),
                        row.getInt("schools"),
                        row.getInt("schools_reached")))
                .list();
    }
}
