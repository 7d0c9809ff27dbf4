package org.nastavnik.roadmap.municipal;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In how many schools' maps an item of the municipality's map stands. */
@Component
@Transactional(readOnly = true)
public class Inheritance {

    private final JdbcClient jdbc;

    Inheritance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By item id; items that no school has are left out. */
    public Map<Long, Long> schoolsByItem(long mapId) {
        return jdbc
                .sql("""
                        select i.municipal_item_id, count(distinct p.organization_id) as schools
                        from roadmap_municipal_item m
                                 join roadmap_item i on i.municipal_item_id = m.id and i.state = 'PLANNED'
                                 join roadmap r on r.id = i.road_map_id and r.state <> 'WITHDRAWN'
                                 join programme p on p.id = r.programme_id
                        where m.map_id = :map
                        group by i.municipal_item_id""")
                .param("map", mapId)
                .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
