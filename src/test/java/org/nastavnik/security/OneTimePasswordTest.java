package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.Handout;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Staff;
import org.nastavnik.organization.StaffDetails;
import org.nastavnik.organization.Users;
import org.nastavnik.organization.Workplace;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;

/** With a password that somebody else handed out nothing is reached but the page that changes it, by no door. */
@NastavnikTest
class OneTimePasswordTest {

    private static final String NEW = "Vesennij-dozhd-2027";

    @Autowired
    RestUsers server;

    @Autowired
    TestPlaces places;

    @Autowired
    Staff staff;

    @Autowired
    Users users;

    private Handout handout;

    @BeforeEach
    void hand_out() {
        long school = places.newPlace().school().id();
        handout = staff.add(
                Workplace.organization(school),
                new StaffDetails("Новикова", "Ольга", null, "учитель", null),
                null,
                List.of(Role.MENTOR));
    }

    @Test
    void every_page_leads_to_the_change_of_the_password() {
        Browser browser = signedIn(handout.password());
        for (String page : List.of("/", "/programmes", "/notices", "/camunda/app/tasklist/default/", "/staff/1")) {
            HttpResponse<String> answer = browser.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/account");
        }
        assertThat(browser.get("/account").body()).contains("одноразовым паролем");
    }

    @Test
    void neither_rest_door_opens() {
        assertThat(server.login(handout.login(), handout.password())
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(403);
        HttpResponse<String> tasklist = signedIn(handout.password()).get("/camunda/api/engine/engine/default/task");
        assertThat(tasklist.statusCode()).isEqualTo(403);
        assertThat(tasklist.headers().firstValue("Content-Type").orElse("")).contains("json");
    }

    @Test
    void after_the_change_everything_opens_and_the_handed_out_one_is_void() {
        Browser browser = signedIn(handout.password());
        HttpResponse<String> changed = browser.submit(
                "/account", "/account/password", Map.of("current", handout.password(), "wanted", NEW, "repeated", NEW));
        assertThat(changed.headers().firstValue("Location").orElse("")).endsWith("/");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(server.login(handout.login(), NEW).get("/engine-rest/task").status())
                .isEqualTo(200);
        assertThat(server.login(handout.login(), handout.password())
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_new_one_for_somebody_who_forgot_ends_the_open_sessions() {
        Browser browser = signedIn(handout.password());
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        long number = users.findById(handout.login()).orElseThrow().number();
        Handout next = staff.renewPassword(number);
        assertThat(next.password()).isNotEqualTo(handout.password());
        assertThat(browser.get("/account").headers().firstValue("Location").orElse(""))
                .contains("/login");
        assertThat(signedIn(next.password()).get("/account").statusCode()).isEqualTo(200);
    }

    private Browser signedIn(String password) {
        Browser browser = new Browser(server.address());
        browser.signIn(handout.login(), password);
        return browser;
    }
}
