package org.nastavnik.monitoring.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.programme.CaseSubjects;
import org.nastavnik.shared.HalfYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls the tasks of a region's cycle by region and half-year. */
@Component
class RegionSubjects implements CaseSubjects {

    private final JdbcClient jdbc;

    RegionSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String part() {
        return RegionCycle.PART;
    }

    @Override
    public Map<Long, String> subjects(Collection<Long> ids) {
        Map<Long, String> titles = new HashMap<>();
        jdbc.sql("""
                        select c.id, c.since, g.name from monitoring_region_cycle c
                        join organization_region g on g.id = c.region_id where c.id = any(:ids)""").param("ids", ids.toArray(Long[]::new)).query(row -> {
            HalfYear period = HalfYear.of(row.getObject("since", LocalDate.class));
            titles.put(row.getLong("id"), row.getString("name") + " · Мониторинг, " + period.title());
        });
        return titles;
    }
}
