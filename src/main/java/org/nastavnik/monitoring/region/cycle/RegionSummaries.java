package org.nastavnik.monitoring.region.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.nastavnik.monitoring.region.figures.RegionalFigures;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes and keeps what regions' reports are made of; a handful of statements however many municipalities there are. */
@Component
public class RegionSummaries {

    /** More would be a list that nobody reads. */
    private static final int PRACTICES = 30;

    private static final String CYCLES =
            "monitoring_cycle c join organization_municipality m on m.id = c.municipality_id"
                    + " where m.region_id = :region and c.since = :since and c.state = 'APPROVED'";

    private final RegionalFigures figures;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    RegionSummaries(RegionalFigures figures, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.figures = figures;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** In place of what was summed up before. */
    @Transactional(propagation = Propagation.MANDATORY)
    RegionSummary make(RegionCycle cycle) {
        RegionSummary summary =
                new RegionSummary(figures.of(cycle.regionId(), cycle.period()), registers(cycle), practices(cycle));
        jdbc.sql("""
                        insert into monitoring_region_summary (cycle_id, content, made_at) values (:cycle, :content, :now)
                        on conflict (cycle_id) do update set content = excluded.content, made_at = excluded.made_at""")
                .param("cycle", cycle.id())
                .param("content", write(summary))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return summary;
    }

    /** As it was summed up last; empty before. */
    @Transactional(readOnly = true)
    public Optional<RegionSummary> of(long cycleId) {
        return jdbc.sql("select content from monitoring_region_summary where cycle_id = :id")
                .param("id", cycleId)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** The figures as they would be today, by the comparable indicators of the summary. */
    @Transactional(readOnly = true)
    public RegionFigures today(RegionCycle cycle, RegionSummary summary) {
        return figures.of(cycle.regionId(), cycle.period(), summary.figures().mappingId());
    }

    private List<RegionSummary.Registers> registers(RegionCycle cycle) {
        return jdbc.sql("""
                        select c.municipality_id, c.round, a.sha256,
                               coalesce(max(g.rows) filter (where g.kind = 'MENTORS'), 0) as mentors,
                               coalesce(max(g.rows) filter (where g.kind = 'MENTEES'), 0) as mentees,
                               coalesce(max(g.rows) filter (where g.kind = 'PARTNERS'), 0) as partners,
                               coalesce(max(g.rows) filter (where g.kind = 'PRACTICES'), 0) as practices
                        from (select c.id, c.municipality_id, c.round from""" + " " + CYCLES + """
                        ) c
                        left join monitoring_approval a on a.cycle_id = c.id and a.round = c.round
                        left join monitoring_register g on g.cycle_id = c.id and g.round = c.round
                        group by c.municipality_id, c.round, a.sha256 order by c.municipality_id""")
                .param("region", cycle.regionId())
                .param("since", cycle.period().firstDay())
                .query((row, n) -> new RegionSummary.Registers(
                        row.getLong("municipality_id"),
                        row.getInt("round"),
                        row.getString("sha256"),
                        row.getLong("mentors"),
                        row.getLong("mentees"),
                        row.getLong("partners"),
                        row.getLong("practices")))
                .list();
    }

    private List<RegionSummary.Practice> practices(RegionCycle cycle) {
        return jdbc.sql("""
                        select w.cells ->> 0 as title, w.cells ->> 1 as organization, c.name as municipality
                        from (select c.id, c.round, m.name from""" + " " + CYCLES + """
                        ) c
                        join monitoring_register_row w on w.cycle_id = c.id and w.round = c.round and w.kind = 'PRACTICES'
                        order by c.name, c.id, w.number limit :most""")
                .param("region", cycle.regionId())
                .param("since", cycle.period().firstDay())
                .param("most", PRACTICES)
                .query(RegionSummary.Practice.class)
                .list();
    }

    private String write(RegionSummary summary) {
        try {
            return json.writeValueAsString(summary);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RegionSummary read(String content) {
        try {
            return json.readValue(content, RegionSummary.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
