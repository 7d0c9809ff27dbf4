package org.nastavnik.monitoring.region.mapping;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes whole versions, a statement for each table. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MappingStore {

    private final Mappings mappings;
    private final JdbcClient jdbc;

    MappingStore(Mappings mappings, JdbcClient jdbc) {
        this.mappings = mappings;
        this.jdbc = jdbc;
    }

    MappingContent read(long mappingId) {
        Map<Long, Map<Long, String>> sets = new HashMap<>();
        jdbc.sql("""
                        select d.set_id, s.indicator_id, c.code from monitoring_mapping_set d
                        left join monitoring_mapping_source s on s.mapping_id = d.mapping_id and s.set_id = d.set_id
                        left join monitoring_comparable c on c.id = s.comparable_id
                        where d.mapping_id = :id""").param("id", mappingId).query(row -> {
            Map<Long, String> chosen = sets.computeIfAbsent(row.getLong("set_id"), id -> new HashMap<>());
            if (row.getString("code") != null) {
                chosen.put(row.getLong("indicator_id"), row.getString("code"));
            }
        });
        return new MappingContent(
                mappings.indicators(mappingId).stream().map(ComparableDraft::of).toList(), sets);
    }

    /** Nobody else makes a version of this region until the transaction ends. */
    void lock(long regionId) {
        jdbc.sql("select id from organization_region where id = :id for update")
                .param("id", regionId)
                .query(Long.class)
                .single();
    }

    long write(long regionId, HalfYear since, String reason, MappingContent content, String by, Instant now) {
        long id = jdbc.sql("""
                        insert into monitoring_mapping (region_id, version, since, reason, created_by, created_at)
                        values (:region, 1 + (select coalesce(max(version), 0) from monitoring_mapping where region_id = :region),
                                :since, :reason, :by, :now)
                        returning id""")
                .param("region", regionId)
                .param("since", since.firstDay())
                .param("reason", reason)
                .param("by", by)
                .param("now", SqlTime.of(now))
                .query(Long.class)
                .single();
        indicators(id, content.indicators());
        targets(id, content.indicators());
        sources(id, content.sets());
        return id;
    }

    private void indicators(long id, List<ComparableDraft> drafts) {
        jdbc.sql("""
                        insert into monitoring_comparable (mapping_id, position, code, name, kind, formula, better)
                        select :id, t.position, t.code, t.name, t.kind, t.formula, t.better
                        from unnest(:codes, :names, :kinds, :formulas, :betters) with ordinality
                            as t (code, name, kind, formula, better, position)""")
                .param("id", id)
                .param("codes", texts(drafts.stream().map(ComparableDraft::code).toList()), Types.ARRAY)
                .param("names", texts(drafts.stream().map(ComparableDraft::name).toList()), Types.ARRAY)
                .param(
                        "kinds",
                        texts(drafts.stream().map(draft -> draft.kind().name()).toList()),
                        Types.ARRAY)
                .param(
                        "formulas",
                        texts(drafts.stream()
                                .map(draft -> draft.formula() == null
                                        ? null
                                        : draft.formula().name())
                                .toList()),
                        Types.ARRAY)
                .param(
                        "betters",
                        texts(drafts.stream()
                                .map(draft -> draft.better().name())
                                .toList()),
                        Types.ARRAY)
                .update();
    }

    private void targets(long id, List<ComparableDraft> drafts) {
        List<String> codes = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        drafts.forEach(draft -> draft.targets().forEach((year, value) -> {
            codes.add(draft.code());
            years.add(year);
            values.add(value);
        }));
        jdbc.sql("""
                        insert into monitoring_comparable_target (comparable_id, year, value)
                        select c.id, t.year, t.value from unnest(:codes, :years, :values) as t (code, year, value)
                        join monitoring_comparable c on c.mapping_id = :id and c.code = t.code""")
                .param("id", id)
                .param("codes", texts(codes), Types.ARRAY)
                .param("years", years.toArray(Integer[]::new), Types.ARRAY)
                .param("values", values.toArray(BigDecimal[]::new), Types.ARRAY)
                .update();
    }

    private void sources(long id, Map<Long, Map<Long, String>> sets) {
        jdbc.sql(
                        "insert into monitoring_mapping_set (mapping_id, set_id) select :id, t.id from unnest(:sets) as t (id)")
                .param("id", id)
                .param("sets", sets.keySet().toArray(Long[]::new), Types.ARRAY)
                .update();
        List<Long> indicators = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        sets.values()
                .forEach(chosen -> chosen.forEach((indicator, code) -> {
                    indicators.add(indicator);
                    codes.add(code);
                }));
        jdbc.sql("""
                        insert into monitoring_mapping_source (mapping_id, set_id, indicator_id, comparable_id)
                        select :id, i.set_id, i.id, c.id from unnest(:indicators, :codes) as t (indicator, code)
                        join monitoring_indicator i on i.id = t.indicator
                        join monitoring_comparable c on c.mapping_id = :id and c.code = t.code""")
                .param("id", id)
                .param("indicators", indicators.toArray(Long[]::new), Types.ARRAY)
                .param("codes", texts(codes), Types.ARRAY)
                .update();
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
