package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.Role;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** How one gets in and out: the log-in page, sessions, what stays shut before it, and the headers of every answer. */
@NastavnikTest
class DoorsTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @Autowired
    RestUsers server;

    @Autowired
    TestPlaces places;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    WebApplicationContext context;

    @Test
    void no_program_passes_without_a_login() {
        for (String path : List.of("/engine-rest/task", "/engine-rest/engine", "/camunda/api/engine/engine", TASKS)) {
            assertThat(server.anonymous().get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(server.login("nobody", "Nikakoj-1-parol")
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_stranger_is_led_to_the_russian_log_in_page() {
        Browser stranger = new Browser(server.address());
        for (String path : List.of("/", "/programmes", "/account", "/camunda/app/tasklist/default/")) {
            HttpResponse<String> answer = stranger.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
        assertThat(stranger.get("/login").body()).contains("lang=\"ru\"").contains("Войти");
    }

    @Test
    void nobody_makes_a_first_administrator_or_logs_in_past_our_page() {
        Browser stranger = new Browser(server.address());
        String setup = "/camunda/api/admin/setup/default/user/create";
        String login = "/camunda/api/admin/auth/user/default/login/tasklist";
        assertThat(stranger.call("POST", setup, "{}").statusCode()).isEqualTo(401);
        assertThat(stranger.call("POST", login, "{}").statusCode()).isEqualTo(401);
        Browser admin = Browser.signedIn(server.address(), "admin", "Kluch-dlya-proverok-26");
        assertThat(admin.call("POST", setup, "{}").statusCode()).isEqualTo(403);
        assertThat(admin.call("POST", login, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void only_health_is_told_about_the_running_application() {
        Browser stranger = new Browser(server.address());
        assertThat(stranger.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        Browser person = signedIn(places.newPlace().curator());
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers")) {
            assertThat(person.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void a_wrong_password_and_a_closed_account_come_back_to_the_page_with_a_reason() {
        String curator = places.newPlace().curator();
        Browser browser = new Browser(server.address());
        assertThat(location(browser.signIn(curator, "Sovsem-ne-tot-1"))).endsWith("/login?wrong");
        assertThat(browser.get("/login?wrong").body()).contains("Логин или пароль не подходит");
        jdbc.update("update nastavnik.organization_user set enabled = false where login = ?", curator);
        assertThat(location(browser.signIn(curator, "Sovsem-ne-tot-1"))).endsWith("/login?wrong");
        assertThat(location(browser.signIn(curator, TestPlaces.PASSWORD))).endsWith("/login?closed");
        assertThat(server.login(curator, TestPlaces.PASSWORD)
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_login_may_be_typed_with_capitals_and_spaces() {
        String curator = places.newPlace().curator();
        assertThat(location(
                        new Browser(server.address()).signIn(" " + curator.toUpperCase() + " ", TestPlaces.PASSWORD)))
                .doesNotContain("/login");
    }

    @Test
    void tasklists_own_log_out_ends_the_session() {
        Browser person = signedIn(places.newPlace().curator());
        assertThat(person.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(person.call("POST", "/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(person.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(person.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void the_log_out_of_our_pages_ends_it_too() {
        Browser person = signedIn(places.newPlace().curator());
        assertThat(location(person.submit("/account", "/logout", java.util.Map.of())))
                .endsWith("/login?out");
        assertThat(person.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void a_foreign_site_cannot_send_forms_in_a_persons_name() {
        Browser person = signedIn(places.newPlace().curator());
        assertThat(person.call("POST", "/account/password", "").statusCode()).isEqualTo(403);
        person.forget("XSRF-TOKEN");
        assertThat(person.call("POST", TASKS, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_person_whose_row_is_gone_is_asked_to_log_in() {
        String teacher = places.newPlace().newTeacher();
        Browser person = signedIn(teacher);
        assertThat(person.get("/account").statusCode()).isEqualTo(200);
        jdbc.update("delete from nastavnik.organization_user where login = ?", teacher);
        assertThat(person.get("/account").statusCode()).isEqualTo(302);
        assertThat(person.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(server.login(teacher, TestPlaces.PASSWORD)
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_person_without_a_role_has_an_account_and_no_tasks() {
        TestPlace place = places.newPlace();
        Browser person = signedIn(place.newTeacher());
        assertThat(person.get("/account").body()).contains("Ролей пока нет");
        assertThat(person.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
        assertThat(signedIn(place.operator())
                        .get("/camunda/app/cockpit/default/")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn(place.coordinator())
                        .get("/camunda/app/cockpit/default/")
                        .statusCode())
                .isEqualTo(200);
        assertThat(signedIn(place.coordinator())
                        .get("/camunda/app/admin/default/")
                        .statusCode())
                .isEqualTo(403);
        assertThat(place.logins()).containsKey(Role.OPERATOR);
    }

    @Test
    void the_cookie_and_the_headers_protect_the_session() {
        Browser browser = new Browser(server.address());
        HttpResponse<String> page = browser.get("/login");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("JSESSIONID=") && c.contains("HttpOnly") && c.contains("SameSite=Lax"));
        assertThat(headerOf(page, "Content-Security-Policy"))
                .contains("script-src 'self';", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(headerOf(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headerOf(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(headerOf(page, "Referrer-Policy")).isEqualTo("same-origin");

        HttpResponse<String> tasklist = signedIn(places.newPlace().curator()).get("/camunda/app/tasklist/default/");
        assertThat(tasklist.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headerOf(tasklist, "Content-Security-Policy"))
                .contains("'strict-dynamic'", "frame-ancestors 'none'")
                .doesNotContain("https:");
    }

    @Test
    void an_encrypted_connection_is_told_to_stay_encrypted() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        web.perform(get("/login").secure(true))
                .andExpect(header().string("Strict-Transport-Security", "max-age=31536000"));
        web.perform(get("/login")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void a_page_for_another_role_is_refused_in_russian() {
        Browser person = signedIn(places.newPlace().newTeacher());
        assertThat(person.get("/camunda/app/tasklist/default/").body())
                .contains("не для вашей роли")
                .doesNotContain("Forbidden");
    }

    @Test
    void a_new_session_begins_with_the_log_in() {
        Browser browser = new Browser(server.address());
        browser.get("/login");
        String before = browser.cookie("JSESSIONID").orElseThrow();
        browser.signIn(places.newPlace().curator(), TestPlaces.PASSWORD);
        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
    }

    private Browser signedIn(String login) {
        return Browser.signedIn(server.address(), login, TestPlaces.PASSWORD);
    }

    private static String location(HttpResponse<String> answer) {
        return headerOf(answer, "Location");
    }

    private static String headerOf(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
