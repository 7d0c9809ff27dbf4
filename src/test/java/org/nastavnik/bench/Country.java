package org.nastavnik.bench;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.organization.Role;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * So many schools in municipalities of twenty, written by a handful of statements: head and curator of each, a running
 * programme, participants with stays, selections, trainings, papers, answers of questionnaires, head counts.
 */
class Country {

    static final int SCHOOLS_IN_A_MUNICIPALITY = 20;

    private static final String SURNAMES = "(array['Иванов','Смирнов','Кузнецов','Попов','Васильев','Петров','Соколов',"
            + "'Михайлов','Новиков','Фёдоров','Морозов','Волков','Алексеев','Лебедев','Семёнов','Егоров','Павлов','Козлов',"
            + "'Степанов','Николаев','Орлов','Андреев','Макаров','Никитин','Захаров'])";
    private static final String NAMES =
            "(array['Анна','Мария','Елена','Ольга','Иван','Пётр','Артём','Дмитрий','Сергей','Алексей','Полина'])";

    private final JdbcTemplate jdbc;
    private final String tag;
    private final int persons;
    private final int inAMunicipality;
    private long region;

    /** @param persons of each school who take part */
    Country(JdbcTemplate jdbc, String tag, int persons, int inAMunicipality) {
        this.jdbc = jdbc;
        this.tag = tag;
        this.persons = persons;
        this.inAMunicipality = inAMunicipality;
    }

    /** @return ids of its municipalities */
    List<Long> build(int schools) {
        region = jdbc.queryForObject(
                "insert into organization_region (code, name) values (?, ?) returning id",
                Long.class,
                tag,
                "Край " + tag);
        jdbc.update(
                "insert into organization_municipality (region_id, code, name, authority, zone)"
                        + " select ?, ? || '-' || n, 'Округ ' || n, 'Управление образования ' || n, 'Asia/Vladivostok'"
                        + " from generate_series(1, ?) n",
                region,
                tag,
                schools / inAMunicipality);
        places();
        people();
        programmes();
        participants();
        papers();
        jdbc.execute("analyze");
        return jdbc.queryForList(
                "select id from organization_municipality where region_id = ? order by id", Long.class, region);
    }

    private void places() {
        jdbc.update(
                "insert into organization (municipality_id, kind, short_name, full_name, city, name_key)"
                        + " select m.id, 'SCHOOL', 'Школа № ' || n, 'Общеобразовательное учреждение «Школа № ' || n || '»',"
                        + " 'Город', 'школа' || n from organization_municipality m, generate_series(1, ?) n"
                        + " where m.region_id = ?",
                inAMunicipality,
                region);
        for (Role role : Role.values()) {
            String group = role.groupAt(0).replaceAll("0$", "");
            switch (role.place()) {
                case ORGANIZATION ->
                    jdbc.update(
                            "insert into organization_group (id, name, role, organization_id)"
                                    + " select ? || o.id, 'Группа ' || o.id, ?, o.id from " + schools(),
                            group,
                            role.name(),
                            region);
                case MUNICIPALITY ->
                    jdbc.update(
                            "insert into organization_group (id, name, role, municipality_id)"
                                    + " select ? || m.id, 'Группа ' || m.id, ?, m.id from organization_municipality m"
                                    + " where m.region_id = ?",
                            group,
                            role.name(),
                            region);
                default -> {
                    // nobody of the region or of the product takes part
                }
            }
        }
    }

    private static String schools() {
        return "organization o join organization_municipality m on m.id = o.municipality_id where m.region_id = ?";
    }

    static String login(Role role, long place) {
        return role.name().toLowerCase().replace('_', '.') + ".b" + place;
    }

    private void people() {
        for (Role role : List.of(Role.HEAD, Role.CURATOR)) {
            String login = "'" + login(role, 0).replaceAll("0$", "") + "' || o.id";
            jdbc.update(
                    "insert into organization_user (login, password_hash, last_name, first_name, municipality_id,"
                            + " organization_id) select " + login
                            + ", '{noop}x', 'Школьников', 'Пётр', m.id, o.id from "
                            + schools(),
                    region);
            jdbc.update(
                    "insert into organization_role (login, role, organization_id, since) select " + login
                            + ", ?, o.id, now() from " + schools(),
                    role.name(),
                    region);
        }
        for (Role role : List.of(Role.COORDINATOR, Role.MUNICIPAL_CURATOR, Role.OPERATOR)) {
            String login = "'" + login(role, 0).replaceAll("0$", "") + "' || m.id";
            String from = " from organization_municipality m where m.region_id = ?";
            jdbc.update(
                    "insert into organization_user (login, password_hash, last_name, first_name, municipality_id) select "
                            + login + ", '{noop}x', 'Окружнов', 'Пётр', m.id" + from,
                    region);
            jdbc.update(
                    "insert into organization_role (login, role, municipality_id, since) select " + login
                            + ", ?, m.id, now()" + from,
                    role.name(),
                    region);
        }
    }

    private void programmes() {
        jdbc.update(
                "insert into programme (organization_id, municipality_id, tenant_id, title, starts_on, ends_on, forms, kinds,"
                        + " meeting_format, self_directed, stage, created_by, created_at)"
                        + " select o.id, m.id, m.code, 'Ученик – ученик', '2026-01-10', '2027-05-31', 'PUPIL_PUPIL',"
                        + " 'INDIVIDUAL', 'ON_SITE', false, 'WORK', 'bench', '2026-01-10T00:00:00Z' from " + schools(),
                region);
        jdbc.update(
                "insert into participant_head_count (organization_id, year, half, pupils, pupils_15_19, students, heads,"
                        + " teachers, young_teachers, confirmed_by, confirmed_at)"
                        + " select o.id, 2026, 2, 400 + o.id % 300, 60, 0, 4, 40, 15, 'bench', '2026-08-20T00:00:00Z' from "
                        + schools(),
                region);
        jdbc.update(
                "insert into participant_enterprise_count (municipality_id, year, half, enterprises, confirmed_by,"
                        + " confirmed_at) select m.id, 2026, 2, 40, 'bench', '2026-08-20T00:00:00Z'"
                        + " from organization_municipality m where m.region_id = ?",
                region);
        jdbc.update(
                "insert into monitoring_choice (municipality_id, set_id, since, chosen_by, chosen_at)"
                        + " select m.id, s.id, '2026-07-01', 'bench', '2026-08-20T00:00:00Z'"
                        + " from organization_municipality m, monitoring_set s"
                        + " where m.region_id = ? and s.code = 'komsomolsk-2020-2024' and s.municipality_id is null",
                region);
    }

    /** Of ten six are pupils, the first is the head's deputy, the others teach; a third of them are mentors. */
    private void participants() {
        jdbc.update(
                "insert into participant_person (organization_id, kind, last_name, first_name, search_name, match_key,"
                        + " birth_date, class_name, experience_years, experience_on)"
                        + " select organization_id, kind, last_name, first_name, lower(last_name || ' ' || first_name),"
                        + " lower(last_name || ' ' || first_name), birth_date,"
                        + " case kind when 'PUPIL' then '8 А' end, experience, case when experience is not null then date '2026-06-01' end"
                        + " from (select o.id as organization_id,"
                        + "  case when p = 1 then 'HEAD' when p % 10 < 6 then 'PUPIL' else 'TEACHER' end as kind,"
                        + "  " + SURNAMES + "[1 + (o.id * 7 + p * 3) % 25] as last_name, " + NAMES
                        + "[1 + (o.id * 5 + p) % 11] as first_name,"
                        + "  case when p = 1 or p % 10 >= 6 then date '1965-01-01' else date '2009-01-01' end"
                        + "   + ((p * 37 + o.id * 11) % 3001)::int as birth_date,"
                        + "  case when p = 1 or p % 10 >= 6 then (p + o.id)::int % 30 end as experience"
                        + "  from organization o join organization_municipality m on m.id = o.municipality_id,"
                        + "   generate_series(1, ?) p where m.region_id = ?) x",
                persons,
                region);
        String ours = " from participant_person p join organization_municipality m on m.id = p.municipality_id"
                + " join programme g on g.organization_id = p.organization_id where m.region_id = ?";
        jdbc.update(
                "insert into participant_stay (person_id, organization_id, kind, place, from_on)"
                        + " select p.id, p.organization_id, p.kind, p.class_name, '2026-01-10'" + ours,
                region);
        jdbc.update(
                "insert into participant_participation (programme_id, person_id, role, form, state, joined_at)"
                        + " select g.id, p.id, case when p.id % 3 = 0 then 'MENTOR' else 'MENTEE' end, 'PUPIL_PUPIL', 'ACTIVE',"
                        + " '2026-02-01T00:00:00Z'" + ours,
                region);
        jdbc.update(
                "insert into mentorbank_selection (programme_id, person_id, form, state, step, capacity, order_number)"
                        + " select g.id, p.id, 'PUPIL_PUPIL', 'CONFIRMED', 'DONE', 2, '1'" + ours + " and p.id % 3 = 0",
                region);
        jdbc.update(
                "insert into training (person_id, title, hours, issued_on, valid_until, source, recorded_by, recorded_at)"
                        + " select p.id, 'Наставничество', 36, '2025-10-01', '2028-10-01', 'OWN', 'bench', '2026-02-01T00:00:00Z'"
                        + ours + " and p.kind in ('HEAD', 'TEACHER')",
                region);
    }

    private void papers() {
        for (String kind : List.of("REGULATION", "PROGRAMME", "IMPLEMENTATION_ORDER", "ROAD_MAP")) {
            jdbc.update(
                    "insert into document (programme_id, kind, revision, title, dated, body, created_by, created_at, owner,"
                            + " organization_id, municipality_id)"
                            + " select g.id, ?, 1, 'Документ', '2026-02-01', '', 'bench', '2026-02-01T00:00:00Z', 'PROGRAMME', g.organization_id,"
                            + " g.municipality_id from programme g join organization_municipality m on m.id = g.municipality_id"
                            + " where m.region_id = ?",
                    kind,
                    region);
        }
        jdbc.update(
                "insert into evaluation_survey (programme_id, person_id, respondent, stage, recorded_at)"
                        + " select t.programme_id, t.person_id, t.role, 'EXIT', '2026-08-20T00:00:00Z'"
                        + " from participant_participation t join programme g on g.id = t.programme_id"
                        + " join organization_municipality m on m.id = g.municipality_id where m.region_id = ?",
                region);
        jdbc.update(
                "insert into evaluation_answer (survey_id, question_id, answer) select s.id, q.id, 5 + s.id % 6"
                        + " from evaluation_survey s join programme g on g.id = s.programme_id"
                        + " join organization_municipality m on m.id = g.municipality_id"
                        + " join evaluation_question q on q.measure = 'SATISFACTION' and q.respondent = s.respondent"
                        + " and q.active and q.form is null where m.region_id = ?",
                region);
    }

    /** Every so many of the municipalities, evenly spread. */
    static List<Long> spread(List<Long> municipalities, int number) {
        List<Long> chosen = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            chosen.add(municipalities.get((int) ((long) i * municipalities.size() / number)));
        }
        return chosen;
    }
}
