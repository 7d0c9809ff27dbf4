package org.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.TaskDesk;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.engine.task.TaskAssignments;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.nastavnik.organization.absence.Absence;
import org.nastavnik.organization.absence.AbsenceService;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Somebody is away and a colleague stands in: tasks and rights go over, come back, and nobody else gets any. */
@NastavnikTest
@Import(ProgrammeCase.class)
class AbsenceTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AbsenceService absences;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private Staff staff;

    @Autowired
    private Users users;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Notices notices;

    @Autowired
    private List<Watcher> watchers;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TaskAssignments assignments;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;
    private ProgrammeCase.Run run;
    private TestPlace place;
    private String curator;
    private String deputy;
    private LocalDate today;

    @BeforeEach
    void begin() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        run = cases.begin().until("draft-road-map");
        place = run.place;
        curator = place.curator();
        deputy = place.mentor();
        today = LocalDate.ofInstant(clock.instant(), place.municipality().zone());
    }

    @Test
    void tasks_and_rights_go_over_at_once_and_come_back_after_the_last_day() throws Exception {
        open(deputy, 403);
        Absence absence = absences.note(curator, today, today.plusDays(2), deputy);

        assertThat(absence.state()).isEqualTo(Absence.State.ACTIVE);
        assertThat(waiting().assignee()).isEqualTo(deputy);
        open(deputy, 200);
        browser.perform(get("/").with(user(deputy)))
                .andExpect(content().string(containsString("вы замещаете")))
                .andExpect(content().string(containsString("Составить дорожную карту")));
        browser.perform(get("/").with(user(curator)))
                .andExpect(content().string(containsString("отмечены отсутствующим")));

        toDay(today.plusDays(2));
        assertThat(waiting().assignee()).isEqualTo(deputy);
        toDay(today.plusDays(3));
        assertThat(waiting().assignee()).isEqualTo(curator);
        open(deputy, 403);
        assertThat(texts(deputy)).anyMatch(text -> text.startsWith("Замещение закончилось"));
        assertThat(texts(curator)).contains("Замещение закончилось, ваши задачи снова у вас.");
        assertThat(actions()).containsExactly("absence.planned", "absence.began", "absence.ended");
    }

    @Test
    void the_deputy_does_the_tasks_and_gets_the_new_ones() {
        absences.note(curator, today, today, deputy);
        run.until("approve-road-map");
        run.answer("approve-road-map", Map.of("decision", "return", "item1", "0", "remark1", "Уточните сроки"));

        assertThat(waiting().key()).isEqualTo("draft-road-map");
        assertThat(waiting().assignee()).isEqualTo(deputy);
        assertThat(jdbc.sql(
                                "select distinct done_by from engine_done_task where programme_id = :p and task_key = 'draft-road-map'")
                        .param("p", run.key.programmeId())
                        .query(String.class)
                        .list())
                .containsExactly(deputy);
        OpenTask task = waiting();
        assertThatThrownBy(() -> desk.submit(curator, task.id(), Map.of())).hasMessageContaining("другой человек");
    }

    @Test
    void a_head_is_stood_in_for_and_decides_nothing_afterwards() throws Exception {
        absences.note(place.head(), today, today, deputy);
        run.until("approve-road-map");
        assertThat(waiting().assignee()).isEqualTo(deputy);
        browser.perform(get("/programmes/" + run.key.programmeId()).with(user(deputy)))
                .andExpect(content().string(containsString("Остановить программу")));
        toDay(today.plusDays(1));
        OpenTask task = waiting();
        assertThat(task.assignee()).isEqualTo(place.head());
        assertThatThrownBy(() -> desk.submit(deputy, task.id(), Map.of("decision", "approve")))
                .hasMessageContaining("поручена");
    }

    @Test
    void it_begins_in_the_morning_of_the_municipality() {
        absences.note(curator, today.plusDays(5), today.plusDays(6), deputy);
        watch();
        assertThat(waiting().assignee()).isEqualTo(curator);
        assertThat(texts(deputy)).anyMatch(text -> text.startsWith("Вы замещаете сотрудника"));
        // 15:00 in UTC is after midnight there
        clock.moveTo(today.plusDays(4).atTime(15, 0).toInstant(java.time.ZoneOffset.UTC));
        watch();
        assertThat(waiting().assignee()).isEqualTo(deputy);
    }

    @Test
    void who_comes_back_early_has_the_tasks_at_once_and_what_has_not_begun_is_called_off() {
        Absence away = absences.note(curator, today, today.plusDays(20), deputy);
        absences.end(away.id());
        absences.end(away.id());
        assertThat(waiting().assignee()).isEqualTo(curator);

        Absence planned = absences.note(curator, today.plusDays(2), today.plusDays(3), deputy);
        absences.end(planned.id());
        toDay(today.plusDays(2));
        assertThat(waiting().assignee()).isEqualTo(curator);
        assertThat(texts(deputy)).anyMatch(text -> text.startsWith("Замещение отменено"));
    }

    @Test
    void somebody_who_holds_the_role_too_keeps_the_own_tasks() {
        run.until("agree-road-map");
        OpenTask task = waiting();
        assertThat(task.assignee()).isEqualTo(place.coordinator());
        String other = places.newHolder(place, Role.COORDINATOR);
        Absence absence = absences.note(place.coordinator(), today, today.plusDays(1), other);
        assertThat(waiting().assignee()).isEqualTo(other);
        assertThat(groups(other)).doesNotHaveDuplicates();
        absences.end(absence.id());
        assertThat(waiting().assignee()).isEqualTo(place.coordinator());
    }

    @Test
    void a_successor_takes_over_from_the_deputy() {
        absences.note(curator, today, today.plusDays(20), deputy);
        String successor = place.newTeacher();
        organizations.passRole(Role.CURATOR, place.school().id(), successor);
        assertThat(waiting().assignee()).isEqualTo(successor);
        assertThat(groups(deputy)).noneMatch(group -> group.startsWith("curator"));
    }

    @Test
    void a_mentor_who_stands_in_keeps_the_tasks_of_the_own_pairs() {
        run.until("hold-first-meeting");
        OpenTask own = waiting();
        assign(own, deputy);
        Absence absence = absences.note(curator, today, today, deputy);
        run.until("hold-first-meeting");
        absences.end(absence.id());
        assertThat(tasks.ofCase(run.key))
                .filteredOn(task -> task.id().equals(own.id()))
                .extracting(OpenTask::assignee)
                .containsExactly(deputy);
    }

    @Test
    void nothing_stays_with_a_deputy_whose_account_is_closed() {
        absences.note(curator, today, today.plusDays(20), deputy);
        staff.close(users.findById(deputy).orElseThrow().number());
        assertThat(waiting().assignee()).isEqualTo(curator);
        assertThat(absences.now(curator)).isEmpty();
    }

    @Test
    void what_does_not_fit_is_refused() {
        TestPlace elsewhere = places.newSchool(place);
        refused(curator, today.minusDays(1), today, deputy, "уже прошёл");
        refused(curator, today.plusDays(3), today, deputy, "раньше первого");
        refused(curator, today, today.plusYears(2), deputy, "длиннее года");
        refused(curator, null, today, deputy, "Укажите");
        refused(curator, today, today, elsewhere.curator(), "из списка");
        refused(curator, today, today, place.newTeacher(), "из списка");
        refused(curator, today, today, curator, "из списка");
        refused(place.mentor(), today, today, curator, "не нужен");
        absences.note(curator, today.plusDays(1), today.plusDays(5), deputy);
        refused(curator, today.plusDays(5), today.plusDays(9), deputy, "уже записано");
        refused(place.head(), today.plusDays(2), today.plusDays(2), curator, "самого не будет");
        absences.note(place.head(), today.plusDays(10), today.plusDays(12), curator);
        refused(curator, today.plusDays(11), today.plusDays(11), deputy, "замещает другого");
    }

    @Test
    void people_note_their_own_absence_and_the_head_that_of_the_staff() throws Exception {
        note("/absences", curator, today, deputy)
                .andExpect(redirectedUrl("/absences"))
                .andExpect(flash().attribute("message", containsString("Замещение началось")));
        long id = absences.of(curator).get(0).id();
        browser.perform(post("/absences/" + id + "/end").with(user(deputy)).with(csrf()))
                .andExpect(status().isNotFound());
        browser.perform(post("/absences/" + id + "/end").with(user(curator)).with(csrf()))
                .andExpect(redirectedUrl("/absences"));

        String page = "/staff/" + users.findById(curator).orElseThrow().number() + "/absences";
        for (String login : List.of(deputy, place.operator(), places.newPlace().head())) {
            browser.perform(get(page).with(user(login))).andExpect(status().isForbidden());
            note(page, login, today, deputy).andExpect(status().isForbidden());
        }
        note(page, place.head(), today, deputy).andExpect(redirectedUrl(page));
        assertThat(texts(curator)).anyMatch(text -> text.startsWith("Записано ваше отсутствие"));
        note(page, place.head(), today, deputy).andExpect(content().string(containsString("уже записано")));
        browser.perform(get(page).with(user(place.head())))
                .andExpect(content().string(containsString("Закончить сейчас")));
        browser.perform(get("/absences").with(user(place.commissionMember())))
                .andExpect(content().string(containsString("Заместитель не нужен")))
                .andExpect(content().string(not(containsString("Записать отсутствие"))));
    }

    private org.springframework.test.web.servlet.ResultActions note(
            String page, String login, LocalDate from, String who) throws Exception {
        return browser.perform(post(page)
                .param("from", from.toString())
                .param("until", from.plusDays(1).toString())
                .param("deputy", who)
                .with(user(login))
                .with(csrf()));
    }

    /** As if the mentor of the pair had an account. */
    private void assign(OpenTask task, String login) {
        transactions.executeWithoutResult(status -> assignments.assign(List.of(task), login));
    }

    private void refused(String login, LocalDate from, LocalDate until, String who, String because) {
        assertThatThrownBy(() -> absences.note(login, from, until, who))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(because);
    }

    private void open(String login, int status) throws Exception {
        browser.perform(get("/programmes/" + run.key.programmeId()).with(user(login)))
                .andExpect(status().is(status));
    }

    private void toDay(LocalDate day) {
        clock.moveTo(day);
        watch();
    }

    private void watch() {
        watchers.stream()
                .filter(watcher -> watcher.getClass().getSimpleName().startsWith("AbsenceWatcher"))
                .forEach(watcher -> watcher.watch(clock.instant()));
    }

    private OpenTask waiting() {
        return tasks.ofCase(run.key).get(0);
    }

    private List<String> texts(String login) {
        return notices.of(login, null, 20).stream().map(Notice::text).toList();
    }

    private List<String> groups(String login) {
        return jdbc.sql("select group_id_ from act_id_membership where user_id_ = :login")
                .param("login", login)
                .query(String.class)
                .list();
    }

    private List<String> actions() {
        return jdbc.sql(
                        "select action from shared_audit where subject = :subject and action like 'absence.%' order by id")
                .param("subject", "user:" + curator)
                .query(String.class)
                .list();
    }
}
