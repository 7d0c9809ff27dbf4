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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.School;
import org.nastavnik.participant.SpecialNeed;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableReader;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** «Реестр муниципалитета» and the register's files: role by role, who sees whom and what of whom. */
@NastavnikTest
class MunicipalRegisterPageTest {

    private static final String PAGE = "/municipal-register";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

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
    private AccessLog log;

    @Autowired
    private SqlCounter sql;

    private MockMvc browser;
    private School school;
    private School other;
    private Person pupil;
    private Person teacher;

    @BeforeEach
    void build() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        school = new School(places.newPlace(), beans);
        other = new School(places.newSchool(school.place()), beans);
        pupil = register.add(
                school.id(),
                PersonDetails.of(
                                PersonKind.PUPIL,
                                new PersonName("Ёлкина-Ветрова", "Алёна", "Олеговна"),
                                LocalDate.of(2012, 3, 4))
                        .inClass("7 А", "Ёлкина Мария Петровна", "мама, +7 914 000-00-01")
                        .withContacts("+7 914 123-45-67", "alena@example.org")
                        .withNeed(SpecialNeed.DISABILITIES));
        teacher = other.teacher("Громов", 12);
    }

    private MockHttpServletRequestBuilder as(String login, MockHttpServletRequestBuilder request) {
        return request.with(user(login)).with(csrf());
    }

    @Test
    void the_operator_finds_everybody_by_any_words_of_the_name() throws Exception {
        String operator = school.place().operator();
        browser.perform(as(operator, get(PAGE)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Ёлкина-Ветрова Алёна"),
                                containsString("Громов Олег"),
                                containsString("04.03.2012"),
                                not(containsString("ограниченными")))));
        for (String words : List.of("елкина", "ветр ал", "ОЛЕГ ёлк")) {
            browser.perform(as(operator, post(PAGE).param("q", words)))
                    .andExpect(content()
                            .string(allOf(containsString("Ёлкина-Ветрова Алёна"), not(containsString("Громов Олег")))));
        }
        for (String words : List.of("лкина", "%", "' | 'нет")) {
            browser.perform(as(operator, post(PAGE).param("q", words)))
                    .andExpect(content().string(containsString("Никто не найден")));
        }
    }

    @Test
    void coordinators_see_workers_by_name_and_learners_as_figures_the_region_figures_only() throws Exception {
        for (String login : List.of(school.place().coordinator(), school.place().municipalCurator())) {
            browser.perform(as(login, get(PAGE)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Громов Олег"),
                                    not(containsString("Ёлкина")),
                                    not(containsString("/municipal-register/" + teacher.id())),
                                    containsString("менее 5 или скрыто"))));
        }
        browser.perform(as(school.place().regionalCoordinator(), get(PAGE)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                not(containsString("Громов")),
                                not(containsString("Ёлкина")),
                                containsString(school.place().school().shortName()),
                                containsString("менее 5 или скрыто"))));
    }

    @Test
    void others_are_refused_the_list_the_person_and_the_file() throws Exception {
        String stranger = places.newPlace().operator();
        long municipality = school.place().municipality().id();
        for (String login : List.of(
                school.place().mentor(),
                school.place().curator(),
                school.place().commissionMember())) {
            browser.perform(as(login, get(PAGE))).andExpect(status().isForbidden());
            browser.perform(as(login, post(PAGE + "/export").param("format", "CSV")))
                    .andExpect(status().isForbidden());
        }
        browser.perform(as(stranger, post(PAGE).param("municipality", "" + municipality)))
                .andExpect(status().isForbidden());
        browser.perform(as(
                        stranger,
                        post(PAGE + "/export").param("format", "XLSX").param("municipality", "" + municipality)))
                .andExpect(status().isForbidden());
        browser.perform(as(
                        school.place().regionalCoordinator(),
                        post(PAGE + "/export").param("format", "XLSX")))
                .andExpect(status().isForbidden());
        for (String login :
                List.of(school.place().coordinator(), stranger, other.place().curator())) {
            browser.perform(as(login, get(PAGE + "/" + pupil.id()))).andExpect(status().isForbidden());
        }
        browser.perform(as(stranger, get(PAGE + "/999999999"))).andExpect(status().isNotFound());
    }

    @Test
    void what_a_file_holds_depends_on_who_asks_and_each_reading_is_noted() throws Exception {
        assertThat(file(school.place().curator(), "/persons/export", "XLSX"))
                .contains("с ограниченными возможностями здоровья", "Ёлкина Мария Петровна", "+7 914 123-45-67")
                .doesNotContain("Громов");
        assertThat(file(school.place().operator(), PAGE + "/export", "CSV"))
                .contains("Ёлкина Мария Петровна", "+7 914 123-45-67", "04.03.2012", "Громов")
                .doesNotContain("Категория", "ограниченными");
        assertThat(file(school.place().coordinator(), PAGE + "/export", "XLSX"))
                .contains("Громов", "учитель физики")
                .doesNotContain("Ёлкина", "Дата рождения", "Телефон", "представитель", "Категория");
        assertThat(log.of(pupil.id(), null, 10))
                .extracting(AccessLog.Reading::viewer, AccessLog.Reading::what)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(school.place().curator(), "Реестр, выгрузка в файл"),
                        org.assertj.core.groups.Tuple.tuple(school.place().operator(), "Реестр, выгрузка в файл"));
    }

    private String file(String login, String page, String format) throws Exception {
        byte[] content = browser.perform(as(login, post(page).param("format", format)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Table table = TableReader.read(content).get(0);
        if (format.equals("CSV")) {
            assertThat(new String(content, StandardCharsets.UTF_8)).startsWith("\ufeffОрганизация;Фамилия;");
        }
        return table.rows().toString();
    }

    @Test
    void parts_in_programmes_are_filters_by_role_programme_and_half_year() throws Exception {
        MentoringProgramme programme = school.programme(MentoringForm.TEACHER_PUPIL);
        participants.addMentees(programme.id(), new Joining(List.of(pupil.id()), null, "Физика", TODAY));
        String operator = school.place().operator();
        String id = "" + programme.id();
        for (var request : List.of(
                post(PAGE).param("role", "MENTEE"),
                post(PAGE).param("programme", id),
                post(PAGE).param("period", "2026-2"),
                post(PAGE).param("period", "2026-2").param("role", "MENTEE").param("organization", "" + school.id()))) {
            browser.perform(as(operator, request))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Ёлкина-Ветрова Алёна"),
                                    containsString("наставляемый: " + programme.title()),
                                    not(containsString("Громов Олег")))));
        }
        for (var request : List.of(
                post(PAGE).param("role", "MENTOR"),
                post(PAGE).param("period", "2026-1"),
                post(PAGE).param("programme", id).param("kind", "TEACHER"),
                post(PAGE).param("role", "MENTEE").param("organization", "" + other.id()))) {
            browser.perform(as(operator, request)).andExpect(content().string(containsString("Никто не найден")));
        }
    }

    @Test
    void the_operator_moves_and_merges_on_the_person_s_page() throws Exception {
        Person twin = register.add(
                other.id(),
                PersonDetails.of(
                        PersonKind.PUPIL, new PersonName("Елкина-Ветрова", "Алена", null), LocalDate.of(2012, 3, 4)));
        String page = PAGE + "/" + pupil.id();
        String operator = school.place().operator();
        browser.perform(as(operator, get(page)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Возможно, это один человек"),
                                containsString(PAGE + "/" + twin.id()),
                                not(containsString("ограниченными")))));
        browser.perform(as(operator, post("/persons/" + pupil.id() + "/merge").param("other", "" + twin.id())))
                .andExpect(redirectedUrl(page));
        browser.perform(as(operator, get(PAGE + "/" + twin.id()))).andExpect(redirectedUrl(page));
        browser.perform(as(
                        operator,
                        post("/persons/" + pupil.id() + "/transfer")
                                .param("to", "" + other.id())
                                .param("reason", "переезд")))
                .andExpect(redirectedUrl(page));
        browser.perform(as(operator, get(page)))
                .andExpect(
                        content().string(containsString(other.place().school().shortName())));
        browser.perform(as(other.place().curator(), get(page))).andExpect(redirectedUrl("/persons/" + pupil.id()));
    }

    @Test
    void a_page_of_fifty_needs_as_many_statements_as_one_of_two() {
        long few = sql.during(this::open);
        for (int i = 0; i < 60; i++) {
            school.pupil("Много" + (char) ('а' + i % 30) + (char) ('а' + i / 30), 13, "Мать");
        }
        assertThat(sql.during(this::open)).isEqualTo(few);
    }

    private void open() {
        try {
            browser.perform(as(school.place().operator(), get(PAGE))).andExpect(status().isOk());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
