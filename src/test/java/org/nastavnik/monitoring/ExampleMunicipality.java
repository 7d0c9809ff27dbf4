package org.nastavnik.monitoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.support.TestPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The municipality of the checked-in example, put into the tables row by row: four organisations with their people. */
public class ExampleMunicipality {

    public static final HalfYear PERIOD = new HalfYear(2026, 2);

    private final TestPlace place;
    private final Map<String, Organization> organizations = new LinkedHashMap<>();
    private final Map<String, Long> programmes = new LinkedHashMap<>();

    @Autowired
    private OrganizationService service;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    public ExampleMunicipality(TestPlace place, AutowireCapableBeanFactory beans) {
        this.place = place;
        beans.autowireBean(this);
    }

    public static List<Map<String, String>> rows(String file) {
        try (InputStream in = ExampleMunicipality.class.getResourceAsStream("/monitoring/example-" + file + ".csv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] names = lines.get(0).split(";");
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(";", names.length);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public TestPlace place() {
        return place;
    }

    public Map<String, Organization> organizations() {
        return organizations;
    }

    public long municipality() {
        return place.municipality().id();
    }

    public void fill() {
        transaction.executeWithoutResult(status -> {
            for (Map<String, String> row : rows("counts")) {
                organization(row);
            }
            enterprises(40);
            rows("persons").forEach(this::person);
        });
    }

    private void organization(Map<String, String> row) {
        String name = row.get("organisation");
        Organization organization = name.equals("A")
                ? place.school()
                : service.addOrganization(
                        place.municipality(),
                        OrganizationKind.valueOf(row.get("kind")),
                        "Организация " + name,
                        "Организация " + name,
                        "Городок",
                        null);
        organizations.put(name, organization);
        long programme = programme(organization);
        programmes.put(name, programme);
        counts(
                organization.id(),
                Integer.parseInt(row.get("pupils")),
                Integer.parseInt(row.get("teenagers")),
                Integer.parseInt(row.get("heads")),
                Integer.parseInt(row.get("teachers")),
                Integer.parseInt(row.get("young_teachers")));
        for (String document : row.get("documents").split(", ")) {
            jdbc.sql("""
                            insert into document (programme_id, kind, revision, title, dated, body, created_by, created_at,
                                                  owner, organization_id, municipality_id)
                            values (:programme, :kind, 1, 'Документ', :dated, '', 'test', '2026-09-01T00:00:00Z', 'PROGRAMME',
                                    :organization, :municipality)""")
                    .param("programme", programme)
                    .param("kind", document.split(" ")[0])
                    .param("dated", Date.valueOf(document.split(" ")[1]))
                    .param("organization", organization.id())
                    .param("municipality", municipality())
                    .update();
        }
    }

    /** In the order of pupils, teenagers, heads, teachers and young teachers. */
    public void counts(long organization, int... told) {
        jdbc.sql(
                        "insert into participant_head_count (organization_id, year, half, pupils, pupils_15_19, students, heads,"
                                + " teachers, young_teachers, confirmed_by, confirmed_at)"
                                + " values (?, 2026, 2, ?, ?, 0, ?, ?, ?, 'test', now()) on conflict (organization_id, year, half)"
                                + " do update set pupils = excluded.pupils, pupils_15_19 = excluded.pupils_15_19,"
                                + " heads = excluded.heads, teachers = excluded.teachers, young_teachers = excluded.young_teachers")
                .params(organization, told[0], told[1], told[2], told[3], told[4])
                .update();
    }

    private void enterprises(int number) {
        jdbc.sql("insert into participant_enterprise_count (municipality_id, year, half, enterprises, confirmed_by,"
                        + " confirmed_at) values (?, 2026, 2, ?, 'test', now())")
                .params(municipality(), number)
                .update();
    }

    private long programme(Organization organization) {
        return jdbc.sql("""
                        insert into programme (organization_id, municipality_id, tenant_id, title, starts_on, ends_on, forms,
                                               kinds, meeting_format, self_directed, stage, created_by, created_at)
                        values (:organization, :municipality, :tenant, 'Программа', '2026-01-10', '2027-05-31', 'PUPIL_PUPIL',
                                'INDIVIDUAL', 'ON_SITE', false, 'WORK', 'test', '2026-01-10T00:00:00Z') returning id""")
                .param("organization", organization.id())
                .param("municipality", municipality())
                .param("tenant", place.tenant())
                .query(Long.class)
                .single();
    }

    private void person(Map<String, String> row) {
        Organization organization = organizations.get(row.get("organisation"));
        Integer experience = row.get("experience").isEmpty() ? null : Integer.valueOf(row.get("experience"));
        long person = jdbc.sql("""
                        insert into participant_person (organization_id, kind, last_name, first_name, search_name, match_key,
                                                        birth_date, experience_years, experience_on, partner_name)
                        values (:organization, :kind, :name, 'Имя', lower(:name), lower(:name), :born, :experience,
                                '2026-12-31', nullif(:partner, '')) returning id""")
                .param("organization", organization.id())
                .param("kind", row.get("kind"))
                .param("name", row.get("name"))
                .param("born", Date.valueOf(row.get("birth_date")))
                .param("experience", experience, java.sql.Types.INTEGER)
                .param("partner", row.get("partner"))
                .query(Long.class)
                .single();
        stays(person, organization, row);
        if (!row.get("role").equals("NONE")) {
            participation(person, programmes.get(row.get("organisation")), row);
            if (row.get("state").equals("TWICE")) {
                participation(person, programme(organization), row);
            }
        }
        if (!row.get("training").isEmpty()) {
            training(person, row.get("training").split(" "));
        }
        if (!row.get("mark").isEmpty()) {
            answer(person, row);
        }
    }

    private void stays(long person, Organization organization, Map<String, String> row) {
        String from = "2026-01-10";
        if (!row.get("came").isEmpty()) {
            String moved = row.get("came").replaceAll(".* until ", "");
            stay(person, organizations.get(row.get("came").substring(0, 1)), row.get("kind"), from, moved);
            from = moved;
        }
        stay(person, organization, row.get("kind"), from, null);
    }

    private void stay(long person, Organization organization, String kind, String from, String until) {
        jdbc.sql("insert into participant_stay (person_id, organization_id, kind, from_on, until_on)"
                        + " values (:person, :organization, :kind, :from, :until)")
                .param("person", person)
                .param("organization", organization.id())
                .param("kind", kind)
                .param("from", Date.valueOf(from))
                .param("until", until == null ? null : Date.valueOf(until), java.sql.Types.DATE)
                .update();
    }

    private void participation(long person, long programme, Map<String, String> row) {
        String role = row.get("role").equals("CANDIDATE") ? "MENTOR" : row.get("role");
        String ended = row.get("ended");
        jdbc.sql(
                        "insert into participant_participation (programme_id, person_id, role, form, state, joined_at, ended_at)"
                                + " values (:programme, :person, :role, 'PUPIL_PUPIL', :state, '2026-02-01T00:00:00Z', :ended)")
                .param("programme", programme)
                .param("person", person)
                .param("role", role)
                .param("state", row.get("state").equals("TWICE") ? "ACTIVE" : row.get("state"))
                .param("ended", ended.isEmpty() ? null : Date.valueOf(ended), java.sql.Types.DATE)
                .update();
        if (row.get("role").equals("MENTOR")) {
            jdbc.sql(
                            "insert into mentorbank_selection (programme_id, person_id, form, state, step, capacity, order_number)"
                                    + " values (:programme, :person, 'PUPIL_PUPIL', 'CONFIRMED', 'DONE', 2, '1')")
                    .param("programme", programme)
                    .param("person", person)
                    .update();
        }
    }

    private void training(long person, String[] words) {
        jdbc.sql(
                        "insert into training (person_id, title, hours, issued_on, valid_until, source, recorded_by, recorded_at)"
                                + " values (:person, 'Курс', :hours, :issued, :until, 'OWN', 'test', '2026-09-01T00:00:00Z')")
                .param("person", person)
                .param("hours", Integer.valueOf(words[0]))
                .param("issued", Date.valueOf(words[1]))
                .param("until", words.length > 2 ? Date.valueOf(words[2]) : null, java.sql.Types.DATE)
                .update();
    }

    private void answer(long person, Map<String, String> row) {
        long survey = jdbc.sql("insert into evaluation_survey (programme_id, person_id, respondent, stage, recorded_at)"
                        + " values (:programme, :person, :role, 'EXIT', '2026-12-15T00:00:00Z') returning id")
                .param("programme", programmes.get(row.get("organisation")))
                .param("person", person)
                .param("role", row.get("role"))
                .query(Long.class)
                .single();
        jdbc.sql("insert into evaluation_answer (survey_id, question_id, answer) select :survey, q.id, :mark"
                        + " from evaluation_question q where q.measure = 'SATISFACTION' and q.respondent = :role"
                        + " and q.active and q.form is null")
                .param("survey", survey)
                .param("mark", Integer.valueOf(row.get("mark")))
                .param("role", row.get("role"))
                .update();
    }

    /** The first day on which the whole half-year is over. */
    public static LocalDate after() {
        return PERIOD.next().firstDay().plusDays(14);
    }
}
