package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person gives the account another password. */
@NastavnikTest
class AccountPageTest {

    private static final String NEW = "Vesennij-dozhd-2027";

    @Autowired
    RestUsers server;

    @Autowired
    TestPlaces places;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void the_new_password_works_and_other_sessions_end() {
        String curator = places.newPlace().curator();
        Browser here = Browser.signedIn(server.address(), curator, TestPlaces.PASSWORD);
        Browser elsewhere = Browser.signedIn(server.address(), curator, TestPlaces.PASSWORD);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);

        assertThat(change(here, TestPlaces.PASSWORD, NEW, NEW).statusCode()).isEqualTo(302);

        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
        assertThat(server.login(curator, TestPlaces.PASSWORD)
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);
        assertThat(server.login(curator, NEW).get("/engine-rest/task").status()).isEqualTo(200);
    }

    @Test
    void a_session_in_which_nothing_was_asked_for_since_the_log_in_ends_too() {
        String curator = places.newPlace().curator();
        Browser here = Browser.signedIn(server.address(), curator, TestPlaces.PASSWORD);
        Browser silent = Browser.signedIn(server.address(), curator, TestPlaces.PASSWORD);

        assertThat(change(here, TestPlaces.PASSWORD, NEW, NEW).statusCode()).isEqualTo(302);

        assertThat(silent.get("/account").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "korotko1, Пароль слишком короткий",
        "tolkobukvy-i-vse, Добавьте в пароль буквы и цифры",
        "aaaa1111aaaa1111, слишком мало разных знаков",
        "Kolokol-7-dlya-proverok, совпадает с нынешним"
    })
    void a_weak_password_is_refused_with_a_sentence_at_its_field(String weak, String sentence) {
        String curator = places.newPlace().curator();
        Browser browser = Browser.signedIn(server.address(), curator, TestPlaces.PASSWORD);
        HttpResponse<String> answer = change(browser, TestPlaces.PASSWORD, weak, weak);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(sentence).contains("aria-invalid=\"true\"");
    }

    @Test
    void the_login_within_the_password_two_different_ones_and_a_wrong_present_one_are_refused() {
        String curator = places.newPlace().curator();
        Browser browser = Browser.signedIn(server.address(), curator, TestPlaces.PASSWORD);
        assertThat(change(browser, TestPlaces.PASSWORD, curator + "-2027", curator + "-2027")
                        .body())
                .contains("не должен содержать логин");
        assertThat(change(browser, TestPlaces.PASSWORD, NEW, NEW + "1").body()).contains("Пароли не совпадают");
        assertThat(change(browser, "Ne-tot-parol-1", NEW, NEW).body()).contains("Нынешний пароль указан неверно");
        assertThat(server.login(curator, TestPlaces.PASSWORD)
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void no_password_is_kept_or_shown_anywhere() {
        String curator = places.newPlace().curator();
        assertThat(jdbc.queryForObject(
                        "select password_hash from nastavnik.organization_user where login = ?", String.class, curator))
                .startsWith("{bcrypt}");
        assertThat(jdbc.queryForObject(
                        "select count(*) from camunda.act_id_user where pwd_ is not null", Integer.class))
                .isZero();
    }

    private static HttpResponse<String> change(Browser browser, String current, String wanted, String repeated) {
        return browser.submit(
                "/account", "/account/password", Map.of("current", current, "wanted", wanted, "repeated", repeated));
    }
}
