package org.nastavnik.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.programme.ProgrammeCase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many municipalities with finished and running programmes: a programme that people have really taken through its steps is
 * one copied, with everything that engine and domain keep about it, so the rows are those that the product makes.
 */
class CountryData {

    /** Where the cases that are copied stop; null is the end. */
    private static final List<String> STOPS =
            List.of("draft-road-map", "agree-road-map", "collect-mentees", "interview-candidate", "record-meeting");

    /** Of the first municipality; the others have half of it. */
    static final int LARGE = 100;

    private static final int SCHOOLS = 50;
    private static final int REGIONS = 10;
    private static final int TEACHERS = 8;

    /** Organisations of one curator, whose group each is; with the group of all curators thirty. */
    static final int OF_ONE_CURATOR = 29;

    private final JdbcTemplate jdbc;
    private final ProgrammeCase cases;

    CountryData(JdbcTemplate jdbc, ProgrammeCase cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** @return how many rows there are of what */
    Map<String, Long> fill(int finished, int openTasks, int municipalities) {
        jdbc.execute("create table bench_template (programme bigint primary key, place int, finished boolean)");
        for (int place = 0; place < STOPS.size(); place++) {
            template(place, STOPS.get(place));
        }
        template(STOPS.size(), null);
        places(municipalities);
        people();
        copies(finished, openTasks);
        new CaseCopies(jdbc).copy();
        jdbc.execute("vacuum analyze");
        return counted();
    }

    private void template(int place, String stop) {
        ProgrammeCase.Run run = cases.begin(TEACHERS);
        run.usually("collect-mentees", Map.of("add", "register", "mentees", run.teachers.subList(0, TEACHERS / 2)));
        run.usually(
                "collect-mentors", Map.of("add", "register", "mentors", run.teachers.subList(TEACHERS / 2, TEACHERS)));
        if (stop == null) {
            run.untilEnd();
        } else {
            run.until(stop);
        }
        jdbc.update("insert into bench_template values (?, ?, ?)", run.key.programmeId(), place, stop == null);
    }

    private void places(int municipalities) {
        jdbc.update(
                "insert into organization_region (code, name) select 'c' || n, 'Край ' || n from generate_series(1, ?) n",
                REGIONS);
        jdbc.update("""
                insert into organization_municipality (region_id, code, name, authority, zone)
                select r.id, 'c' || n, 'Муниципалитет ' || n, 'Управление образования ' || n, 'Asia/Vladivostok'
                from generate_series(1, ?) n join organization_region r on r.code = 'c' || (1 + n % ?)""", municipalities, REGIONS);
        jdbc.update("""
                insert into organization (municipality_id, kind, short_name, full_name, city, name_key)
                select m.id, 'SCHOOL', 'Школа ' || n || ' округа ' || m.id, 'Средняя общеобразовательная школа № ' || n, 'Город',
                       'школа' || n || 'округа' || m.id
                from organization_municipality m cross join lateral
                     generate_series(1, case when m.code = 'c1' then ? else ? end) n
                where m.code like 'c%' order by m.id, n""", LARGE, SCHOOLS);
        jdbc.update("""
                insert into organization_group (id, name, role, organization_id)
                select g.id || '-o' || o.id, g.id || ': ' || o.short_name, g.role, o.id
                from organization_group g, organization o join organization_municipality m on m.id = o.municipality_id
                where g.id in ('head', 'curator', 'mentor') and m.code like 'c%'""");
        jdbc.update("""
                insert into organization_group (id, name, role, municipality_id)
                select g.id || '-m' || m.id, g.id || ': ' || m.name, g.role, m.id
                from organization_group g, organization_municipality m
                where g.id in ('coordinator', 'municipalCurator', 'operator', 'commissionMember') and m.code like 'c%'""");
        jdbc.update("""
                insert into organization_group (id, name, role, region_id)
                select 'regionalCoordinator-r' || id, name, 'REGIONAL_COORDINATOR', id from organization_region where code like 'c%'""");
    }

    /** Head, curator and mentor of each organisation, the roles of the municipality and the region; one curator of many. */
    private void people() {
        jdbc.update("""
                insert into organization_user (login, password_hash, last_name, first_name, middle_name, position, organization_id,
                       municipality_id, region_id)
                select lower(g.role) || '.' || g.n, 'x', 'Фамильцев' || g.n, 'Иван', 'Петрович', g.name, g.organization_id,
                       g.municipality_id, g.region_id
                from (select replace(g.role, '_', '.') as role, g.name, g.organization_id, g.municipality_id, g.region_id,
                             coalesce('o' || g.organization_id, 'm' || g.municipality_id, 'r' || g.region_id) as n
                      from organization_group g
                      where coalesce(g.organization_id, g.municipality_id, g.region_id) is not null
                        and not exists (select 1 from organization_role r where r.role = g.role
                                        and r.organization_id is not distinct from g.organization_id
                                        and r.municipality_id is not distinct from g.municipality_id
                                        and r.region_id is not distinct from g.region_id)) g""");
        jdbc.update("""
                insert into organization_role (login, role, organization_id, municipality_id, region_id, since)
                select lower(replace(g.role, '_', '.')) || '.'
                       || coalesce('o' || g.organization_id, 'm' || g.municipality_id, 'r' || g.region_id), g.role,
                       g.organization_id, g.municipality_id, g.region_id, '2026-01-01'
                from organization_group g join organization_user u on u.login = lower(replace(g.role, '_', '.')) || '.'
                     || coalesce('o' || g.organization_id, 'm' || g.municipality_id, 'r' || g.region_id)""");
        jdbc.update("""
                update organization_role set login = (select min(login) from organization_role r join organization o
                           on o.id = r.organization_id join organization_municipality m on m.id = o.municipality_id
                       where m.code = 'c2' and r.role = 'CURATOR')
                where role = 'CURATOR' and organization_id in
                      (select o.id from organization o join organization_municipality m on m.id = o.municipality_id
                       where m.code = 'c2' order by o.id limit ?)""", OF_ONE_CURATOR);
    }

    /** Which case is copied to which organisation; every fifth organisation's tasks of a case have nobody. */
    private void copies(int finished, int openTasks) {
        int instances = jdbc.queryForObject(
                "select count(*) from act_hi_procinst i join bench_template t on i.business_key_ || '/' like 'P-' || t.programme || '/%'"
                        + " where t.finished",
                Integer.class);
        int tasks = jdbc.queryForObject(
                "select count(*) from engine_open_task o join bench_template t on t.programme = o.programme_id",
                Integer.class);
        jdbc.execute("""
                create table bench_place as
                select row_number() over (order by o.id) - 1 as place, o.id as organization_id, m.id as municipality_id,
                       m.code as tenant, max(r.login) filter (where r.role = 'HEAD') as head,
                       max(r.login) filter (where r.role = 'CURATOR') as curator,
                       max(r.login) filter (where r.role = 'MENTOR') as mentor, 'coordinator.m' || m.id as coordinator
                from organization o join organization_municipality m on m.id = o.municipality_id
                     join organization_role r on r.organization_id = o.id
                where m.code like 'c%' group by o.id, m.id""");
        jdbc.update("""
                create table bench_copy as
                select n, to_hex(268435456 + n) as hex, n * 1000 as base, t.programme as template, p.organization_id,
                       p.municipality_id, p.tenant, p.head, p.curator, p.mentor, p.coordinator, (n + k) %% 5 = 0 as vacant,
                       case when t.finished then n * 7919 %% 1000 * interval '1 day'
                            else n * 7919 %% 40 * interval '1 day' + n %% 1440 * interval '1 minute' end as shift
                from (select n, (n - 1) %% places as place, (n - 1) / places as k, n > %1$d as ended
                      from generate_series(1, %1$d + %2$d) n, (select count(*) as places from bench_place) c) x
                     join bench_place p on p.place = x.place
                     join bench_template t on t.place = case when x.ended then %3$d else (x.place + x.k) %% %3$d end""".formatted(openTasks * STOPS.size() / tasks, finished / instances, STOPS.size()));
        jdbc.execute("create index on bench_copy (template)");
        jdbc.execute("analyze bench_copy");
    }

    private Map<String, Long> counted() {
        return List.of(
                        "act_hi_procinst",
                        "act_hi_actinst",
                        "act_ru_task",
                        "engine_open_task",
                        "programme",
                        "organization",
                        "organization_municipality",
                        "participant_person",
                        "document")
                .stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.queryForObject("select count(*) from " + table, Long.class),
                        (a, b) -> a,
                        java.util.TreeMap::new));
    }
}
