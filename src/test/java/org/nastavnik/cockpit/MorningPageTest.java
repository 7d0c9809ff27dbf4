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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.shared.audit.AuditEntry;
import org.nastavnik.shared.audit.AuditTrail;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The morning page: one's own tasks, what others owe, what was done, and deeds with several tasks at once. */
@NastavnikTest
@Import(ProgrammeCase.class)
class MorningPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private TestPlaces places;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private Notices notices;

    @Autowired
    private AuditTrail auditTrail;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SqlCounter sql;

    private MockMvc browser;
    private ProgrammeCase.Run run;

    @BeforeEach
    void begin() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        run = cases.begin();
    }

    @Test
    void a_task_stands_with_its_case_and_opens_in_tasklist() throws Exception {
        run.until("draft-road-map");
        expect(
                run.place.curator(),
                allOf(
                        containsString("/camunda/app/tasklist/default/#/?task="
                                + waiting("draft-road-map").id()),
                        containsString(run.place.school().shortName() + " · Педагог – педагог"),
                        containsString("Сделано сегодня")));
    }

    @Test
    void what_is_late_says_so() throws Exception {
        run.until("draft-road-map");
        expect(run.place.curator(), not(containsString("просрочено:")));
        clock.forwardDays(60);
        expect(run.place.curator(), containsString("просрочено:"));
    }

    @Test
    void the_head_sees_what_waits_for_the_curator_and_the_coordinator_only_what_is_late() throws Exception {
        run.until("draft-road-map");
        expect(
                run.place.head(),
                allOf(containsString("Чего вы ждёте от других"), containsString("Составить дорожную карту")));
        expect(run.place.coordinator(), not(containsString("Составить дорожную карту")));
        clock.forwardDays(60);
        expect(
                run.place.coordinator(),
                allOf(containsString("Кто опаздывает"), containsString("Составить дорожную карту")));
        expect(places.newPlace().coordinator(), not(containsString("Составить дорожную карту")));
        expect(run.place.mentor(), not(containsString("Составить дорожную карту")));
    }

    @Test
    void what_was_done_today_is_gone_tomorrow() throws Exception {
        run.until("draft-road-map");
        expect(run.place.curator(), containsString("Подготовить документы"));
        clock.forwardDays(1);
        expect(run.place.curator(), not(containsString("Подготовить документы")));
    }

    @Test
    void offered_tasks_are_taken_together_and_the_second_comes_too_late() throws Exception {
        run.until("agree-road-map");
        String other = places.newHolder(run.place, Role.COORDINATOR);
        ProgrammeCase.Run late = cases.begin();
        organizations.end(
                run.place.coordinator(),
                Role.COORDINATOR,
                run.place.municipality().id());
        String third = places.newHolder(run.place, Role.COORDINATOR);
        OpenTask offered = waiting("agree-road-map");
        expect(other, containsString("Можно взять себе"));

        act("/tasks/claim", late.place.coordinator(), null, offered)
                .andExpect(flash().attribute("error", containsString("Взято вами: 0 задач.")));
        act("/tasks/claim", third, null).andExpect(flash().attribute("error", containsString("Отметьте задачи")));
        act("/tasks/claim", other, null, offered)
                .andExpect(redirectedUrl("/"))
                .andExpect(flash().attribute("message", "Взято вами: 1 задача."));
        act("/tasks/claim", third, null, offered).andExpect(flash().attribute("error", containsString("уже взял")));
        assertThat(waiting("agree-road-map").assignee()).isEqualTo(other);
    }

    @Test
    void the_head_takes_over_what_is_the_curators_and_nobody_else_does() throws Exception {
        run.until("draft-road-map");
        OpenTask task = waiting("draft-road-map");
        expect(run.place.head(), containsString("Передать отмеченные"));
        expect(run.place.curator(), not(containsString("Передать отмеченные")));
        for (String login : List.of(
                run.place.mentor(), run.place.coordinator(), cases.begin().place.head())) {
            act("/tasks/pass", login, login, task).andExpect(status().isForbidden());
        }
        act("/tasks/pass", run.place.head(), run.place.mentor(), task)
                .andExpect(flash().attribute("error", containsString("нет нужной роли")));
        act("/tasks/pass", run.place.head(), run.place.head(), task)
                .andExpect(flash().attribute("message", "Передано: 1 задача."));
        assertThat(waiting("draft-road-map").assignee()).isEqualTo(run.place.head());
        assertThat(auditTrail.ofProgramme(run.key.programmeId(), 5))
                .extracting(AuditEntry::action)
                .contains("task.passed");

        act("/tasks/pass", run.place.head(), run.place.curator(), task)
                .andExpect(flash().attribute("message", "Передано: 1 задача."));
        assertThat(notices.of(run.place.curator(), null, 5))
                .extracting(Notice::text)
                .contains("Вам передана задача «Составить дорожную карту».");
    }

    @Test
    void a_head_cannot_give_the_own_decision_to_the_curator() throws Exception {
        run.until("approve-road-map");
        act("/tasks/pass", run.place.head(), run.place.curator(), waiting("approve-road-map"))
                .andExpect(flash().attribute("error", containsString("Передано: 0 задач.")));
    }

    @Test
    void sections_are_those_of_the_role() throws Exception {
        expect(
                run.place.head(),
                allOf(
                        containsString("Реестр"),
                        containsString("Сотрудники организации"),
                        not(containsString("Ход процессов"))));
        expect(
                run.place.coordinator(),
                allOf(containsString("Ход процессов"), containsString("Организации муниципалитета")));
        expect(run.place.mentor(), allOf(containsString("Мои пары"), not(containsString("Люди и организации"))));
    }

    @Test
    void many_tasks_cost_no_more_statements_than_few() throws Exception {
        run.until("agree-pair");
        expect(run.place.head(), containsString("У кого:"));
        long few = statements(run.place.head());
        assertThat(few).isLessThanOrEqualTo(21);
        assertThat(statements(run.place.curator())).isLessThanOrEqualTo(20);
        assertThat(statements(run.place.coordinator())).isLessThanOrEqualTo(17);
    }

    private OpenTask waiting(String key) {
        return tasks.ofCase(run.key).stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void expect(String login, Matcher<String> page) throws Exception {
        browser.perform(get("/").with(user(login)))
                .andExpect(status().isOk())
                .andExpect(content().string(page));
    }

    private ResultActions act(String path, String login, String to, OpenTask... about) throws Exception {
        var deed = post(path).with(user(login)).with(csrf());
        for (OpenTask task : about) {
            deed.param("task", task.id());
        }
        return browser.perform(to == null ? deed : deed.param("to", to));
    }

    private long statements(String login) {
        return sql.during(() -> {
            try {
                browser.perform(get("/").with(user(login))).andExpect(status().isOk());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
