package org.nastavnik.participant.web;

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

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.ParticipationState;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.School;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** «Реестр» and «Участники программы» as each of those concerned sees them. */
@NastavnikTest
class PeoplePagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PersonRegister register;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private SqlCounter sql;

    private MockMvc browser;
    private School school;
    private MentoringProgramme programme;

    @BeforeEach
    void build() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        school = new School(places.newPlace(), beans);
        programme = school.programme(MentoringForm.TEACHER_PUPIL);
    }

    @Test
    void curator_and_head_see_the_persons_the_coordinator_sees_figures_and_others_nothing() throws Exception {
        join(school.pupil("Семёнова", 13, "Семёнова Анна"));

        for (String login : List.of(school.place().curator(), school.place().head())) {
            browser.perform(get(page()).with(user(login)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("Семёнова Ира"), containsString("возраст 13"))));
        }
        browser.perform(get(page()).with(user(school.place().coordinator())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Наставляемых"),
                                not(containsString("Семёнова")),
                                not(containsString("/persons/")))));
        String stranger = places.newPlace().curator();
        browser.perform(get(page()).with(user(stranger))).andExpect(status().isForbidden());
    }

    @Test
    void nobody_but_head_and_curator_of_the_school_opens_a_person_or_the_register() throws Exception {
        Person pupil = school.pupil("Тайная", 13, "Тайная Анна");
        String person = "/persons/" + pupil.id();

        browser.perform(get(person).with(user(school.place().curator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Тайная Анна")));
        for (String login : List.of(
                school.place().coordinator(),
                school.place().mentor(),
                places.newPlace().curator())) {
            browser.perform(get(person).with(user(login))).andExpect(status().isForbidden());
            browser.perform(post(person + "/withdrawal").with(user(login)).with(csrf()))
                    .andExpect(status().isForbidden());
        }
        browser.perform(get("/persons").with(user(school.place().coordinator())))
                .andExpect(status().isForbidden());
        browser.perform(get("/persons/999999999").with(user(school.place().curator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_name_is_found_whether_written_with_е_or_ё_and_never_stands_in_an_address() throws Exception {
        school.pupil("Ёжикова", 13, null);
        school.pupil("Другая", 13, null);

        browser.perform(post("/persons")
                        .param("q", "ежик")
                        .with(user(school.place().curator()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Ёжикова Ира"), not(containsString("Другая Ира")))));
        browser.perform(post("/persons")
                        .param("q", "%")
                        .with(user(school.place().curator()))
                        .with(csrf()))
                .andExpect(content().string(containsString("Никто не найден")));
    }

    @Test
    void a_minor_joins_only_with_the_consent_and_what_was_typed_stays() throws Exception {
        var form = post("/persons/new")
                .param("programme", programme.id().toString())
                .param("role", "MENTEE")
                .param("kind", "PUPIL")
                .param("lastName", "Тихонова")
                .param("firstName", "Ева")
                .param("birthDate", "2013-04-05")
                .with(user(school.place().curator()))
                .with(csrf());
        browser.perform(form)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Нет согласия законного представителя: 1 несовершеннолетний"),
                                containsString("value=\"Тихонова\""))));
        assertThat(register.search(
                        school.id(),
                        "тихонова",
                        java.util.EnumSet.allOf(org.nastavnik.participant.PersonKind.class),
                        0,
                        5))
                .isEmpty();

        browser.perform(form.param("representativeName", "Тихонова Анна Олеговна")
                        .param("consentOn", "2026-08-30"))
                .andExpect(redirectedUrl(page()));
        assertThat(participants.mentees(programme.id())).hasSize(1);
    }

    @Test
    void the_same_person_is_not_entered_twice() throws Exception {
        Person known = school.pupil("Фёдорова", 13, null);

        browser.perform(post("/persons/new")
                        .param("kind", "PUPIL")
                        .param("lastName", " федорова")
                        .param("firstName", "ИРА")
                        .param("birthDate", known.birthDate().toString())
                        .with(user(school.place().curator()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("уже есть в реестре")));
    }

    @Test
    void who_changes_a_person_that_somebody_else_has_changed_is_told() throws Exception {
        Person pupil = school.pupil("Дважды", 13, null);
        var change = post("/persons/" + pupil.id())
                .param("version", Long.toString(pupil.version()))
                .param("kind", "PUPIL")
                .param("lastName", "Дважды")
                .param("firstName", "Ира")
                .param("birthDate", pupil.birthDate().toString())
                .param("className", "8 В")
                .with(user(school.place().curator()))
                .with(csrf());

        browser.perform(change).andExpect(redirectedUrl("/persons/" + pupil.id()));
        browser.perform(change)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("изменил кто-то ещё")));
    }

    @Test
    void a_withdrawn_consent_ends_the_part_in_every_programme() throws Exception {
        Person pupil = school.pupil("Уходящая", 13, "Уходящая Анна");
        join(pupil);

        browser.perform(post("/persons/" + pupil.id() + "/withdrawal")
                        .with(user(school.place().curator()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/persons/" + pupil.id()));

        assertThat(participants
                        .participation(programme.id(), pupil.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(ParticipationState.LEFT);
        assertThat(consents.holds(pupil.id())).isFalse();
    }

    @Test
    void candidates_are_proposed_and_excluded_on_the_page() throws Exception {
        Person teacher = school.teacher("Предложенный", 9);
        browser.perform(post(page())
                        .param("role", "MENTOR")
                        .param("persons", teacher.id().toString())
                        .param("form", "TEACHER_PUPIL")
                        .with(user(school.place().curator()))
                        .with(csrf()))
                .andExpect(redirectedUrl(page()))
                .andExpect(flash().attributeExists("message"));
        browser.perform(get(page()).with(user(school.place().curator())))
                .andExpect(content().string(containsString("предложен")));

        browser.perform(post(page() + "/" + teacher.id() + "/leaving")
                        .param("reason", "переезд")
                        .with(user(school.place().curator()))
                        .with(csrf()))
                .andExpect(redirectedUrl(page()));
        browser.perform(get(page()).with(user(school.place().curator())))
                .andExpect(
                        content().string(allOf(containsString("выбыл: переезд"), containsString("отбор прекращён"))));
    }

    @Test
    void the_page_needs_as_many_statements_for_twenty_persons_as_for_two() throws Exception {
        join(school.pupil("Аа", 13, "Мать"), school.pupil("Бб", 13, "Мать"));
        open();
        long few = sql.during(this::open);
        for (int i = 0; i < 18; i++) {
            join(school.pupil("Вв" + (char) ('а' + i), 13, "Мать"));
        }

        assertThat(sql.during(this::open)).isEqualTo(few);
    }

    private void open() {
        try {
            browser.perform(get(page()).with(user(school.place().curator()))).andExpect(status().isOk());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void join(Person... persons) {
        participants.addMentees(
                programme.id(),
                new Joining(List.of(persons).stream().map(Person::id).toList(), null, "Подтянуть физику", TODAY));
    }

    private String page() {
        return "/programmes/" + programme.id() + "/participants";
    }
}
