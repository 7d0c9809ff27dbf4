package org.nastavnik.monitoring.outcome.note;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.SurveyRate;
import org.nastavnik.evaluation.SurveyRates;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.outcome.OutcomeCycle;
import org.nastavnik.monitoring.outcome.Results;
import org.nastavnik.monitoring.source.Source;
import org.nastavnik.organization.Directory;
import org.nastavnik.roadmap.execution.ExecutionFigures;
import org.nastavnik.roadmap.execution.SchoolExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what a note is drafted from; a handful of statements however many organisations there are. */
@Component
class NoteFactsReader {

    private final Results results;
    private final IndicatorSets sets;
    private final SurveyRates rates;
    private final ExecutionFigures executions;
    private final Directory directory;
    private final JdbcClient jdbc;

    NoteFactsReader(
            Results results,
            IndicatorSets sets,
            SurveyRates rates,
            ExecutionFigures executions,
            Directory directory,
            JdbcClient jdbc) {
        this.results = results;
        this.sets = sets;
        this.rates = rates;
        this.executions = executions;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    NoteFacts of(OutcomeCycle cycle) {
        ZoneId zone = directory.municipality(cycle.municipalityId()).zone();
        List<SurveyRate> surveys = rates.ofMunicipality(
                cycle.municipalityId(),
                SurveyStage.EXIT,
                start(cycle.since(), zone),
                start(cycle.lastDay().plusDays(1), zone));
        return new NoteFacts(
                cycle.period(),
                cycle.lastDay(),
                results.periodBefore(cycle),
                results.reporting(cycle),
                results.of(cycle),
                results.schools(cycle),
                training(cycle),
                answers(surveys, Respondent.MENTEE),
                answers(surveys, Respondent.MENTOR),
                roadMaps(cycle),
                registers(cycle));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private List<String> training(OutcomeCycle cycle) {
        long set = jdbc.sql("select set_id from monitoring_cycle where id = :id")
                .param("id", cycle.id())
                .query(Long.class)
                .single();
        return sets.indicators(set).stream()
                .filter(indicator -> indicator.numeratorSource() instanceof Source.Trained)
                .map(Indicator::code)
                .toList();
    }

    private static NoteFacts.Answers answers(List<SurveyRate> rates, Respondent side) {
        List<SurveyRate> own =
                rates.stream().filter(rate -> rate.side() == side).toList();
        return new NoteFacts.Answers(
                own.stream().mapToLong(SurveyRate::asked).sum(),
                own.stream().mapToLong(SurveyRate::answered).sum());
    }

    private NoteFacts.RoadMaps roadMaps(OutcomeCycle cycle) {
        ZoneId zone = directory.municipality(cycle.municipalityId()).zone();
        SchoolExecution sum = executions.sumAsOf(cycle.municipalityId(), cycle.lastDay(), zone);
        List<NoteFacts.Remark> notes = jdbc.sql("""
                        select o.short_name as organization, r.road_map_note as text
                        from monitoring_school_report r join organization o on o.id = r.organization_id
                        where r.cycle_id = :id and r.state = 'ACCEPTED' and r.road_map_note is not null
                        order by o.short_name, o.id""")
                .param("id", cycle.id())
                .query(NoteFacts.Remark.class)
                .list();
        return new NoteFacts.RoadMaps(
                executions.countAsOf(cycle.municipalityId(), cycle.lastDay(), zone),
                sum.total(),
                sum.done(),
                sum.notDone(),
                sum.overdue(),
                notes);
    }

    private NoteFacts.Registers registers(OutcomeCycle cycle) {
        List<Long> counts = jdbc.sql("""
                        select coalesce(max(rows) filter (where kind = 'MENTORS'), 0) as mentors,
                               coalesce(max(rows) filter (where kind = 'MENTEES'), 0) as mentees,
                               coalesce(max(rows) filter (where kind = 'PARTNERS'), 0) as partners,
                               coalesce(max(rows) filter (where kind = 'PRACTICES'), 0) as practices
                        from monitoring_register where cycle_id = :id and round = :round having count(*) > 0""")
                .param("id", cycle.id())
                .param("round", cycle.round())
                .query((row, n) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .optional()
                .orElse(List.of());
        return counts.isEmpty()
                ? null
                : new NoteFacts.Registers(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
    }
}
