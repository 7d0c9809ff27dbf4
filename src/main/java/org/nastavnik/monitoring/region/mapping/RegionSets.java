package org.nastavnik.monitoring.region.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.nastavnik.shared.HalfYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of sets that a region's municipalities are measured by, and what stands for what in them. */
@Service
@Transactional(readOnly = true)
public class RegionSets {

    private static final String OF_REGION = """
            select v.id from monitoring_set v left join organization_municipality w on w.id = v.municipality_id
            where v.municipality_id is null or w.region_id = :region""";

    private final JdbcClient jdbc;

    RegionSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A version of a set.
     *
     * @param owner the municipality that made it; null for a shipped one
     * @param users the municipalities that are measured by it in the half-year
     * @param indicators how many it has, {@code mapped} of them stand for a comparable one
     * @param decided somebody decided on this very version; else what was decided for the same indicators is taken over
     */
    public record UsedSet(
            long id,
            String name,
            int version,
            String owner,
            List<String> users,
            int indicators,
            int mapped,
            boolean decided) {

        public String title() {
            return owner == null ? name : name + " (" + owner + "), версия " + version;
        }
    }

    /** Those in use in the half-year and those that were decided on; by owner and name. */
    public List<UsedSet> of(long regionId, long mappingId, HalfYear period) {
        return jdbc.sql("""
                        with holding as (
                            select m.name, c.set_id from organization_municipality m
                            join lateral (select set_id from monitoring_choice h
                                          where h.municipality_id = m.id and h.since <= :day
                                          order by h.since desc, h.id desc limit 1) c on true
                            where m.region_id = :region),
                        resolved as (""" + Resolved.indicators(OF_REGION) + """
                        )
                        select s.id, s.name, s.version, o.name as owner, d.set_id is not null as decided,
                               array(select h.name from holding h where h.set_id = s.id order by h.name) as users,
                               (select count(*) from monitoring_indicator i where i.set_id = s.id) as indicators,
                               (select count(*) from resolved r where r.set_id = s.id) as mapped
                        from monitoring_set s
                        left join organization_municipality o on o.id = s.municipality_id
                        left join monitoring_mapping_set d on d.set_id = s.id and d.mapping_id = :mapping
                        where d.set_id is not null or s.id in (select set_id from holding)
                        order by o.name nulls first, s.name, s.version desc""")
                .param("region", regionId)
                .param("mapping", mappingId)
                .param("day", period.firstDay())
                .query((row, n) -> new UsedSet(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getInt("version"),
                        row.getString("owner"),
                        List.of((String[]) row.getArray("users").getArray()),
                        row.getInt("indicators"),
                        row.getInt("mapped"),
                        row.getBoolean("decided")))
                .list();
    }

    /** Ids of comparable indicators by the ids of the set's indicators that stand for them. */
    public Map<Long, Long> resolved(long regionId, long mappingId, long setId) {
        require(regionId, setId);
        Map<Long, Long> resolved = new HashMap<>();
        jdbc.sql("select * from (" + Resolved.indicators("select :set") + ") r where r.set_id = :set")
                .param("mapping", mappingId)
                .param("set", setId)
                .query(row -> {
                    resolved.put(row.getLong("indicator_id"), row.getLong("comparable_id"));
                });
        return resolved;
    }

    /** Did somebody decide on this very version of the set? */
    public boolean decided(long mappingId, long setId) {
        return jdbc.sql(
                        "select exists (select 1 from monitoring_mapping_set where mapping_id = :mapping and set_id = :set)")
                .param("mapping", mappingId)
                .param("set", setId)
                .query(Boolean.class)
                .single();
    }

    /** How many sets have something that stands for each comparable indicator, by its id. */
    public Map<Long, Integer> counts(long mappingId) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("select comparable_id, count(*) as n from monitoring_mapping_source where mapping_id = :id group by 1")
                .param("id", mappingId)
                .query(row -> {
                    counts.put(row.getLong("comparable_id"), row.getInt("n"));
                });
        return counts;
    }

    /** A set of another region is not found. */
    public void require(long regionId, long setId) {
        boolean own = jdbc.sql("select exists (select 1 from (" + OF_REGION + ") s where s.id = :set)")
                .param("region", regionId)
                .param("set", setId)
                .query(Boolean.class)
                .single();
        if (!own) {
            throw new NoSuchElementException();
        }
    }
}
