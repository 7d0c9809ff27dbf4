package org.nastavnik.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstanceReport;
import org.camunda.bpm.engine.query.PeriodUnit;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nastavnik.cockpit.Section;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * What people look at every day over 200,000 finished instances and 100,000 open tasks in 200 municipalities, against the
 * engine's own authorised queries over the same rows. Smaller by {@code -Dnastavnik.bench.instances},
 * {@code -Dnastavnik.bench.tasks} and {@code -Dnastavnik.bench.municipalities}.
 */
@Tag("bench")
@NastavnikTest
@Import(ProgrammeCase.class)
class CockpitBenchmark {

    private static final int FINISHED = Integer.getInteger("nastavnik.bench.instances", 200_000);
    private static final int OPEN = Integer.getInteger("nastavnik.bench.tasks", 100_000);
    private static final int MUNICIPALITIES = Integer.getInteger("nastavnik.bench.municipalities", 200);

    /** As many tasks as Tasklist shows at once. */
    private static final int PAGE = 15;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private ProcessEngine shipped;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Rights rights;

    @Autowired
    private DataSource source;

    @Autowired
    private SqlCounter counter;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private final Map<String, List<String>> read = new HashMap<>();
    private MockMvc browser;
    private Timings timings;
    private String largest;

    @Test
    void pages_of_every_day_against_the_engine() throws Exception {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        timings = new Timings(counter, jdbc);
        Map<String, Long> rows = new CountryData(jdbc, cases).fill(FINISHED, OPEN, MUNICIPALITIES);
        largest = jdbc.queryForObject(
                "select proc_def_id_ from act_hi_actinst group by 1 order by count(*) desc limit 1", String.class);

        Timings.Took own = ownTasks();
        mornings();
        debts();
        processes();
        search();
        programmes();
        sections();
        tasklist(shipped, "Tasklist as shipped");
        StockEngine.authorize(jdbc);
        Timings.Took authorised;
        Timings.Took ofTenant;
        try (StockEngine stock = new StockEngine(source, true)) {
            ofTenant = tasklist(stock.engine(), "engine's own authorization and tenants");
            cockpit(stock.engine());
        }
        try (StockEngine stock = new StockEngine(source, false)) {
            authorised = tasklist(stock.engine(), "engine's own authorization");
        }
        timings.note("Rows: " + rows);
        timings.note(String.format(
                Locale.ROOT,
                "Own list and counts of a person of 30 groups against the engine's authorised query: %.1f times faster,"
                        + " with tenants %.1f times (p95).",
                authorised.p95() / own.p95(),
                ofTenant.p95() / own.p95()));
        Path file = Path.of("target", "bench", "cockpit.md");
        Files.createDirectories(file.getParent());
        Files.write(file, timings.lines());
        assertThat(authorised.p95() / own.p95()).isGreaterThan(5);
    }

    private Timings.Took ownTasks() {
        return timings.measure("list and counts of own tasks, 30 groups", List.of(ofManyGroups()), login -> {
            tasks.ofPerson(login, null, PAGE);
            tasks.countsOf(login, clock.instant());
        });
    }

    private void mornings() {
        page("morning page, curator", logins("curator.o%", 30), "/");
        page("morning page, curator of 29 organisations", List.of(ofManyGroups()), "/");
        page("morning page, head", logins("head.o%", 30), "/");
        page("morning page, coordinator of 50 organisations", logins("coordinator.m%", 30), "/");
        page("morning page, coordinator of 100 organisations", large(), "/");
        page("morning page, regional coordinator", regional(), "/");
    }

    private void debts() {
        Timings.Took map = page("debt map of 100 organisations", large(), "/debts");
        assertThat(map.statements()).isLessThan(10);
        page("debt map, late ones at a stage", large(), "/debts?show=LATE&stage=SELECTION");
        page("debt map of a region", regional(), "/debts");
        page("debt map of a region, words", regional(), "/debts?q=чтение");
        page("debt map of a region as a table", regional(), "/debts.xlsx");
        page("reminder, preview", large(), "/debts/reminder");
    }

    private void processes() {
        String key = largest.substring(0, largest.indexOf(':'));
        for (List<String> whose : List.of(large(), regional(), List.of("admin"))) {
            String who = whose.get(0)
                    .substring(
                            0, whose.get(0).indexOf('.') < 0 ? 5 : whose.get(0).indexOf('.'));
            page("processes, " + who, whose, "/processes");
            page("bottlenecks and heat of " + key + ", " + who, whose, "/processes/" + key);
            page("heat map's data, " + who, whose, "/processes/" + key + "/heat");
        }
    }

    private void search() {
        for (String words : List.of("школа 17 робототехника", "приказ", "Волкову")) {
            for (List<String> whose : List.of(logins("curator.o%", 30), large(), regional(), List.of("admin"))) {
                timings.measure(
                        "search «" + words + "», " + whose.get(0),
                        whose,
                        login -> browser.perform(post("/search")
                                        .param("q", words)
                                        .with(user(login))
                                        .with(csrf()))
                                .andExpect(status().isOk()));
            }
        }
    }

    private void programmes() {
        for (List<String> whose : List.of(logins("curator.o%", 30), large(), regional(), List.of("admin"))) {
            page("programmes, " + whose.get(0), whose, "/programmes");
            page("programmes, words, " + whose.get(0), whose, "/programmes?q=робототехника");
            page("programmes, late, " + whose.get(0), whose, "/programmes?overdue=true");
        }
        Long running = jdbc.queryForObject(
                "select max(p.id) from programme p join organization_municipality m on m.id = p.municipality_id"
                        + " where m.code = 'c1' and p.stage = 'WORK'",
                Long.class);
        page("case page, coordinator", large(), "/programmes/" + running);
    }

    /** Every section that a role has: a list without its index would show here. */
    private void sections() {
        for (List<String> whose : List.of(logins("curator.o%", 30), large(), regional())) {
            Viewer viewer = rights.of(whose.get(0)).orElseThrow();
            Arrays.stream(Section.values())
                    .filter(section -> section.isFor(viewer) && !section.path().startsWith("/camunda"))
                    .forEach(section -> timings.look(
                            section.path() + ", " + whose.get(0),
                            whose,
                            login -> browser.perform(get(section.path()).with(user(login)))));
        }
    }

    private Timings.Took page(String what, List<String> logins, String path) {
        return timings.measure(
                what,
                logins,
                login -> browser.perform(get(path).with(user(login))).andExpect(status().isOk()));
    }

    /** What Tasklist asks when it opens: a page and the number of all, of the groups and of everything that may be seen. */
    private Timings.Took tasklist(ProcessEngine engine, String who) {
        List<String> person = List.of(ofManyGroups());
        if (engine == shipped) {
            engine.getFilterService()
                    .createTaskFilterQuery()
                    .list()
                    .forEach(filter -> timings.measure(
                            who + ", «" + filter.getName() + "», 30 groups",
                            person,
                            login -> as(engine, login, groups -> {
                                engine.getFilterService().listPage(filter.getId(), null, 0, PAGE);
                                engine.getFilterService().count(filter.getId());
                            })));
        }
        Timings.Took ofGroups = timings.measure(
                who + ", tasks of 30 groups",
                person,
                login -> as(
                        engine,
                        login,
                        groups -> listAndCount(engine.getTaskService()
                                .createTaskQuery()
                                .taskCandidateGroupIn(groups)
                                .includeAssignedTasks())));
        timings.measure(
                who + ", everything that may be seen, 30 groups",
                person,
                login -> as(
                        engine,
                        login,
                        groups -> listAndCount(engine.getTaskService().createTaskQuery())));
        timings.measure(
                who + ", everything that may be seen, coordinator",
                large(),
                login -> as(
                        engine,
                        login,
                        groups -> listAndCount(engine.getTaskService().createTaskQuery())));
        return ofGroups;
    }

    private static void listAndCount(TaskQuery query) {
        query.initializeFormKeys().orderByTaskCreateTime().desc().listPage(0, PAGE);
        query.count();
    }

    private void cockpit(ProcessEngine engine) {
        for (String login : List.of(large().get(0), regional().get(0), "admin")) {
            cockpit(engine, login);
        }
    }

    private void cockpit(ProcessEngine engine, String login) {
        List<String> person = List.of(login);
        String who = ", " + login;
        timings.measure(
                "Cockpit, processes with incidents" + who,
                person,
                l -> as(
                        engine,
                        l,
                        groups -> engine.getManagementService()
                                .createProcessDefinitionStatisticsQuery()
                                .includeIncidents()
                                .list()));
        timings.measure(
                "Cockpit, running steps of one definition" + who,
                person,
                l -> as(
                        engine,
                        l,
                        groups -> engine.getManagementService()
                                .createActivityStatisticsQuery(largest)
                                .includeIncidents()
                                .list()));
        timings.measure(
                "Cockpit, how often each step of one definition, no durations" + who,
                person,
                l -> as(
                        engine,
                        l,
                        groups -> engine.getHistoryService()
                                .createHistoricActivityStatisticsQuery(largest)
                                .includeFinished()
                                .includeCanceled()
                                .list()));
        timings.measure(
                "Cockpit, durations of whole instances by month" + who,
                person,
                l -> as(engine, l, groups -> {
                    HistoricProcessInstanceReport report =
                            engine.getHistoryService().createHistoricProcessInstanceReport();
                    report.processDefinitionIdIn(largest).duration(PeriodUnit.MONTH);
                }));
    }

    private interface Asking {
        void with(List<String> groups);
    }

    /** With the groups and tenants that a log-in would give. */
    private void as(ProcessEngine engine, String login, Asking asking) {
        IdentityService identity = engine.getIdentityService();
        List<String> groups = known("group_id_ from act_id_membership", login);
        List<String> tenants = known("tenant_id_ from act_id_tenant_member", login);
        identity.setAuthentication(login, groups, tenants);
        try {
            asking.with(groups);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Read once: a log-in is no part of what is measured. */
    private List<String> known(String what, String login) {
        return read.computeIfAbsent(
                what + login, key -> jdbc.queryForList("select " + what + " where user_id_ = ?", String.class, login));
    }

    private String ofManyGroups() {
        return jdbc.queryForObject(
                "select login from organization_role where role = 'CURATOR' group by login order by count(*) desc limit 1",
                String.class);
    }

    private List<String> logins(String like, int many) {
        return jdbc.queryForList(
                "select r.login from organization_role r join organization_user u on u.login = r.login where r.login like ?"
                        + " group by r.login having count(*) = 1 order by md5(r.login) limit ?",
                String.class,
                like,
                many);
    }

    private List<String> large() {
        return List.of("coordinator.m"
                + jdbc.queryForObject("select id from organization_municipality where code = 'c1'", Long.class));
    }

    private List<String> regional() {
        return List.of("regional.coordinator.r"
                + jdbc.queryForObject("select id from organization_region where code = 'c2'", Long.class));
    }
}
