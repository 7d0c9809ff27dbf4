package org.nastavnik.monitoring.figures;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.source.Source;
import org.nastavnik.organization.Organization;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.training.TrainingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons that a numerator is made of. Who may see them is decided before; the reading is noted. */
@Service
@Transactional(readOnly = true)
public class FigurePersons {

    public static final int SIZE = 50;

    private final FigureService figures;
    private final TrainingRules rules;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;

    FigurePersons(FigureService figures, TrainingRules rules, AccessLog accessLog, JdbcClient jdbc) {
        this.figures = figures;
        this.rules = rules;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
    }

    /**
     * @param place class or position; null where it was not written down
     * @param age in full years
     */
    public record Row(long id, String name, PersonKind kind, String place, int age) {

        /** Keeps a careless log line from printing a person. */
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** @param more there is a next page */
    public record Page(List<Row> rows, boolean more) {}

    /** Surveys are anonymous, papers are not persons. */
    public static boolean hasPersons(Indicator indicator) {
        return indicator.kind() == IndicatorKind.SHARE && !(indicator.numeratorSource() instanceof Source.Partners);
    }

    /** @param lastDay of the half-year, or an earlier day of it that the figure is of */
    public Page page(Indicator indicator, Organization organization, HalfYear period, LocalDate lastDay, int page) {
        Span span = figures.span(organization.municipalityId(), period, lastDay);
        Source source = indicator.numeratorSource();
        PersonCondition condition = PersonCondition.of(source, 0, span.day());
        Map<String, Object> parameters = new HashMap<>(span.parameters());
        parameters.putAll(condition.parameters());
        parameters.put("validYears", rules.validYears());
        parameters.put("organization", organization.id());
        parameters.put("limit", SIZE + 1);
        parameters.put("offset", (long) page * SIZE);
        LocalDate day = span.day();
        List<Row> rows = jdbc.sql("with people as (" + PersonRows.of(source).sql() + ")"
                        + " select p.id, concat_ws(' ', p.last_name, p.first_name, p.middle_name) as name, x.kind, x.place,"
                        + " p.birth_date from (select distinct on (person_id) person_id, kind, place from people"
                        + " where organization_id = :organization and " + condition.sql()
                        + " order by person_id) x join participant_person p on p.id = x.person_id"
                        + " order by p.last_name, p.first_name, p.id limit :limit offset :offset")
                .params(parameters)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        PersonKind.valueOf(row.getString("kind")),
                        row.getString("place"),
                        Period.between(row.getObject("birth_date", LocalDate.class), day)
                                .getYears()))
                .list();
        boolean more = rows.size() > SIZE;
        List<Row> shown = more ? rows.subList(0, SIZE) : rows;
        accessLog.read(shown.stream().map(Row::id).toList(), "Люди за показателем мониторинга");
        return new Page(shown, more);
    }
}
