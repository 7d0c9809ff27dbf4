package org.nastavnik.monitoring.outcome.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.figures.PeriodParticipants;
import org.nastavnik.monitoring.outcome.OutcomeCycle;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.ParticipationState;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.RussianPlural;
import org.nastavnik.training.TrainingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the registers are made of: the accepted organisations' people and practices, and the municipality's partners, as of
 * the cycle's last day. One statement for each register.
 */
@Component
class RegisterSources {

    private static final String ACCEPTED = """
            organization_id in (select r.organization_id from monitoring_school_report r
                                where r.cycle_id = :cycle and r.state = 'ACCEPTED')""";

    private static final String MENTORS = """
            with people as (%s)
            select x.person_id, x.organization_id, x.kind, x.place, x.form, o.short_name, g.title,
                   p.last_name, p.first_name, p.middle_name,
                   (select count(distinct m.person_id) from pairing a join pairing_mentee m on m.pairing_id = a.id
                    where a.programme_id = x.programme_id and a.mentor_id = x.person_id and a.began_on <= :day
                      and (m.left_on is null or m.left_on > :day)) as mentees,
                   t.hours, t.until
            from people x
            join organization o on o.id = x.organization_id
            join programme g on g.id = x.programme_id
            join participant_person p on p.id = x.person_id
            left join lateral (select t.hours, coalesce(t.valid_until, (t.issued_on + make_interval(years => :validYears))::date) as until
                               from training t where t.person_id = x.person_id and t.issued_on <= :day
                               order by until desc, t.id desc limit 1) t on t.until >= :day
            where x.role = 'MENTOR' and x.%s
            order by p.last_name, p.first_name, p.middle_name, x.person_id, g.id""";

    private static final String MENTEES = """
            with people as (%s)
            select x.person_id, x.organization_id, x.kind, x.place, x.form, x.taking, o.short_name, g.title,
                   p.last_name, p.first_name, p.middle_name,
                   (select string_agg(w.name, ', ' order by w.name) from (
                        select distinct n.last_name || ' ' || n.first_name || coalesce(' ' || n.middle_name, '') as name
                        from pairing a join pairing_mentee m on m.pairing_id = a.id
                        join participant_person n on n.id = a.mentor_id
                        where a.programme_id = x.programme_id and m.person_id = x.person_id and a.began_on <= :day
                          and a.state in ('OPEN', 'FINISHED') and (m.left_on is null or m.left_on > :day)) w) as mentors
            from people x
            join organization o on o.id = x.organization_id
            join programme g on g.id = x.programme_id
            join participant_person p on p.id = x.person_id
            where x.role = 'MENTEE' and x.%s
            order by p.last_name, p.first_name, p.middle_name, x.person_id, g.id""";

    private static final String PARTNERS = """
            with people as (%s)
            select p.id, p.name, p.inn, p.activity, p.agreement_number, p.agreement_on, p.agreement_until,
                   count(distinct x.person_id) as mentors, string_agg(distinct o.short_name, ', ') as organizations
            from partner p
            left join partner_person w on w.partner_id = p.id
            left join people x on x.person_id = w.person_id and x.role = 'MENTOR'
            left join organization o on o.id = x.organization_id
            where p.municipality_id = :municipality and p.merged_into is null and p.added_at < :after
              and (p.agreement_until is null or p.agreement_until >= :first or x.person_id is not null)
            group by p.id
            order by p.name, p.id""";

    private static final String PRACTICES = """
            select p.organization_id, o.short_name, p.title, p.description, p.result, g.forms
            from practice p join organization o on o.id = p.organization_id join programme g on g.id = p.programme_id
            where o.municipality_id = :municipality and p.described_at < :after and p.%s
            order by o.short_name, p.id""";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final TrainingRules rules;

    RegisterSources(JdbcClient jdbc, Directory directory, TrainingRules rules) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.directory = directory;
    }

    List<RegisterRow> rows(RegisterKind kind, OutcomeCycle cycle) {
        ZoneId zone = directory.municipality(cycle.municipalityId()).zone();
        Map<String, Object> parameters = new HashMap<>(
                PeriodParticipants.parameters(cycle.municipalityId(), zone, cycle.since(), cycle.lastDay()));
        parameters.put("cycle", cycle.id());
        parameters.put("validYears", rules.validYears());
        String people = PeriodParticipants.sql();
        List<RegisterRow> rows = new ArrayList<>();
        String sql = switch (kind) {
            case MENTORS -> MENTORS.formatted(people, ACCEPTED);
            case MENTEES -> MENTEES.formatted(people, ACCEPTED);
            case PARTNERS -> PARTNERS.formatted(people);
            case PRACTICES -> PRACTICES.formatted(ACCEPTED);
        };
        jdbc.sql(sql).params(parameters).query(row -> {
            rows.add(read(kind, row, rows.size() + 1));
        });
        return rows;
    }

    private static RegisterRow read(RegisterKind kind, ResultSet row, int number) throws SQLException {
        return switch (kind) {
            case MENTORS ->
                person(
                        row,
                        number,
                        name(row),
                        row.getString("short_name"),
                        place(row),
                        MentoringForm.valueOf(row.getString("form")).title(),
                        row.getString("title"),
                        row.getString("mentees"),
                        training(row));
            case MENTEES ->
                person(
                        row,
                        number,
                        name(row),
                        row.getString("short_name"),
                        place(row),
                        MentoringForm.valueOf(row.getString("form")).title(),
                        row.getString("title"),
                        row.getString("mentors"),
                        ParticipationState.valueOf(row.getString("taking")) == ParticipationState.FINISHED
                                ? "завершено"
                                : "продолжается");
            case PARTNERS ->
                new RegisterRow(
                        number,
                        null,
                        null,
                        false,
                        Arrays.asList(
                                row.getString("name"),
                                row.getString("inn"),
                                row.getString("activity"),
                                agreement(row),
                                row.getString("mentors"),
                                row.getString("organizations")));
            case PRACTICES ->
                new RegisterRow(
                        number,
                        row.getLong("organization_id"),
                        null,
                        false,
                        Arrays.asList(
                                row.getString("title"),
                                row.getString("short_name"),
                                forms(row.getString("forms")),
                                row.getString("description"),
                                row.getString("result")));
        };
    }

    private static RegisterRow person(ResultSet row, int number, String... cells) throws SQLException {
        return new RegisterRow(
                number,
                row.getLong("organization_id"),
                row.getLong("person_id"),
                PersonKind.valueOf(row.getString("kind")).learner(),
                Arrays.asList(cells));
    }

    private static String name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name"))
                .full();
    }

    private static String place(ResultSet row) throws SQLException {
        String place = row.getString("place");
        return place == null ? PersonKind.valueOf(row.getString("kind")).title() : place;
    }

    /** «36 часов, действует до 15.09.2028». */
    private static String training(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("until", LocalDate.class);
        return until == null
                ? null
                : RussianPlural.of(row.getLong("hours"), "%d час", "%d часа", "%d часов") + ", действует до "
                        + RussianDates.inTable(until);
    }

    private static String agreement(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("agreement_on", LocalDate.class);
        LocalDate until = row.getObject("agreement_until", LocalDate.class);
        String number = row.getString("agreement_number");
        String text = (number == null ? "" : "№\u00a0" + number + " ")
                + (on == null ? "" : "от " + RussianDates.inTable(on) + " ")
                + (until == null ? "" : "до " + RussianDates.inTable(until));
        return text.isBlank() ? null : text.strip();
    }

    private static String forms(String column) {
        return Arrays.stream(column.split(","))
                .filter(name -> !name.isBlank())
                .map(name -> MentoringForm.valueOf(name.strip()).title())
                .collect(Collectors.joining(", "));
    }
}
