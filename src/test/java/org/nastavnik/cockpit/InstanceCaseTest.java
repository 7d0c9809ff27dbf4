package org.nastavnik.cockpit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.cycle.CycleRun;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What Camunda Cockpit is told about the case of an instance, and who is told. */
@NastavnikTest
@Import(ProgrammeCase.class)
class InstanceCaseTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private TestPlaces places;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;

    @BeforeEach
    void begin() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void a_programme_says_school_stage_tasks_and_its_page() throws Exception {
        ProgrammeCase.Run run = cases.begin().until("draft-road-map");
        String id = instanceOf(run.key.value());
        for (String login : List.of(
                run.place.coordinator(),
                run.place.municipalCurator(),
                run.place.operator(),
                run.place.regionalCoordinator(),
                "admin")) {
            ask(id, login)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.facts[?(@.label == 'Организация')].value")
                            .value(run.place.school().shortName()))
                    .andExpect(jsonPath("$.facts[?(@.label == 'Муниципалитет')].value")
                            .value(run.place.municipality().name()))
                    .andExpect(jsonPath("$.facts[?(@.label == 'Этап')].value").value("1. Подготовка условий"))
                    .andExpect(jsonPath("$.facts[?(@.label == 'Номер дела')].value")
                            .value(run.key.value()))
                    .andExpect(jsonPath("$.tasks[*].name").value(hasItem("Составить дорожную карту")))
                    .andExpect(jsonPath("$.tasks[0].late").value(false))
                    .andExpect(jsonPath("$.link").value("/programmes/" + run.key.programmeId()));
        }
    }

    @Test
    void nobody_else_is_told_and_no_answer_says_what_exists() throws Exception {
        ProgrammeCase.Run run = cases.begin();
        String id = instanceOf(run.key.value());
        TestPlace elsewhere = places.newPlace();
        for (String login :
                List.of(elsewhere.coordinator(), elsewhere.regionalCoordinator(), elsewhere.municipalCurator())) {
            ask(id, login)
                    .andExpect(status().isForbidden())
                    .andExpect(content()
                            .string(not(containsString(run.place.school().shortName()))));
        }
        for (String login :
                List.of(run.place.head(), run.place.curator(), run.place.mentor(), run.place.commissionMember())) {
            ask(id, login).andExpect(status().isForbidden());
            ask("no-such-instance", login).andExpect(status().isForbidden());
        }
        ask("no-such-instance", run.place.coordinator()).andExpect(status().isNotFound());
    }

    @Test
    void an_instance_that_is_no_case_of_ours_is_unknown() throws Exception {
        ProgrammeCase.Run run = cases.begin();
        jdbc.sql(
                        "insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, state_)"
                                + " select :id, :id, 'something', proc_def_key_, proc_def_id_, :now, 'ACTIVE' from act_hi_procinst"
                                + " where business_key_ = :key limit 1")
                .param("id", "stray-" + run.key.programmeId())
                .param("now", Timestamp.from(Instant.EPOCH))
                .param("key", run.key.value())
                .update();
        try {
            ask("stray-" + run.key.programmeId(), run.place.coordinator()).andExpect(status().isNotFound());
        } finally {
            // Of no municipality: other tests would see it
            jdbc.sql("delete from act_hi_procinst where id_ = :id")
                    .param("id", "stray-" + run.key.programmeId())
                    .update();
        }
    }

    @Test
    void a_monitoring_and_a_report_lead_where_their_reader_may_go() throws Exception {
        TestPlace first = places.newPlace();
        CycleRun run = new CycleRun(first, places.newSchool(first), beans);
        run.choose("komsomolsk-2020-2024");
        MonitoringCycle cycle = run.open();
        String report = instanceOf(run.report(cycle, first).key().value());
        ask(report, first.municipalCurator())
                .andExpect(jsonPath("$.facts[?(@.label == 'Организация')].value")
                        .value(first.school().shortName()))
                .andExpect(jsonPath("$.tasks[0].name").value("Подтвердить показатели"))
                .andExpect(jsonPath("$.link")
                        .value("/school-reports/" + run.report(cycle, first).id()));
        ask(report, first.regionalCoordinator())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.link").doesNotExist());
        ask(instanceOf(cycle.key().value()), first.regionalCoordinator())
                .andExpect(jsonPath("$.facts[?(@.label == 'Организация')]").isEmpty())
                .andExpect(jsonPath("$.link").value("/monitoring/" + cycle.id()));
    }

    private ResultActions ask(String id, String login) throws Exception {
        return browser.perform(get("/cockpit/instances/{id}", id).with(user(login)));
    }

    private String instanceOf(String key) {
        return jdbc.sql("select proc_inst_id_ from act_hi_procinst where business_key_ = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }
}
