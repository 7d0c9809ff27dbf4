package org.nastavnik.monitoring.web;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.ExampleMunicipality;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorDraft;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Sets and figures as people of every role meet them. */
@NastavnikTest
class MonitoringPagesTest {

    private static final HalfYear PAST = ExampleMunicipality.PERIOD;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private MockMvc mvc;
    private TestPlace place;
    private ExampleMunicipality example;
    private long municipality;

    @BeforeEach
    void build() throws Exception {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clock.moveTo(ExampleMunicipality.after());
        place = places.newPlace();
        example = new ExampleMunicipality(place, beans);
        example.fill();
        municipality = place.municipality().id();
        send(
                place.operator(),
                post("/indicators/{m}/choice", municipality)
                        .param("set", shipped().id().toString())
                        .param("since", PAST.code()));
    }

    private IndicatorSet shipped() {
        return sets.shipped("komsomolsk-2020-2024").orElseThrow();
    }

    private ResultActions open(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private ResultActions send(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(login)).with(csrf()));
    }

    private static org.springframework.test.web.servlet.ResultMatcher shows(String... parts) {
        return result -> {
            String page = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).contains(parts);
        };
    }

    @Test
    void the_municipality_sees_its_figures_and_opens_them_to_organisation_and_persons() throws Exception {
        open(place.coordinator(), "/figures?period=2026-2")
                .andExpect(status().isOk())
                .andExpect(shows("13,8\u00a0%", "9 из 65", "14,8\u00a0%", "По состоянию на 31.12.2026"));
        open(place.coordinator(), "/figures/K2.1?period=2026-2")
                .andExpect(shows("все обучающиеся ОО", "15\u00a0%", "6 из 40", "не относится", "версия 1"));
        open(
                        place.operator(),
                        "/figures/K2.1?period=2026-2&organization="
                                + place.school().id())
                .andExpect(shows("Зайцев Имя", "Егоров Имя", "обучающийся"))
                .andExpect(content().string(not(containsString("Дёмина"))))
                .andExpect(content().string(not(containsString("2010-08-08"))));
        // the reading of names was noted
        assertThat(jdbc.sql(
                                "select count(*) from shared_access where viewer = :who and what like 'Люди за показателем%'")
                        .param("who", place.operator())
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void a_figure_is_opened_as_of_the_day_that_a_report_is_of() throws Exception {
        String figure =
                "/figures/K2.1?period=2026-2&organization=" + place.school().id();
        open(place.operator(), figure + "&day=2026-07-01").andExpect(shows("по состоянию на 01.07.2026", "8 из 40"));
        open(place.operator(), figure + "&day=2026-06-30").andExpect(shows("по состоянию на 31.12.2026", "6 из 40"));
        open(place.operator(), figure + "&day=").andExpect(shows("по состоянию на 31.12.2026", "Зайцев Имя"));
        open(place.operator(), "/figures?period=2026-2&day=2026-07-01")
                .andExpect(shows("По состоянию на 01.07.2026", "day=2026-07-01"));
    }

    @Test
    void head_and_curator_see_their_own_organisation_and_no_other() throws Exception {
        open(place.head(), "/figures?period=2026-2")
                .andExpect(status().isOk())
                .andExpect(shows(place.school().shortName(), "6 из 40"))
                .andExpect(content().string(not(containsString("9 из 65"))));
        open(place.curator(), "/figures/K2.5?period=2026-2").andExpect(shows("Королёв Имя"));
        long other = example.organizations().get("B").id();
        open(place.head(), "/figures?period=2026-2&organization=" + other).andExpect(status().isForbidden());
        open(place.head(), "/figures/K2.1?period=2026-2&organization=" + other).andExpect(status().isForbidden());
        open(place.head(), "/figures.xlsx?period=2026-2&organization=" + other).andExpect(status().isForbidden());
        open(place.mentor(), "/figures").andExpect(status().isForbidden());
        open(places.newPlace().coordinator(), "/figures?municipality=" + municipality)
                .andExpect(status().isForbidden());
    }

    @Test
    void the_region_sees_counts_without_names_and_without_small_groups() throws Exception {
        String region = place.regionalCoordinator();
        long a = place.school().id();
        open(region, "/figures?period=2026-2&municipality=" + municipality)
                .andExpect(status().isOk())
                .andExpect(shows("9 из 65"));
        open(region, "/figures/K2.1?period=2026-2&organization=" + a)
                .andExpect(shows("6 из 40", "Вам доступны только числа"))
                .andExpect(content().string(not(containsString("Зайцев"))));
        open(region, "/figures/K2.8?period=2026-2&organization=" + a)
                .andExpect(shows("меньше 5"))
                .andExpect(content().string(not(containsString("1 из 3"))));
    }

    @Test
    void answers_of_fewer_than_five_people_are_shown_to_nobody() throws Exception {
        long b = example.organizations().get("B").id();
        open(place.coordinator(), "/figures/K2.10?period=2026-2").andExpect(shows("78,6\u00a0%", "меньше 5 ответов"));
        open(place.coordinator(), "/figures/K2.10?period=2026-2&organization=" + b)
                .andExpect(shows("меньше 5 ответов"))
                .andExpect(content().string(not(containsString("15 из 20"))));
    }

    @Test
    void what_is_shown_is_downloaded() throws Exception {
        open(place.coordinator(), "/figures.xlsx?period=2026-2")
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .startsWith("attachment"))
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsByteArray()).startsWith('P', 'K'));
    }

    @Test
    void other_targets_are_a_new_version_and_the_half_year_before_keeps_its_own() throws Exception {
        HalfYear current = PAST.next();
        targets(place.operator(), shipped().id(), current, "Приказ № 12", "72,5")
                .andExpect(status().is3xxRedirection());

        IndicatorSet changed = sets.holding(municipality, current).orElseThrow();
        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.municipalityId()).isEqualTo(municipality);
        assertThat(target(changed, 2027)).isEqualByComparingTo("72.5");
        assertThat(target(changed, 2024)).isNull();
        assertThat(sets.holding(municipality, PAST).orElseThrow().id())
                .isEqualTo(shipped().id());
        assertThat(target(shipped(), 2024)).isEqualByComparingTo("70");
        assertThat(target(shipped(), 2027)).isNull();

        // who still looks at the version before overwrites nothing
        targets(place.coordinator(), shipped().id(), current, "И я", "80")
                .andExpect(status().isOk())
                .andExpect(shows("тем временем изменил кто-то ещё", "value=\"80\""));
        // a half-year that is over stays as it was
        targets(place.operator(), changed.id(), PAST, "Задним числом", "1")
                .andExpect(shows("Показатели прошедших полугодий не меняются"));
        targets(place.operator(), changed.id(), current, "Опечатка", "170")
                .andExpect(shows("K2.1: Целевое значение «170» не понято", "value=\"170\""));
        targets(place.head(), changed.id(), current, "Нельзя", "1").andExpect(status().isForbidden());
    }

    private ResultActions targets(String login, long set, HalfYear since, String reason, String value)
            throws Exception {
        return send(
                login,
                post("/indicators/{m}/targets", municipality)
                        .param("set", "" + set)
                        .param("since", since.code())
                        .param("reason", reason)
                        .param("target-K2.1-2027", value));
    }

    private BigDecimal target(IndicatorSet set, int year) {
        return sets.indicators(set.id()).stream()
                .filter(i -> i.code().equals("K2.1"))
                .findFirst()
                .orElseThrow()
                .target(year);
    }

    @Test
    void an_indicator_is_made_from_lists() throws Exception {
        send(
                        place.operator(),
                        post("/indicators/{m}/indicator", municipality)
                                .param("set", shipped().id().toString())
                                .param("since", "2027-1")
                                .param("reason", "Новый показатель")
                                .param("code", "M1")
                                .param("kind", "SHARE")
                                .param("section", "Показатели эффективности реализации модели")
                                .param("name", "Доля педагогов — наставников")
                                .param("counted", "PARTICIPANTS")
                                .param("roles", "MENTOR")
                                .param("persons", "TEACHER")
                                .param("organizations", "SCHOOL")
                                .param("experienceTo", "")
                                .param("group", "TEACHERS"))
                .andExpect(status().is3xxRedirection());
        Indicator made = sets
                .indicators(
                        sets.holding(municipality, PAST.next()).orElseThrow().id())
                .stream()
                .filter(i -> i.code().equals("M1"))
                .findFirst()
                .orElseThrow();
        assertThat(made.numeratorSource().print())
                .isEqualTo("register:participants(role=mentor, person=teacher, org=school)");
        assertThat(made.denominatorSource().print()).isEqualTo("headcount:teachers(org=school)");

        open(place.operator(), "/indicators/" + municipality + "/indicator?set=" + made.setId() + "&code=M1")
                .andExpect(shows("Доля педагогов — наставников", "checked"));
        send(
                        place.operator(),
                        post("/indicators/{m}/indicator", municipality)
                                .param("set", made.setId().toString())
                                .param("since", "2027-1")
                                .param("reason", "Ещё один")
                                .param("code", "M2")
                                .param("kind", "SHARE")
                                .param("section", "Раздел")
                                .param("name", "Набранное не теряется")
                                .param("counted", "PARTNERS")
                                .param("group", "TEACHERS"))
                .andExpect(status().isOk())
                .andExpect(shows("headcount:enterprises", "Набранное не теряется"));
        send(
                        place.operator(),
                        post("/indicators/{m}/drop", municipality)
                                .param("set", made.setId().toString())
                                .param("code", "M1")
                                .param("since", "2027-1")
                                .param("reason", "Не нужен"))
                .andExpect(status().is3xxRedirection());
        assertThat(sets.indicators(sets.newest(municipality).orElseThrow().id()))
                .hasSize(16);
    }

    @Test
    void a_set_goes_out_as_a_workbook_and_comes_back_the_same() throws Exception {
        byte[] book = open(
                        place.operator(),
                        "/indicators/" + municipality + "/set.xlsx?set="
                                + shipped().id())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String preview = upload(new MockMultipartFile("file", "set.xlsx", null, book));
        open(place.operator(), preview).andExpect(shows("показателей: 16"));

        send(
                        place.operator(),
                        post(preview)
                                .param("name", "Свой набор")
                                .param("validFrom", "2027-01-01")
                                .param("since", "2027-1"))
                .andExpect(status().is3xxRedirection());

        IndicatorSet taken = sets.holding(municipality, PAST.next()).orElseThrow();
        assertThat(taken.name()).isEqualTo("Свой набор");
        assertThat(drafts(taken)).isEqualTo(drafts(shipped()));
    }

    private List<IndicatorDraft> drafts(IndicatorSet set) {
        return sets.indicators(set.id()).stream().map(Indicator::draft).toList();
    }

    private String upload(MockMultipartFile... files) throws Exception {
        var request = multipart("/indicators/{m}/files", municipality);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return mvc.perform(request.with(user(place.operator())).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void every_bad_row_of_a_file_is_named_and_nothing_is_taken_over() throws Exception {
        String indicators = """
                indicator_code;programme_set;section;kind;name_ru;numerator_ru;denominator_ru;numerator_source;denominator_source
                A1;x;Раздел;percent;Доля;а;б;register:participants(person=children);headcount:pupils
                A2;x;Раздел;share;Доля;а;б;register:participants(person=pupil);headcount:pupils
                A3;x;;percent;Доля;а;б;register:participants(person=pupil);headcount:pupils
                A4;x;Раздел;percent;Доля;а;б;register:participants(person=pupil, org=school);headcount:pupils
                A4;x;Раздел;percent;Доля;а;б;register:participants(person=pupil);headcount:pupils
                A5;x;Раздел;percent;Доля;а;б;register:participants(person=pupil);headcount:pupils
                """;
        String targets = """
                programme_set;indicator_code;2027
                x;A5;много
                x;A9;10
                """;
        String preview = upload(
                new MockMultipartFile("file", "i.csv", null, indicators.getBytes(StandardCharsets.UTF_8)),
                new MockMultipartFile("targets", "t.csv", null, targets.getBytes("windows-1251")));

        open(place.operator(), preview)
                .andExpect(shows(
                        "строка 2, столбец 8: источник, знак 30: неизвестное слово «children»",
                        "строка 3, столбец 4: вид «share» не понят",
                        "строка 4, столбец 3: укажите раздел",
                        "строка 5, столбец 9: числитель и знаменатель относятся к разным видам организаций",
                        "строка 6, столбец 1: такой код уже стоит в строке 5",
                        "строка 2, столбец 3: целевое значение «много» не понято",
                        "строка 3, столбец 2: показателя с таким кодом в таблице показателей нет"));
        send(
                        place.operator(),
                        post(preview)
                                .param("name", "Плохой")
                                .param("validFrom", "2027-01-01")
                                .param("since", "2027-1"))
                .andExpect(status().isOk())
                .andExpect(shows("в файле есть ошибки"));
        assertThat(sets.versions(municipality)).isEmpty();
    }

    @Test
    void everybody_who_works_there_reads_the_set_and_only_operator_and_coordinator_change_it() throws Exception {
        open(place.mentor(), "/indicators").andExpect(status().isOk()).andExpect(shows("K2.11", "70"));
        open(place.mentor(), "/indicators").andExpect(content().string(not(containsString("Сохранить новую версию"))));
        open(place.operator(), "/indicators").andExpect(content().string(allOf(containsString("target-K2.1-2024"))));
        open(places.newPlace().operator(), "/indicators?municipality=" + municipality)
                .andExpect(status().isForbidden());
        send(
                        place.curator(),
                        post("/indicators/{m}/choice", municipality)
                                .param("set", shipped().id().toString())
                                .param("since", "2027-1"))
                .andExpect(status().isForbidden());
    }
}
