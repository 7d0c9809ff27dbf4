package org.nastavnik.mentorbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@NastavnikTest
class CardPageTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private MentorBank bank;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc mvc;
    private School school;
    private Person teacher;
    private String page;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        school = new School(places.newPlace(), beans);
        teacher = school.teacher("Карточкина", 12);
        page = "/persons/" + teacher.id() + "/card";
    }

    @Test
    void head_curator_and_the_mentor_fill_it_in_and_nobody_else_sees_it() throws Exception {
        jdbc.update(
                "update nastavnik.participant_person set login = ? where id = ?",
                school.place().mentor(),
                teacher.id());
        School other = new School(places.newPlace(), beans);
        for (String login : List.of(
                school.place().head(), school.place().curator(), school.place().mentor())) {
            open(login).andExpect(status().isOk());
        }
        for (String login : List.of(
                school.place().coordinator(),
                school.place().operator(),
                school.place().newTeacher(),
                other.place().curator(),
                other.place().head())) {
            open(login).andExpect(status().isForbidden());
            save(login, usual()).andExpect(status().isForbidden());
        }
        mvc.perform(get("/card").with(user(school.place().mentor()))).andExpect(redirectedUrl(page));
        mvc.perform(get("/persons/999999999/card").with(user(school.place().head())))
                .andExpect(status().isNotFound());

        save(school.place().mentor(), usual()).andExpect(redirectedUrl(page));
        assertThat(bank.card(teacher.id()).orElseThrow().details().supportContent())
                .isEqualTo("Подготовка к олимпиадам — тренинг");
        assertThat(jdbc.queryForList(
                        "select actor from nastavnik.shared_audit where subject = ? and action = 'person.card-changed'",
                        String.class,
                        "person:" + teacher.id()))
                .containsExactly(school.place().mentor());
    }

    @Test
    void what_is_refused_stays_typed_and_changes_nothing() throws Exception {
        save(school.place().curator(), with("phone", "нет"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Проверьте номер телефона")))
                .andExpect(content().string(containsString("Подготовка к олимпиадам")));
        save(school.place().curator(), with("work1", ""))
                .andExpect(content().string(containsString("Выберите форму работы")));
        save(school.place().curator(), with("work1", "DANCE"))
                .andExpect(content().string(containsString("Выберите один из")));
        save(school.place().curator(), with("forms", "PUPIL_PUPIL"))
                .andExpect(content().string(containsString("из предложенных")));
        save(school.place().curator(), with("links", "http://"))
                .andExpect(content().string(containsString("не адрес страницы")));
        assertThat(bank.card(teacher.id())).isEmpty();
    }

    @Test
    void two_who_change_it_at_the_same_time_do_not_overwrite_each_other() throws Exception {
        save(school.place().curator(), usual()).andExpect(redirectedUrl(page));
        String version = Long.toString(bank.card(teacher.id()).orElseThrow().version());
        Map<String, String> second = with("version", version);
        second.put("subject", "астрономия");
        save(school.place().curator(), second).andExpect(redirectedUrl(page));

        save(school.place().head(), with("version", version))
                .andExpect(content().string(containsString("изменил кто-то ещё")));
        save(school.place().head(), usual()).andExpect(content().string(containsString("изменил кто-то ещё")));
        assertThat(bank.card(teacher.id()).orElseThrow().details().subject()).isEqualTo("астрономия");
    }

    private ResultActions open(String login) throws Exception {
        return mvc.perform(get(page).with(user(login)));
    }

    private ResultActions save(String login, Map<String, String> values) throws Exception {
        var request = post(page).with(user(login)).with(csrf());
        values.forEach(request::param);
        return mvc.perform(request);
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> values = usual();
        values.put(field, value);
        return values;
    }

    private static Map<String, String> usual() {
        return new HashMap<>(Map.of(
                "workplace", "МОУ СОШ",
                "position", "учитель физики",
                "subject", "физика",
                "forms", "TEACHER_TEACHER",
                "topic1", "Подготовка к олимпиадам",
                "work1", "TRAINING",
                "network", "BOTH",
                "phone", "89141234567"));
    }
}
