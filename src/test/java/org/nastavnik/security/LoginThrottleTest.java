package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;

/** Guessing passwords takes long, through the page and through HTTP Basic. */
@NastavnikTest
class LoginThrottleTest {

    private static final String WRONG = "Ugadal-ili-net-1";

    @Autowired
    RestUsers server;

    @Autowired
    TestPlaces places;

    @Autowired
    MutableClock clock;

    @Test
    void after_some_failures_even_the_right_password_must_wait() {
        String curator = places.newPlace().curator();
        Browser browser = new Browser(server.address());
        for (int i = 0; i < LoginThrottle.PER_LOGIN_AND_ADDRESS; i++) {
            assertThat(location(browser.signIn(curator, WRONG))).endsWith("/login?wrong");
        }
        assertThat(location(browser.signIn(curator, TestPlaces.PASSWORD))).contains("/login?wait&minutes=15");
        assertThat(server.login(curator, TestPlaces.PASSWORD)
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(429);

        clock.forward(LoginThrottle.WINDOW.plusSeconds(1));
        assertThat(location(browser.signIn(curator, TestPlaces.PASSWORD))).doesNotContain("/login");
    }

    @Test
    void http_basic_is_slowed_down_the_same_way() {
        String curator = places.newPlace().curator();
        for (int i = 0; i < LoginThrottle.PER_LOGIN_AND_ADDRESS; i++) {
            assertThat(server.login(curator, WRONG).get("/engine-rest/task").status())
                    .isEqualTo(401);
        }
        assertThat(server.login(curator, WRONG).get("/engine-rest/task").status())
                .isEqualTo(429);
        assertThat(location(new Browser(server.address()).signIn(curator, TestPlaces.PASSWORD)))
                .contains("/login?wait");
    }

    @Test
    void a_login_attacked_from_many_addresses_waits_everywhere() {
        LoginThrottle throttle = new LoginThrottle(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        for (int i = 0; i < LoginThrottle.PER_LOGIN; i++) {
            assertThat(throttle.wait("head", "10.0.0." + i)).isZero();
            throttle.failed("head", "10.0.0." + i);
        }
        assertThat(throttle.wait("head", "10.0.1.1")).isEqualTo(LoginThrottle.WINDOW);
        assertThat(throttle.wait("curator", "10.0.1.1")).isZero();
    }

    @Test
    void an_address_that_tries_many_logins_waits_and_success_with_one_does_not_help() {
        LoginThrottle throttle = new LoginThrottle(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        for (int i = 0; i < LoginThrottle.PER_ADDRESS; i++) {
            throttle.failed("guess" + i, "10.0.0.1");
        }
        throttle.succeeded("own", "10.0.0.1");
        assertThat(throttle.wait("own", "10.0.0.1")).isGreaterThan(Duration.ZERO);
        assertThat(throttle.wait("own", "10.0.0.2")).isZero();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
