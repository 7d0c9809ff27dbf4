package org.nastavnik.notification.deadline;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The zone of a municipality by its code, or of most of a region's by the region's tenant; asked for every task and therefore remembered: it never changes. */
@Component
class MunicipalZones {

    private final JdbcClient jdbc;
    private final Map<String, ZoneId> known = new ConcurrentHashMap<>();

    MunicipalZones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ZoneId> of(String municipality) {
        if (municipality == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.computeIfAbsent(municipality, this::read));
    }

    private ZoneId read(String municipality) {
        return jdbc.sql("""
                        (select zone from organization_municipality where code = :code)
                        union all
                        (select m.zone from organization_region r join organization_municipality m on m.region_id = r.id
                         where 'region.' || r.code = :code group by m.zone order by count(*) desc, m.zone limit 1)""")
                .param("code", municipality)
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(null);
    }
}
