package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The small parts of the doors by themselves. */
class WebFiltersTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, maxResults=100",
                "firstResult=5, firstResult=5&maxResults=100",
                "maxResults=7&a=b, a=b&maxResults=7",
                "maxResults=101, maxResults=100",
                "maxResults=99999999999999, maxResults=100",
                "maxResults=-1, maxResults=100",
                "maxResults=x&maxResults=3, maxResults=3"
            })
    void no_list_is_read_without_an_end(String asked, String passedOn) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/engine-rest/task");
        request.setQueryString(asked);
        MockFilterChain chain = new MockFilterChain();
        new QueryLimit(AnyRequestMatcher.INSTANCE, 100).doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(((jakarta.servlet.http.HttpServletRequest) chain.getRequest()).getQueryString())
                .isEqualTo(passedOn);
    }

    @Test
    void every_cookie_of_an_encrypted_connection_is_marked() throws Exception {
        assertThat(cookieOver(true)).contains("XSRF-TOKEN=1").contains("Secure");
        assertThat(cookieOver(false)).contains("XSRF-TOKEN=1").doesNotContain("Secure");
    }

    private static String cookieOver(boolean https) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
        request.setSecure(https);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecureCookies()
                .doFilter(
                        request,
                        response,
                        (q, answer) ->
                                ((HttpServletResponse) answer).addHeader("Set-Cookie", "XSRF-TOKEN=1;SameSite=Lax"));
        return response.getHeader("Set-Cookie");
    }

    @Test
    void a_right_password_is_recognised_without_the_slow_hash_and_a_wrong_one_never() throws IOException {
        AtomicInteger slow = new AtomicInteger();
        RememberingEncoder encoder = new RememberingEncoder(counting(slow), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(encoder.matches("right", "right")).isTrue();
        assertThat(encoder.matches("right", "right")).isTrue();
        assertThat(slow).hasValue(1);
        assertThat(encoder.matches("wrong", "right")).isFalse();
        assertThat(encoder.matches("wrong", "right")).isFalse();
        assertThat(slow).hasValue(3);
        assertThat(encoder.matches("right", "another hash")).isFalse();
    }

    @SuppressWarnings("deprecation")
    private static PasswordEncoder counting(AtomicInteger calls) {
        PasswordEncoder plain = NoOpPasswordEncoder.getInstance();
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return plain.encode(password);
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                calls.incrementAndGet();
                return plain.matches(password, hash);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "GET /task/{id}, GET, /task/4f0c-1, true",
        "GET /task/{id}, GET, /task/report, false",
        "GET /task/{id}, GET, /task/4f0c-1/comment, false",
        "GET /task/{id}, POST, /task/4f0c-1, false",
        "ANY /task/*/comment/**, DELETE, /task/x/comment, true",
        "ANY /task/*/comment/**, GET, /task/x/comment/1/y, true",
        "ANY /task/*/comment/**, GET, /task/x/comments, false",
        "GET|POST /task/count, POST, /task/count, true"
    })
    void a_route_matches_what_it_says(String route, String method, String path, boolean matches) {
        assertThat(Route.of(route).matches(method, path)).isEqualTo(matches);
    }
}
