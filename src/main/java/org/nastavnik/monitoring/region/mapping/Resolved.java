package org.nastavnik.monitoring.region.mapping;

/** The statement that says which indicator stands for which comparable one. */
public final class Resolved {

    /**
     * Of the mapping {@code :mapping}: what was decided for a version of a set, and for a version among {@code sets} that
     * nobody decided on, what was decided for the same indicator (code, kind, sources, formula) in another one. So a
     * municipality may set other targets, which is a new version, without falling out of the region's figures.
     *
     * @param sets a subquery of ids of sets
     */
    public static String indicators(String sets) {
        return """
                select s.indicator_id, s.set_id, s.comparable_id, false as taken_over
                from monitoring_mapping_source s where s.mapping_id = :mapping
                union all
                (select distinct on (set_id, comparable_id) indicator_id, set_id, comparable_id, true
                 from (select distinct on (i.id) i.id as indicator_id, i.set_id, i.position, s.comparable_id
                       from monitoring_indicator i
                       join monitoring_indicator k on k.code = i.code and k.kind = i.kind and k.numerator_source = i.numerator_source
                            and k.denominator_source is not distinct from i.denominator_source
                            and k.formula is not distinct from i.formula
                            and k.satisfied_from is not distinct from i.satisfied_from
                       join monitoring_mapping_source s on s.indicator_id = k.id and s.mapping_id = :mapping
                       where i.set_id in (%s)
                         and not exists (select 1 from monitoring_mapping_set d
                                         where d.mapping_id = :mapping and d.set_id = i.set_id)
                       order by i.id, k.set_id desc) alike
                 order by set_id, comparable_id, position)""".formatted(sets);
    }

    private Resolved() {}
}
