package org.nastavnik.monitoring.region.mapping;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.SurveyFormula;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the versions of comparable indicators. */
@Service
@Transactional(readOnly = true)
public class Mappings {

    private final JdbcClient jdbc;

    Mappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version that holds in the half-year: the region's own, the shipped one where it has none yet. */
    public Mapping holding(long regionId, HalfYear period) {
        return jdbc.sql("""
                        select * from monitoring_mapping
                        where region_id = :region and since <= :day or region_id is null
                        order by region_id nulls last, since desc, version desc limit 1""")
                .param("region", regionId)
                .param("day", period.firstDay())
                .query(Mappings::mapping)
                .single();
    }

    /** A version of this region or the shipped one; any other is not found. */
    public Mapping get(long regionId, long mappingId) {
        return jdbc.sql(
                        "select * from monitoring_mapping where id = :id and (region_id = :region or region_id is null)")
                .param("id", mappingId)
                .param("region", regionId)
                .query(Mappings::mapping)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** The one that was made last, maybe for a coming half-year; the shipped one where the region has none. */
    public Mapping newest(long regionId) {
        return versions(regionId).get(0);
    }

    /** The newest first; the shipped one is the last. */
    public List<Mapping> versions(long regionId) {
        return jdbc.sql("""
                        select * from monitoring_mapping where region_id = :region or region_id is null
                        order by region_id nulls last, version desc""").param("region", regionId).query(Mappings::mapping).list();
    }

    /** In their order, with targets; two statements. */
    public List<ComparableIndicator> indicators(long mappingId) {
        SortedMap<Long, SortedMap<Integer, BigDecimal>> targets = new TreeMap<>();
        jdbc.sql("""
                        select t.* from monitoring_comparable_target t
                        join monitoring_comparable c on c.id = t.comparable_id where c.mapping_id = :id""").param("id", mappingId).query(row -> {
            targets.computeIfAbsent(row.getLong("comparable_id"), id -> new TreeMap<>())
                    .put(row.getInt("year"), row.getBigDecimal("value"));
        });
        return jdbc.sql("select * from monitoring_comparable where mapping_id = :id order by position")
                .param("id", mappingId)
                .query((row, n) -> new ComparableIndicator(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        IndicatorKind.valueOf(row.getString("kind")),
                        row.getString("formula") == null ? null : SurveyFormula.valueOf(row.getString("formula")),
                        Direction.valueOf(row.getString("better")),
                        targets.getOrDefault(row.getLong("id"), new TreeMap<>())))
                .list();
    }

    private static Mapping mapping(ResultSet row, int number) throws SQLException {
        return new Mapping(
                row.getLong("id"),
                row.getObject("region_id", Long.class),
                row.getInt("version"),
                HalfYear.of(row.getObject("since", LocalDate.class)),
                row.getString("reason"),
                row.getString("created_by"),
                SqlTime.read(row, "created_at"));
    }
}
