package org.nastavnik.participant.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Experience;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRole;
import org.nastavnik.participant.SpecialNeed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads persons of the register as rows: page by page, or all of them without keeping them. */
@Service
@Transactional(readOnly = true)
public class RegisterRows {

    public static final int SIZE = 50;

    private static final int FETCHED = 500;

    private static final String SELECT = """
            select p.id, p.organization_id, o.short_name, p.kind, p.last_name, p.first_name, p.middle_name, p.birth_date,
                   p.class_name, p.position, p.partner_name, p.subject, p.experience_since, p.experience_years, p.experience_on,
                   p.special_need, p.phone, p.email, p.representative_name, p.representative_contact,
                   (select max(c.given_on) from participant_consent c
                    where c.person_id = p.id and c.purpose = 'PARTICIPATION' and c.given_on <= :today
                      and (c.ended_on is null or c.ended_on > :today)
                      and c.given_by = case when p.birth_date > :grown then 'REPRESENTATIVE' else 'SELF' end) as consent_on
            from participant_person p join organization o on o.id = p.organization_id""";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Clock clock;

    RegisterRows(DataSource database, Directory directory, Clock clock) {
        JdbcTemplate streaming = new JdbcTemplate(database);
        streaming.setFetchSize(FETCHED);
        this.jdbc = JdbcClient.create(streaming);
        this.directory = directory;
        this.clock = clock;
    }

    /** One page of a list, beginning with 0, and how many there are in all. */
    public record Page(List<RegisterRow> rows, int number, long total) {

        public int pages() {
            return (int) ((total + SIZE - 1) / SIZE);
        }
    }

    /** Today where the municipality is. */
    public LocalDate today(long municipalityId) {
        return LocalDate.now(
                clock.withZone(directory.municipality(municipalityId).zone()));
    }

    public Page page(RegisterScope scope, RegisterFilter filter, int number) {
        RegisterQuery query = new RegisterQuery(scope, filter);
        long total = jdbc.sql("select count(*) from participant_person p" + query.where())
                .params(query.parameters())
                .query(Long.class)
                .single();
        int last = (int) Math.max(0, (total - 1) / SIZE);
        int shown = Math.min(Math.max(0, number), last);
        List<RegisterRow> rows = total == 0
                ? List.of()
                : select(scope, query, somePersons(query, (long) shown * SIZE))
                        .query(mapper(scope))
                        .list();
        return new Page(withRoles(scope, rows), shown, total);
    }

    /** Only the persons that are shown are read as a whole, not those of the pages before. */
    private static String somePersons(RegisterQuery query, long offset) {
        return " where p.id in (select p.id from participant_person p" + query.where() + RegisterQuery.ORDER + " limit "
                + SIZE + " offset " + offset + ")";
    }

    /** All of them in order; at most {@value #FETCHED} are in memory at a time. */
    public void each(RegisterScope scope, RegisterFilter filter, Consumer<RegisterRow> sink) {
        RegisterQuery query = new RegisterQuery(scope, filter);
        RowMapper<RegisterRow> mapper = mapper(scope);
        List<RegisterRow> some = new ArrayList<>(FETCHED);
        select(scope, query, query.where()).query((ResultSet row) -> {
            some.add(mapper.mapRow(row, 0));
            if (some.size() == FETCHED) {
                withRoles(scope, some).forEach(sink);
                some.clear();
            }
        });
        withRoles(scope, some).forEach(sink);
    }

    private JdbcClient.StatementSpec select(RegisterScope scope, RegisterQuery query, String where) {
        LocalDate today = today(scope.municipalityId());
        return jdbc.sql(SELECT + where + RegisterQuery.ORDER)
                .params(query.parameters())
                .param("today", today)
                .param("grown", today.minusYears(Person.OF_AGE));
    }

    /** One statement for all of them. */
    private List<RegisterRow> withRoles(RegisterScope scope, List<RegisterRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        boolean municipal = scope.operator() || scope.served();
        Map<Long, List<String>> roles = new HashMap<>();
        jdbc.sql("""
                        select r.person_id, r.role, g.title
                        from participant_role_period r
                                 join organization o on o.id = r.organization_id
                                 left join programme g on g.id = r.programme_id
                        where r.person_id = any(:ids) and r.role <> 'REPRESENTATIVE' and o.municipality_id = :municipality
                          and (:municipal or r.organization_id = any(:led))
                          and r.from_on <= :today and (r.until_on is null or r.until_on > :today)
                        order by r.person_id, r.from_on, r.role, r.programme_id""")
                .param("ids", rows.stream().map(RegisterRow::id).toArray(Long[]::new))
                .param("municipality", scope.municipalityId())
                .param("municipal", municipal)
                .param("led", scope.led().toArray(Long[]::new))
                .param("today", today(scope.municipalityId()))
                .query((ResultSet row) -> {
                    String role = PersonRole.valueOf(row.getString("role")).title();
                    String programme = row.getString("title");
                    roles.computeIfAbsent(row.getLong("person_id"), id -> new ArrayList<>())
                            .add(programme == null ? role : role + ": " + programme);
                });
        return rows.stream()
                .map(row -> row.with(roles.getOrDefault(row.id(), List.of()).stream()
                        .distinct()
                        .collect(Collectors.joining("; "))))
                .toList();
    }

    private static RowMapper<RegisterRow> mapper(RegisterScope scope) {
        return (row, n) -> {
            long organization = row.getLong("organization_id");
            return new RegisterRow(
                    row.getLong("id"),
                    organization,
                    row.getString("short_name"),
                    scope.sight(organization),
                    details(row),
                    row.getObject("consent_on", LocalDate.class),
                    "");
        };
    }

    private static PersonDetails details(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("experience_since", LocalDate.class);
        Integer years = row.getObject("experience_years", Integer.class);
        String need = row.getString("special_need");
        return new PersonDetails(
                PersonKind.valueOf(row.getString("kind")),
                new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("class_name"),
                row.getString("position"),
                row.getString("partner_name"),
                row.getString("subject"),
                since == null && years == null
                        ? null
                        : new Experience(since, years, row.getObject("experience_on", LocalDate.class)),
                need == null ? null : SpecialNeed.valueOf(need),
                row.getString("phone"),
                row.getString("email"),
                row.getString("representative_name"),
                row.getString("representative_contact"),
                null,
                null);
    }
}
