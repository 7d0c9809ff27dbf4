package org.nastavnik.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.cockpit.process.Span;
import org.nastavnik.engine.SystemCommands;
import org.nastavnik.engine.history.ProcessFigures;
import org.nastavnik.engine.history.StepFigures;
import org.nastavnik.engine.history.StuckStep;
import org.nastavnik.engine.history.Tenants;
import org.nastavnik.engine.task.Models;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Figures of the process cockpit against a history made by hand, whose they are, and what is stuck. */
@NastavnikTest
@Import(ProgrammeCase.class)
class ProcessesPageTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant END = Instant.parse("2026-08-20T05:00:00Z");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private SystemCommands system;

    @Autowired
    private CommandExecutor executor;

    @Autowired
    private ProcessFigures figures;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private TestPlaces places;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;
    private TestPlace place;
    private TestPlace elsewhere;
    private String key;

    @BeforeEach
    void history() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        place = places.newPlace();
        elsewhere = places.newPlace();
        key = Models.newKey();
        Models models = new Models(engine, system, executor);
        models.deploy(Models.model(key)
                .userTask("approve-road-map")
                .userTask("quick")
                .receiveTask("all-in")
                .message("all-in")
                .endEvent()
                .done());
        // ten approvals of 1 to 10 hours, one cancelled, two going on; elsewhere one of 1000 hours
        for (int hours = 1; hours <= 10; hours++) {
            ended(1, "approve-road-map", place, HOUR.multipliedBy(hours), END, 4);
        }
        ended(1, "approve-road-map", place, HOUR.multipliedBy(500), END, 2);
        ended(1, "approve-road-map", place, HOUR.multipliedBy(700), END.minus(Duration.ofDays(700)), 4);
        ended(1, "approve-road-map", elsewhere, HOUR.multipliedBy(1000), END, 4);
        ended(1, "quick", place, Duration.ofMinutes(30), END, 4);
        running(1, "approve-road-map", place);
        running(1, "approve-road-map", place);
    }

    @Test
    void counts_median_and_ninth_decile_are_those_of_the_history() {
        List<StepFigures> steps = figures.steps(
                figures.versions(key),
                Tenants.of(List.of(place.tenant())),
                END.minus(Duration.ofDays(300)),
                END.plus(HOUR));

        StepFigures approval = steps.stream()
                .filter(s -> s.id().equals("approve-road-map"))
                .findFirst()
                .orElseThrow();
        assertThat(approval.done()).isEqualTo(10);
        assertThat(approval.cancelled()).isEqualTo(1);
        assertThat(approval.running()).isEqualTo(2);
        assertThat(approval.median()).isEqualTo(5.5 * HOUR.toMillis());
        assertThat(approval.ninth()).isEqualTo(9.1 * HOUR.toMillis());
        assertThat(figures.steps(figures.versions(key), Tenants.ALL, Instant.EPOCH, END.plus(HOUR)))
                .filteredOn(s -> s.id().equals("approve-road-map"))
                .extracting(StepFigures::done)
                .containsExactly(12L);
    }

    @Test
    void the_page_says_it_in_words_and_marks_the_bottleneck() throws Exception {
        browser.perform(get("/processes/" + key).with(user(place.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("5,5\u00a0ч"),
                                containsString("9,1\u00a0ч"),
                                containsString("30\u00a0мин"),
                                containsString("узкое место"))));
        browser.perform(get("/processes/" + key + "/heat").with(user(place.coordinator())))
                .andExpect(jsonPath("$.steps[0].id").value("approve-road-map"))
                .andExpect(jsonPath("$.steps[0].heat").value(5))
                .andExpect(jsonPath("$.steps[0].running").value(2))
                .andExpect(jsonPath("$.steps[1].heat").value(1))
                .andExpect(jsonPath("$.xml").value(containsString(key)));
    }

    @Test
    void cockpit_gets_the_same_figures_for_a_definition_and_how_much_of_the_time_was_waiting() throws Exception {
        // 165 hours of waiting beside 55 hours and 30 minutes of work
        insert(1, "all-in", "receiveTask", place, END.minus(HOUR.multipliedBy(165)), END, 165 * HOUR.toMillis(), 4);
        String definition = jdbc.sql("select id_ from act_re_procdef where key_ = :key")
                .param("key", key)
                .query(String.class)
                .single();
        String path = "/cockpit/definitions/{id}/heat";
        browser.perform(get(path, definition).with(user(place.coordinator())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.work").value(25))
                .andExpect(jsonPath("$.from").value("2025-09-01"))
                .andExpect(jsonPath("$.link").value("/processes/" + key + "?version=1"))
                .andExpect(jsonPath("$.steps.length()").value(3))
                .andExpect(jsonPath("$.steps[0].kind").value("ожидание"))
                .andExpect(jsonPath("$.steps[1].id").value("approve-road-map"))
                .andExpect(jsonPath("$.steps[1].kind").value("работа"))
                .andExpect(jsonPath("$.steps[1].done").value(10))
                .andExpect(jsonPath("$.steps[1].median").value("5,5\u00a0ч"))
                .andExpect(jsonPath("$.steps[1].ninth").value("9,1\u00a0ч"));
        for (String other : List.of(elsewhere.coordinator(), elsewhere.regionalCoordinator())) {
            browser.perform(get(path, definition).with(user(other)))
                    .andExpect(jsonPath("$.steps.length()").value(1))
                    .andExpect(jsonPath("$.steps[0].done").value(1))
                    .andExpect(jsonPath("$.work").value(100));
        }
        for (String login : List.of(place.head(), place.curator(), place.mentor(), place.commissionMember())) {
            browser.perform(get(path, definition).with(user(login))).andExpect(status().isForbidden());
            browser.perform(get(path, "no-such").with(user(login))).andExpect(status().isForbidden());
        }
        browser.perform(get(path, "no-such").with(user(place.coordinator()))).andExpect(status().isNotFound());
        browser.perform(get("/processes/" + key).with(user(place.coordinator())))
                .andExpect(content().string(allOf(containsString("25\u00a0%"), containsString("75\u00a0%"))));
    }

    @Test
    void period_and_version_choose_what_counts() throws Exception {
        String coordinator = place.coordinator();
        browser.perform(get("/processes/" + key)
                        .param("from", LocalDate.of(2024, 1, 1).toString())
                        .param("until", "2025-01-01")
                        .with(user(coordinator)))
                .andExpect(content().string(allOf(containsString("29\u00a0дн."), not(containsString("5,5\u00a0ч")))));
        browser.perform(get("/processes/" + key)
                        .param("from", "2026-08-01")
                        .param("until", "2026-08-19")
                        .with(user(coordinator)))
                .andExpect(content().string(not(containsString("5,5\u00a0ч"))));

        new Models(engine, system, executor)
                .deploy(Models.model(key)
                        .userTask("approve-road-map")
                        .endEvent()
                        .done());
        ended(2, "approve-road-map", place, HOUR.multipliedBy(100), END, 4);
        browser.perform(get("/processes/" + key + "?version=2").with(user(coordinator)))
                .andExpect(content().string(allOf(containsString("4,2\u00a0дн."), not(containsString("5,5\u00a0ч")))));
        browser.perform(get("/processes/" + key + "?version=1").with(user(coordinator)))
                .andExpect(content().string(containsString("5,5\u00a0ч")));
        browser.perform(get("/processes/" + key + "?version=9").with(user(coordinator)))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobody_sees_another_municipality_and_only_those_who_oversee_see_any() throws Exception {
        browser.perform(get("/processes/" + key).with(user(elsewhere.coordinator())))
                .andExpect(content().string(allOf(containsString("42\u00a0дн."), not(containsString("5,5\u00a0ч")))));
        browser.perform(get("/processes/" + key).with(user(elsewhere.regionalCoordinator())))
                .andExpect(content().string(not(containsString("5,5\u00a0ч"))));
        String foreign = "?municipality=" + place.municipality().id();
        for (String path : List.of("/processes", "/processes/" + key, "/processes/" + key + "/heat")) {
            browser.perform(get(path + foreign).with(user(elsewhere.coordinator())))
                    .andExpect(status().isForbidden());
            for (String login : List.of(place.head(), place.curator(), place.mentor(), place.commissionMember())) {
                browser.perform(get(path).with(user(login))).andExpect(status().isForbidden());
            }
        }
        browser.perform(get("/processes/no-such-process").with(user(place.coordinator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_list_counts_own_cases_in_few_statements() throws Exception {
        ProgrammeCase.Run run = cases.begin();
        String page = "/processes?municipality=" + run.place.municipality().id();
        browser.perform(get(page).with(user(run.place.regionalCoordinator())))
                .andExpect(content().string(containsString("Программа наставничества")));
        long statements = sql.during(() -> {
            try {
                browser.perform(get(page).with(user(run.place.coordinator()))).andExpect(status().isOk());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        assertThat(statements).isLessThan(8);
    }

    @Test
    void what_is_stuck_is_explained_and_the_administrator_has_it_tried_again() throws Exception {
        ProgrammeCase.Run run = cases.begin().until("publish-website-section");
        String job = jdbc.sql("select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                        + " where e.business_key_ like :key limit 1")
                .param("key", run.key.value() + "%")
                .query(String.class)
                .single();
        management.setJobRetries(job, 0);
        String process = jdbc.sql("select process_def_key_ from act_ru_job where id_ = :job")
                .param("job", job)
                .query(String.class)
                .single();

        browser.perform(get("/processes/" + process).with(user(run.place.coordinator())))
                .andExpect(content()
                        .string(allOf(
                                containsString("Застряло"), containsString("Повторить шаг может администратор"))));
        browser.perform(post("/processes/" + process + "/retry")
                        .param("job", job)
                        .with(user(run.place.coordinator()))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(post("/processes/" + process + "/retry")
                        .param("job", job)
                        .with(user("admin"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/processes/" + process));
        browser.perform(post("/processes/" + process + "/retry")
                        .param("job", job)
                        .with(user("admin"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        browser.perform(get("/processes/" + process).with(user(run.place.coordinator())))
                .andExpect(content().string(not(containsString("Застряло"))));
    }

    @Test
    void failures_are_told_in_plain_words() {
        assertThat(explain("Укажите дату приказа.")).isEqualTo("Укажите дату приказа.");
        assertThat(explain("ENGINE-03005 OptimisticLockingException")).contains("Двое меняли");
        assertThat(explain("Connection refused: smtp")).contains("Не было связи");
        assertThat(explain(null)).contains("Внутренняя ошибка");
        assertThat(Span.of(20_000)).isEqualTo("меньше минуты");
        assertThat(Span.of(Duration.ofDays(12).toMillis())).isEqualTo("12\u00a0дн.");
    }

    private static String explain(String message) {
        return new StuckStep("1", "Шаг", "Процесс", "P-1", "m", END, message).explanation();
    }

    private void ended(int version, String step, TestPlace whose, Duration took, Instant end, int state) {
        insert(version, step, "userTask", whose, end.minus(took), end, took.toMillis(), state);
    }

    private void running(int version, String step, TestPlace whose) {
        insert(version, step, "userTask", whose, END, null, null, 0);
    }

    private void insert(
            int version,
            String step,
            String type,
            TestPlace whose,
            Instant start,
            Instant end,
            Long duration,
            int state) {
        String definition = jdbc.sql("select id_ from act_re_procdef where key_ = :key and version_ = :version")
                .param("key", key)
                .param("version", version)
                .query(String.class)
                .single();
        jdbc.sql(
                        "insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_name_,"
                                + " act_type_, start_time_, end_time_, duration_, act_inst_state_, tenant_id_) values (:id, :key, :definition,"
                                + " :instance, :instance, :step, :step, :type, :start, :end, :duration, :state, :tenant)")
                .param("id", UUID.randomUUID().toString())
                .param("key", key)
                .param("definition", definition)
                .param("instance", UUID.randomUUID().toString())
                .param("step", step)
                .param("type", type)
                .param("start", Timestamp.from(start))
                .param("end", end == null ? null : Timestamp.from(end))
                .param("duration", duration)
                .param("state", state)
                .param("tenant", whose.tenant())
                .update();
    }
}
