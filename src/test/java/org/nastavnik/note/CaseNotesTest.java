package org.nastavnik.note;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.participant.School;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Notes on a case: who writes, who is mentioned and told, who reads, and what stays of it. */
@NastavnikTest
class CaseNotesTest {

    private static final String TEXT = "Созвонились с предприятием";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private Notices notices;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc browser;
    private TestPlace place;
    private MentoringProgramme programme;
    private String page;

    @BeforeEach
    void begin() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        School school = new School(places.newPlace(), beans);
        place = school.place();
        programme = school.programme(MentoringForm.TEACHER_PUPIL);
        page = "/programmes/" + programme.id() + "/notes";
    }

    @Test
    void who_is_mentioned_is_told_without_the_text_and_sees_it_in_the_morning_until_it_is_read() throws Exception {
        write(place.curator(), TEXT, place.coordinator()).andExpect(redirectedUrl(page));

        assertThat(told(place.coordinator())).singleElement().satisfies(notice -> {
            assertThat(notice.text())
                    .contains("Вас упомянули", programme.title())
                    .doesNotContain(TEXT);
            assertThat(notice.link()).isEqualTo(page);
        });
        assertThat(told(place.head())).isEmpty();
        shows("/", place.coordinator(), allOf(containsString("Вас упомянули"), containsString(TEXT)));
        shows("/", place.operator(), not(containsString("Вас упомянули")));
        shows("/programmes/" + programme.id(), place.coordinator(), containsString(TEXT));
        shows("/", place.coordinator(), containsString(TEXT));

        shows(page, place.coordinator(), allOf(containsString(TEXT), containsString("вас упомянули")));
        shows(page, place.coordinator(), not(containsString("вас упомянули")));
        shows("/", place.coordinator(), not(containsString("Вас упомянули")));
    }

    @Test
    void the_morning_page_puts_a_mention_away_for_its_reader_alone() throws Exception {
        write(place.curator(), TEXT, place.coordinator(), place.operator());
        send(place.coordinator(), "/notes/" + newest() + "/read").andExpect(redirectedUrl("/"));
        send(place.head(), "/notes/" + newest() + "/read").andExpect(redirectedUrl("/"));
        shows("/", place.coordinator(), not(containsString(TEXT)));
        shows("/", place.operator(), containsString(TEXT));
    }

    @Test
    void head_and_curator_read_all_others_what_mentions_them_and_strangers_nothing() throws Exception {
        write(place.curator(), TEXT, place.coordinator());
        for (String reader : List.of(place.head(), place.curator(), place.coordinator())) {
            shows(page, reader, containsString(TEXT));
            shows("/programmes/" + programme.id(), reader, containsString(TEXT));
        }
        for (String watcher : List.of(place.operator(), place.municipalCurator(), place.regionalCoordinator())) {
            shows(page, watcher, not(containsString(TEXT)));
            shows("/programmes/" + programme.id(), watcher, not(containsString(TEXT)));
            write(watcher, "Можно и мне?").andExpect(status().isForbidden());
        }
        TestPlace elsewhere = places.newPlace();
        TestPlace neighbour = places.newSchool(place);
        for (String stranger : List.of(
                place.mentor(), neighbour.head(), neighbour.curator(), elsewhere.coordinator(), elsewhere.head())) {
            browser.perform(get(page).with(user(stranger))).andExpect(status().isForbidden());
            write(stranger, "Чужая заметка").andExpect(status().isForbidden());
        }
        assertThat(jdbc.queryForObject("select count(*) from note where programme_id = ?", Long.class, programme.id()))
                .isEqualTo(1);
    }

    @Test
    void who_was_mentioned_may_answer() throws Exception {
        write(place.curator(), TEXT, place.coordinator());
        write(place.coordinator(), "Спасибо, согласовано", place.curator()).andExpect(redirectedUrl(page));
        shows("/", place.curator(), allOf(containsString("Вас упомянули"), containsString("согласовано")));
        shows(page, place.coordinator(), containsString("согласовано"));
        shows(page, place.head(), containsString("согласовано"));
    }

    @Test
    void somebody_who_may_not_see_the_case_cannot_be_mentioned() throws Exception {
        TestPlace elsewhere = places.newPlace();
        jdbc.update("update organization_user set last_name = 'Посторонний' where login = ?", elsewhere.head());
        for (String outsider : List.of(elsewhere.head(), elsewhere.coordinator(), place.mentor(), "нет.такого")) {
            write(place.curator(), TEXT, outsider)
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(containsString("только того, кто видит это дело"), containsString(TEXT))));
        }
        write(place.curator(), "Спросите @Посторонний об этом")
                .andExpect(content().string(containsString("нет «@Посторонний»")));
        assertThat(notes()).isZero();
        shows(page, place.curator(), not(containsString("Посторонний")));
    }

    @Test
    void a_name_behind_the_sign_mentions_and_two_of_a_name_are_asked_about() throws Exception {
        jdbc.update("update organization_user set last_name = 'Ёлкина' where login = ?", place.coordinator());
        write(place.curator(), "@елкина, посмотрите; пишите на a@пример.рф").andExpect(redirectedUrl(page));
        assertThat(told(place.coordinator())).hasSize(1);

        jdbc.update("update organization_user set last_name = 'Ёлкина' where login = ?", place.operator());
        write(place.curator(), "@Ёлкина, ещё раз")
                .andExpect(content().string(containsString("носят несколько человек")));
        write(place.curator(), "@Ёлкина, ещё раз", place.operator()).andExpect(redirectedUrl(page));
        assertThat(told(place.coordinator())).hasSize(1);
        assertThat(told(place.operator())).hasSize(1);
    }

    @Test
    void a_form_sent_twice_writes_one_note_and_tells_once() throws Exception {
        UUID sending = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            browser.perform(post(page)
                            .param("text", TEXT)
                            .param("mention", place.head())
                            .param("sending", sending.toString())
                            .with(user(place.curator()))
                            .with(csrf()))
                    .andExpect(redirectedUrl(page));
        }
        assertThat(notes()).isEqualTo(1);
        assertThat(told(place.head())).hasSize(1);
        assertThat(trail()).containsExactly("note.written");
    }

    @Test
    void only_the_author_changes_and_takes_back_and_the_trail_keeps_no_text() throws Exception {
        write(place.curator(), TEXT, place.coordinator());
        long id = newest();
        for (String other : List.of(place.head(), place.coordinator())) {
            browser.perform(get("/notes/" + id + "/edit").with(user(other))).andExpect(status().isForbidden());
            change(other, id, 0, "Исправил чужое").andExpect(status().isForbidden());
            send(other, "/notes/" + id + "/delete?version=0").andExpect(status().isForbidden());
        }
        shows("/notes/" + id + "/edit", place.curator(), containsString(TEXT));
        change(place.curator(), id, 0, "Встретились с предприятием", place.operator())
                .andExpect(redirectedUrl(page));
        change(place.curator(), id, 0, "Из старого окна").andExpect(content().string(containsString("в другом окне")));

        shows(
                page,
                place.head(),
                allOf(containsString("Встретились"), containsString("изменена"), not(containsString(TEXT))));
        shows(page, place.coordinator(), not(containsString("Встретились")));
        shows("/", place.coordinator(), not(containsString("Вас упомянули")));
        assertThat(told(place.operator())).hasSize(1);

        send(place.curator(), "/notes/" + id + "/delete?version=1").andExpect(redirectedUrl(page));
        send(place.curator(), "/notes/" + id + "/delete?version=2").andExpect(status().isBadRequest());
        shows(page, place.head(), allOf(containsString("удалена автором"), not(containsString("Встретились"))));
        assertThat(trail()).containsExactly("note.written", "note.edited", "note.deleted");
        assertThat(jdbc.queryForList(
                        "select detail from shared_audit where programme_id = ? and action like 'note.%'",
                        String.class, programme.id()))
                .containsOnly(Long.toString(id));
        browser.perform(get("/notes/999999999/edit").with(user(place.curator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void who_lost_access_neither_reads_nor_is_mentioned() throws Exception {
        write(place.curator(), TEXT, place.coordinator());
        String second = places.newHolder(place, Role.COORDINATOR);
        organizations.end(
                place.coordinator(), Role.COORDINATOR, place.municipality().id());

        browser.perform(get(page).with(user(place.coordinator()))).andExpect(status().isForbidden());
        shows("/", place.coordinator(), not(containsString(TEXT)));
        write(place.curator(), "Ещё раз", place.coordinator())
                .andExpect(content().string(containsString("только того, кто видит это дело")));
        shows(page, place.curator(), containsString("value=\"" + second + "\""));
        shows(page, place.curator(), not(containsString("value=\"" + place.coordinator() + "\"")));

        String successor = place.newTeacher();
        write(place.curator(), "Моя заметка");
        long own = newest();
        organizations.passRole(Role.CURATOR, place.school().id(), successor);
        browser.perform(get("/notes/" + own + "/edit").with(user(place.curator())))
                .andExpect(status().isForbidden());
        shows(page, successor, containsString("Моя заметка"));
    }

    @Test
    void what_is_written_is_shown_as_it_is_and_has_a_limit() throws Exception {
        write(place.curator(), "<script>alert(1)</script>\nвторая строка").andExpect(redirectedUrl(page));
        shows(
                page,
                place.head(),
                allOf(containsString("&lt;script&gt;alert(1)"), not(containsString("<script>alert(1)"))));
        write(place.curator(), "а".repeat(2001)).andExpect(content().string(containsString("в ней 2001 знаков")));
        write(place.curator(), "   ").andExpect(content().string(containsString("Напишите текст")));
        write(place.curator(), "а".repeat(2000)).andExpect(redirectedUrl(page));
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void many_notes_cost_as_many_statements_as_one_and_stand_on_several_pages() throws Exception {
        write(place.curator(), TEXT, place.head());
        shows(page, place.curator(), containsString(TEXT));
        long few = statements();
        for (int i = 0; i < 25; i++) {
            write(place.curator(), "Заметка " + i, place.coordinator());
        }
        assertThat(statements()).isLessThanOrEqualTo(few);
        shows(page, place.curator(), allOf(containsString("Более ранние"), not(containsString(TEXT))));
        shows(
                "/programmes/" + programme.id(),
                place.curator(),
                allOf(containsString("Все заметки"), not(containsString("Заметка 19<"))));
    }

    private long statements() {
        return sql.during(() -> {
            try {
                browser.perform(get(page).with(user(place.curator()))).andExpect(status().isOk());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private ResultActions write(String login, String text, String... mentioned) throws Exception {
        return browser.perform(with(post(page), text, mentioned)
                .param("sending", UUID.randomUUID().toString())
                .with(user(login))
                .with(csrf()));
    }

    private ResultActions change(String login, long id, int version, String text, String... mentioned)
            throws Exception {
        return browser.perform(with(post("/notes/" + id), text, mentioned)
                .param("version", Integer.toString(version))
                .with(user(login))
                .with(csrf()));
    }

    private static MockHttpServletRequestBuilder with(
            MockHttpServletRequestBuilder form, String text, String... mentioned) {
        for (String login : mentioned) {
            form.param("mention", login);
        }
        return form.param("text", text);
    }

    private ResultActions send(String login, String path) throws Exception {
        return browser.perform(post(path).with(user(login)).with(csrf()));
    }

    private void shows(String path, String login, Matcher<String> expected) throws Exception {
        browser.perform(get(path).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(content().string(expected));
    }

    private List<Notice> told(String login) {
        return notices.of(login, null, 50).stream()
                .filter(notice -> notice.text().contains("упомянули"))
                .toList();
    }

    private long newest() {
        return jdbc.queryForObject("select max(id) from note where programme_id = ?", Long.class, programme.id());
    }

    private long notes() {
        return jdbc.queryForObject("select count(*) from note where programme_id = ?", Long.class, programme.id());
    }

    private List<String> trail() {
        return jdbc.queryForList(
                "select action from shared_audit where programme_id = ? and action like 'note.%' order by id",
                String.class, programme.id());
    }
}
