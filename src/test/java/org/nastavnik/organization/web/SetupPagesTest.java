package org.nastavnik.organization.web;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.Handout;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Users;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Administrator, coordinator and head set up their places; nobody sets up somebody else's. */
@NastavnikTest
class SetupPagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private Users users;

    @Autowired
    private SqlCounter sql;

    private MockMvc browser;
    private TestPlace place;
    private TestPlace other;
    private String school;
    private String municipality;

    @BeforeEach
    void build() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        place = places.newPlace();
        other = places.newPlace();
        school = "/organizations/" + place.school().id();
        municipality = "/municipalities/" + place.municipality().id();
    }

    @Test
    void the_administrator_makes_region_municipality_and_coordinator() throws Exception {
        String code = "new-" + place.region().id();
        send("admin", post("/setup/regions").param("code", code).param("name", "Новый край"))
                .andExpect(redirectedUrl("/setup"));
        send(
                        "admin",
                        post("/municipalities/new")
                                .param("region", place.region().id().toString())
                                .param("code", code)
                                .param("name", "Новый район")
                                .param("authority", "Комитет по образованию Нового района")
                                .param("zone", "Asia/Barnaul"))
                .andExpect(status().is3xxRedirection());
        browser.perform(get("/setup").param("q", "новый рай").with(user("admin")))
                .andExpect(content().string(allOf(containsString("Новый район"), containsString("не назначен"))));
        // a code twice, a code in Cyrillic, an unknown zone: said at the field, nothing typed is lost
        for (String[] wrong : List.of(
                new String[] {code, "Asia/Barnaul", "уже есть"},
                new String[] {"новый", "Asia/Barnaul", "латинских"},
                new String[] {code + "x", "Mars/Olympus", "часовой пояс"})) {
            send(
                            "admin",
                            post("/municipalities/new")
                                    .param("region", place.region().id().toString())
                                    .param("code", wrong[0])
                                    .param("name", "Ещё один район")
                                    .param("authority", "Комитет")
                                    .param("zone", wrong[1]))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString(wrong[2]), containsString("Ещё один район"))));
        }
    }

    @Test
    void the_coordinator_keeps_organisations_and_equal_names_are_noticed_however_written() throws Exception {
        send(place.coordinator(), organization("МБОУ «СОШ № 5 им. Ёлкина»", "school5.example.ru"))
                .andExpect(status().is3xxRedirection());
        browser.perform(get(municipality + "/organizations").with(user(place.coordinator())))
                .andExpect(
                        content().string(allOf(containsString("СОШ № 5 им. Ёлкина"), containsString("не назначен"))));
        send(place.coordinator(), organization("МБОУ \"сош №5 ИМ. Елкина\"", ""))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("Такая организация уже есть"), containsString("Устав гласит"))));
        send(place.coordinator(), organization("№ «»", "")).andExpect(content().string(containsString("ни букв")));
        send(place.coordinator(), organization("Лицей", "not a site"))
                .andExpect(content().string(containsString("Это не адрес сайта")));
        browser.perform(get(municipality + "/organizations")
                        .param("q", "елкина")
                        .param("kind", "SCHOOL")
                        .param("withoutHead", "true")
                        .with(user(place.coordinator())))
                .andExpect(content().string(containsString("Найдено организаций: 1")));
    }

    private MockHttpServletRequestBuilder organization(String shortName, String website) {
        return post(municipality + "/organizations/new")
                .param("kind", "SCHOOL")
                .param("shortName", shortName)
                .param("fullName", "Устав гласит: " + shortName)
                .param("city", "г. Бийск")
                .param("website", website);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() throws Exception {
        MockHttpServletRequestBuilder change = post(school + "/edit")
                .param("kind", "SCHOOL")
                .param("shortName", place.school().shortName())
                .param("fullName", "Новое полное наименование")
                .param("city", "Городок")
                .param("version", "0");
        send(place.coordinator(), change).andExpect(redirectedUrl(school + "/staff"));
        send(place.coordinator(), change)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("изменил кто-то другой")));
    }

    @Test
    void a_head_adds_somebody_whose_password_is_shown_once() throws Exception {
        Handout handout = handout(send(
                place.head(),
                person(school, "Щукина-Ежова", "Юлия", "Яковлевна").param("roles", "MENTOR")));
        assertThat(handout.login()).startsWith("schukina-ezhova.yuya");
        assertThat(handout.password()).matches("[a-z]{3}\\d-[a-z]{3}\\d-[a-z]{3}\\d");
        assertThat(handout.toString()).doesNotContain(handout.password());
        Handout namesake = handout(send(place.head(), person(school, "Щукина-Ежова", "Юлия", "Яковлевна")));
        assertThat(namesake.login()).isNotEqualTo(handout.login());

        assertThat(organizations.rolesOf(handout.login()))
                .singleElement()
                .satisfies(held -> assertThat(held.role()).isEqualTo(Role.MENTOR));
        var stored = users.findById(handout.login()).orElseThrow();
        assertThat(stored.mustChangePassword()).isTrue();
        assertThat(stored.passwordHash()).doesNotContain(handout.password());
        browser.perform(get("/staff/handout").with(user(place.head())))
                .andExpect(content().string(containsString("Памятка уже показана")));
        browser.perform(post(school + "/staff")
                        .param("q", "ЕЖОВА")
                        .with(user(place.head()))
                        .with(csrf()))
                .andExpect(
                        content().string(allOf(containsString("Щукина-Ежова Юлия"), containsString("ещё не входил"))));
    }

    @Test
    void what_is_typed_wrong_is_said_at_its_field_and_stays() throws Exception {
        send(place.head(), person(school, "Иванова1", "Анна", ""))
                .andExpect(content().string(allOf(containsString("только буквы"), containsString("Иванова1"))));
        send(place.head(), person(school, "Иванова", "", ""))
                .andExpect(content().string(containsString("Укажите имя.")));
        send(place.head(), person(school, "Иванова", "Анна", "").param("email", "нет"))
                .andExpect(content().string(containsString("электронной почты")));
        send(place.head(), person(school, "Иванова", "Анна", "").param("login", "Иванова"))
                .andExpect(content().string(containsString("латинских букв")));
        send(place.head(), person(school, "Иванова", "Анна", "").param("login", place.curator()))
                .andExpect(content().string(containsString("уже есть")));
    }

    private static MockHttpServletRequestBuilder person(String where, String last, String first, String middle) {
        return post(where + "/staff/new")
                .param("lastName", last)
                .param("firstName", first)
                .param("middleName", middle);
    }

    @Test
    void nobody_gives_a_role_of_the_own_height_or_above() throws Exception {
        forbidden(place.head(), person(school, "Хитрый", "Иван", "").param("roles", "HEAD"));
        forbidden(place.head(), person(municipality, "Хитрый", "Иван", "").param("roles", "OPERATOR"));
        forbidden(
                place.coordinator(), person(municipality, "Хитрый", "Иван", "").param("roles", "COORDINATOR"));
        forbidden(place.coordinator(), person("/regions/" + place.region().id(), "Хитрый", "Иван", ""));
        forbidden(
                place.coordinator(),
                person("/installations/0", "Хитрый", "Иван", "").param("roles", "ADMINISTRATOR"));
        String curator = "/staff/" + number(place.curator());
        forbidden(
                place.head(),
                post(curator + "/roles/give")
                        .param("role", "COMMISSION_MEMBER")
                        .param("place", place.municipality().id().toString()));
        forbidden(
                place.head(),
                post(curator + "/roles/give")
                        .param("role", "CURATOR")
                        .param("place", other.school().id().toString()));
    }

    @Test
    void only_those_whose_place_it_is_come_in() throws Exception {
        List<String> ofSchool = List.of(school + "/staff", school + "/staff/new", "/staff/" + number(place.mentor()));
        List<String> ofOffice = List.of(
                municipality + "/staff",
                municipality + "/organizations",
                municipality + "/organizations/new",
                municipality + "/edit",
                school + "/edit",
                "/staff/" + number(place.operator()));
        for (String login : List.of("admin", place.coordinator(), place.head())) {
            for (String page : ofSchool) {
                browser.perform(get(page).with(user(login))).andExpect(status().isOk());
            }
        }
        for (String login : List.of("admin", place.coordinator())) {
            for (String page : ofOffice) {
                browser.perform(get(page).with(user(login))).andExpect(status().isOk());
            }
        }
        for (String page : ofOffice) {
            browser.perform(get(page).with(user(place.head()))).andExpect(status().isForbidden());
        }
        for (String login : List.of(
                other.head(),
                other.coordinator(),
                place.curator(),
                place.mentor(),
                place.operator(),
                place.municipalCurator(),
                place.commissionMember(),
                place.regionalCoordinator())) {
            for (String page : ofSchool) {
                browser.perform(get(page).with(user(login))).andExpect(status().isForbidden());
            }
            for (String page : ofOffice) {
                browser.perform(get(page).with(user(login))).andExpect(status().isForbidden());
            }
            forbidden(login, person(school, "Чужой", "Иван", ""));
            forbidden(login, post("/staff/" + number(place.mentor()) + "/password"));
            forbidden(login, post("/staff/" + number(place.mentor()) + "/close"));
            forbidden(login, post(school + "/close"));
        }
        for (String login : List.of(place.coordinator(), place.head())) {
            for (String page : List.of("/setup", "/municipalities/new", "/installations/0/staff")) {
                browser.perform(get(page).with(user(login))).andExpect(status().isForbidden());
            }
        }
        browser.perform(get("/organizations/999999999/staff").with(user("admin")))
                .andExpect(status().isNotFound());
        browser.perform(get("/staff/999999999").with(user("admin"))).andExpect(status().isNotFound());
    }

    @Test
    void nobody_takes_over_the_account_of_somebody_who_may_more() throws Exception {
        String teacher = place.newTeacher();
        organizations.grant(
                teacher, Role.COMMISSION_MEMBER, place.municipality().id());
        // the head keeps the staff, but this one also sits in the municipality's commission
        browser.perform(get("/staff/" + number(teacher)).with(user(place.head())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("одноразовый пароль"))));
        forbidden(place.head(), post("/staff/" + number(teacher) + "/password"));
        forbidden(place.head(), post("/staff/" + number(place.head()) + "/password"));
        forbidden(place.coordinator(), post("/staff/" + number(place.coordinator()) + "/close"));
        forbidden("admin", post("/staff/" + number("admin") + "/close"));
        handout(send(place.coordinator(), post("/staff/" + number(teacher) + "/password")));
    }

    @Test
    void roles_are_given_and_ended_and_a_closed_account_has_none() throws Exception {
        String teacher = place.newTeacher();
        String page = "/staff/" + number(teacher);
        String at = place.school().id().toString();
        send(place.head(), post(page + "/roles/give").param("role", "CURATOR").param("place", at))
                .andExpect(redirectedUrl(page));
        assertThat(organizations.holder(Role.CURATOR, place.school().id())).contains(teacher);
        assertThat(organizations.rolesOf(place.curator())).isEmpty();
        send(place.head(), post(page + "/roles/end").param("role", "CURATOR").param("place", at))
                .andExpect(redirectedUrl(page));
        assertThat(organizations.holder(Role.CURATOR, place.school().id())).isEmpty();
        send(place.head(), post(page + "/roles/give").param("role", "MENTOR").param("place", at));
        send(place.head(), post(page + "/close")).andExpect(redirectedUrl(page));
        assertThat(organizations.rolesOf(teacher)).isEmpty();
        assertThat(users.findById(teacher).orElseThrow().enabled()).isFalse();
        handout(send(place.head(), post(page + "/reopen")));
        assertThat(users.findById(teacher).orElseThrow().enabled()).isTrue();
    }

    @Test
    void a_long_list_costs_as_many_statements_as_a_short_one() {
        String page = school + "/staff";
        long few = sql.during(() -> open(page, place.head()));
        for (int i = 0; i < 30; i++) {
            place.newTeacher();
        }
        assertThat(sql.during(() -> open(page, place.head()))).isEqualTo(few);
        String list = municipality + "/organizations";
        long one = sql.during(() -> open(list, place.coordinator()));
        for (int i = 0; i < 30; i++) {
            organizations.addOrganization(
                    place.municipality(),
                    org.nastavnik.organization.OrganizationKind.PRESCHOOL,
                    "Детский сад № " + i,
                    "Детский сад № " + i,
                    "Городок",
                    null);
        }
        assertThat(sql.during(() -> open(list, place.coordinator()))).isEqualTo(one);
    }

    private void open(String page, String login) {
        try {
            browser.perform(get(page).with(user(login))).andExpect(status().isOk());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ResultActions send(String login, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(login)).with(csrf()));
    }

    private void forbidden(String login, MockHttpServletRequestBuilder request) throws Exception {
        send(login, request).andExpect(status().isForbidden());
    }

    private static Handout handout(ResultActions sent) throws Exception {
        MvcResult result = sent.andExpect(redirectedUrl("/staff/handout")).andReturn();
        return (Handout) ((List<?>) result.getFlashMap().get("handouts")).get(0);
    }

    private long number(String login) {
        return users.findById(login).orElseThrow().number();
    }
}
