package org.nastavnik.monitoring.cycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.shared.HalfYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What tasks of cycles and reports are called, many at once, and whose they are. */
@Component
@Transactional(readOnly = true)
public class ReportTitles {

    private final JdbcClient jdbc;

    ReportTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<Long, String> ofCycles(Collection<Long> ids) {
        return read("select id, since from monitoring_cycle where id = any(:ids)", ids);
    }

    public Map<Long, String> ofReports(Collection<Long> ids) {
        return read(
                "select r.id, c.since from monitoring_school_report r join monitoring_cycle c on c.id = r.cycle_id"
                        + " where r.id = any(:ids)",
                ids);
    }

    private Map<Long, String> read(String sql, Collection<Long> ids) {
        Map<Long, String> titles = new HashMap<>();
        jdbc.sql(sql).param("ids", ids.toArray(Long[]::new)).query(row -> {
            LocalDate since = row.getObject("since", LocalDate.class);
            titles.put(row.getLong("id"), "Мониторинг, " + HalfYear.of(since).title());
        });
        return titles;
    }

    public Optional<Long> organizationOf(long reportId) {
        return jdbc.sql("select organization_id from monitoring_school_report where id = :id")
                .param("id", reportId)
                .query(Long.class)
                .optional();
    }
}
