package org.nastavnik.participant.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.School;
import org.nastavnik.participant.exchange.PeopleList;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.shared.table.TableReader;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** «Загрузить людей из файла» on its pages: preview, questions, faults to correct, and who may do it. */
@NastavnikTest
class ImportPageTest {

    private static final String START = "/persons/import";
    private static final String HEAD = "Фамилия;Имя;Отчество;Дата рождения;Кто это;Класс\n";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PersonRegister register;

    @Autowired
    private AccessLog log;

    private MockMvc browser;
    private School school;
    private String curator;

    @BeforeEach
    void build() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        school = new School(places.newPlace(), beans);
        curator = school.place().curator();
    }

    private MockHttpServletRequestBuilder as(String login, MockHttpServletRequestBuilder request) {
        return request.with(user(login)).with(csrf());
    }

    private String upload(String login, byte[] content) throws Exception {
        return browser.perform(multipart(START)
                        .file(new MockMultipartFile("file", "люди.csv", "text/csv", content))
                        .with(user(login))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private static byte[] csv(String rows) {
        return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_is_looked_at_corrected_and_taken_over() throws Exception {
        String preview = upload(
                curator,
                csv("Верный;Олег;Петрович;05.03.2013;ученик;6 Б\nКривой;Олег;Петрович;31.02.2013;ученик;6 Б\n"));
        browser.perform(as(curator, get(preview)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("С ошибками: 1."),
                                containsString("Ошибки: 1"),
                                containsString("такой даты нет"),
                                containsString("Кривой Олег"),
                                not(containsString("Верный Олег")),
                                containsString("Загрузить только верные строки: 1"),
                                containsString("Без согласия: 1"))));
        browser.perform(as(curator, get(preview).param("show", "ADD")))
                .andExpect(content().string(allOf(containsString("Верный Олег"), not(containsString("Кривой Олег")))));
        byte[] faults = browser.perform(as(curator, get(preview + "/faults.xlsx")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(TableReader.read(faults).get(0).rows().toString())
                .contains("Что исправить", "Кривой", "31.02.2013")
                .doesNotContain("Верный");

        browser.perform(as(curator, post(preview)))
                .andExpect(redirectedUrl(preview))
                .andExpect(flash().attribute("error", containsString("с ошибками")));
        browser.perform(as(curator, post(preview).param("partly", "true")))
                .andExpect(redirectedUrl(preview))
                .andExpect(flash().attribute("message", containsString("внесено 1 человек")));
        browser.perform(as(curator, post(preview).param("partly", "true")))
                .andExpect(flash().attribute(
                                "message", containsString("внесено 0 человек, обновлено 0, без изменений 1")));

        String corrected = upload(curator, csv("Кривой;Олег;Петрович;28.02.2013;ученик;6 Б\n"));
        browser.perform(as(curator, get(preview))).andExpect(status().isNotFound());
        browser.perform(as(curator, post(corrected)))
                .andExpect(redirectedUrl("/persons"))
                .andExpect(flash().attribute("message", containsString("внесено 1 человек")));
        browser.perform(as(curator, get(corrected))).andExpect(status().isNotFound());
        browser.perform(as(curator, post(corrected)))
                .andExpect(redirectedUrl(START))
                .andExpect(flash().attribute("error", containsString("уже загружен")));
        browser.perform(as(curator, get("/persons"))).andExpect(content().string(containsString("Кривой Олег")));
    }

    @Test
    void who_is_alike_is_offered_and_the_answer_is_kept_and_the_reading_noted() throws Exception {
        Person known = register.add(
                school.id(),
                PersonDetails.of(
                        PersonKind.PUPIL, new PersonName("Филиппова", "Алёна", null), LocalDate.of(2012, 5, 7)));
        String preview = upload(curator, csv("Филипова;Алена;;07.05.2012;ученик;7 А\n"));
        String same = "SAME:" + known.id();
        browser.perform(as(curator, get(preview)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Возможно, этот человек уже есть"),
                                containsString("это Филиппова Алёна"),
                                containsString(same),
                                containsString("Запомнить ответы"))));
        assertThat(log.of(known.id(), null, 5))
                .extracting(AccessLog.Reading::what)
                .containsExactly("Загрузка людей из файла");
        browser.perform(as(
                        curator,
                        post(preview + "/answers").param("answer-2", same).param("show", "QUESTION")))
                .andExpect(redirectedUrl(preview + "?show=QUESTION&page=0"));
        browser.perform(as(curator, get(preview)))
                .andExpect(content().string(containsString("обновится: фамилия, имя, класс или группа")));
        browser.perform(as(curator, post(preview))).andExpect(redirectedUrl("/persons"));
        assertThat(register.person(known.id()).className()).isEqualTo("7 А");
    }

    @Test
    void columns_are_named_on_the_page() throws Exception {
        String preview = upload(
                curator,
                "Фамилия;Имя;Родился;Кто это;Группа крови\nСвоя;Анна;07.05.2012;ученик;II\n"
                        .getBytes(StandardCharsets.UTF_8));
        browser.perform(as(curator, get(preview)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Сначала нужно решить"),
                                containsString("«Родился» (столбец 3): такого столбца в реестре нет"),
                                not(containsString("Загрузить только верные")))));
        browser.perform(as(
                        curator,
                        post(preview + "/columns")
                                .param("column-2", "BIRTH_DATE")
                                .param("column-4", "SKIP")))
                .andExpect(redirectedUrl(preview));
        browser.perform(as(curator, get(preview))).andExpect(content().string(containsString("Загрузить людей: 1")));
        browser.perform(as(curator, post(preview + "/removal"))).andExpect(redirectedUrl(START));
        browser.perform(as(curator, get(preview))).andExpect(status().isNotFound());
    }

    @Test
    void only_curators_heads_and_the_operator_and_nobody_another_s_file() throws Exception {
        String preview = upload(curator, csv("Своя;Анна;;07.05.2012;ученик;7 А\n"));
        for (String login : List.of(school.place().head(), school.place().operator())) {
            browser.perform(as(login, get(START))).andExpect(status().isOk());
            browser.perform(as(login, get(preview))).andExpect(status().isNotFound());
            browser.perform(as(login, post(preview)))
                    .andExpect(redirectedUrl(START))
                    .andExpect(flash().attribute("error", containsString("больше нет")));
            browser.perform(as(login, get(preview + "/faults.xlsx"))).andExpect(status().isNotFound());
            browser.perform(as(login, post(preview + "/answers").param("answer-2", "ANOTHER")))
                    .andExpect(status().isNotFound());
        }
        for (String login : List.of(
                school.place().coordinator(),
                school.place().mentor(),
                school.place().regionalCoordinator())) {
            browser.perform(as(login, get(START))).andExpect(status().isForbidden());
            browser.perform(as(login, get(START + "/template.xlsx"))).andExpect(status().isForbidden());
            browser.perform(multipart(START)
                            .file(new MockMultipartFile("file", csv("")))
                            .with(user(login))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void the_operator_s_template_has_no_special_category_and_a_bad_file_is_refused() throws Exception {
        String operator = school.place().operator();
        assertThat(template(operator)).doesNotContain("Категория").contains("Организация", "Согласие");
        assertThat(template(curator)).contains("Категория");
        String row = "Организация;Фамилия;Имя;Дата рождения;Кто это;Категория\n%s;Своя;Анна;07.05.2012;ученик;ОВЗ\n"
                .formatted(school.place().school().shortName());
        browser.perform(as(operator, get(upload(operator, row.getBytes(StandardCharsets.UTF_8)))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Столбец «Категория» не загрузится"),
                                not(containsString("ОВЗ")),
                                containsString("Загрузить людей: 1"))));
        browser.perform(multipart(START)
                        .file(new MockMultipartFile("file", "скан.pdf", "application/pdf", "%PDF-1.7".getBytes()))
                        .with(user(operator))
                        .with(csrf()))
                .andExpect(redirectedUrl(START))
                .andExpect(flash().attribute("error", containsString("PDF")));
    }

    private String template(String login) throws Exception {
        return TableReader.read(browser.perform(as(login, get(START + "/template.xlsx")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .toString();
    }

    @Test
    void a_long_file_is_shown_page_by_page_and_comes_in_at_once() throws Exception {
        String operator = school.place().operator();
        PeopleList list = new PeopleList(120, 0, List.of(school.place().school().shortName()));
        String preview = upload(operator, list.xlsx());
        browser.perform(as(operator, get(preview)))
                .andExpect(content()
                        .string(allOf(containsString("Страница 1 из 3"), containsString("Загрузить людей: 120"))));
        browser.perform(as(operator, get(preview).param("page", "99")))
                .andExpect(content().string(containsString("Страница 3 из 3")));
        browser.perform(as(operator, post(preview))).andExpect(redirectedUrl("/municipal-register"));
        browser.perform(as(operator, get("/municipal-register")))
                .andExpect(content().string(containsString("Найдено: 120")));
    }
}
