package org.nastavnik.monitoring.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.nastavnik.monitoring.cycle.CycleState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cycles. */
@Component
class OutcomeCycles {

    private static final String SELECT = "select * from monitoring_cycle c where ";
    private static final String SUMMED_UP =
            " and c.state <> 'CANCELLED' and exists (select 1 from monitoring_total t where t.cycle_id = c.id)";

    private final JdbcClient jdbc;

    OutcomeCycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OutcomeCycle get(long id) {
        return jdbc.sql(SELECT + "c.id = :id")
                .param("id", id)
                .query(OutcomeCycles::read)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** Nobody else changes the cycle until the transaction ends. */
    OutcomeCycle lock(long id) {
        return jdbc.sql(SELECT + "c.id = :id for update")
                .param("id", id)
                .query(OutcomeCycles::read)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** The one before it that was summed up. */
    Optional<OutcomeCycle> before(OutcomeCycle cycle) {
        return jdbc.sql(SELECT + "c.municipality_id = :municipality and c.since < :since" + SUMMED_UP
                        + " order by c.since desc limit 1")
                .param("municipality", cycle.municipalityId())
                .param("since", cycle.since())
                .query(OutcomeCycles::read)
                .optional();
    }

    /** Those that were summed up, up to this one, the oldest first. */
    List<OutcomeCycle> upTo(OutcomeCycle cycle, int most) {
        return jdbc.sql("select * from (" + SELECT + "c.municipality_id = :municipality and c.since <= :since"
                        + SUMMED_UP + " order by c.since desc limit :most) last order by since")
                .param("municipality", cycle.municipalityId())
                .param("since", cycle.since())
                .param("most", most)
                .query(OutcomeCycles::read)
                .list();
    }

    /** All that were summed up, the newest first. */
    List<OutcomeCycle> ofMunicipality(long municipalityId) {
        return jdbc.sql(SELECT + "c.municipality_id = :municipality" + SUMMED_UP + " order by c.since desc")
                .param("municipality", municipalityId)
                .query(OutcomeCycles::read)
                .list();
    }

    private static OutcomeCycle read(ResultSet row, int number) throws SQLException {
        return new OutcomeCycle(
                row.getLong("id"),
                row.getLong("municipality_id"),
                row.getObject("since", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                CycleState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getString("remark"));
    }
}
