package org.nastavnik.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets one address ask for the public pages it stands before only so often. */
public final class AddressLimitInterceptor implements HandlerInterceptor {

    private final AddressLimit limit;

    public AddressLimitInterceptor(int atOnce, Duration window, Clock clock) {
        this.limit = new AddressLimit(atOnce, window, clock);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        long seconds = limit.take(request.getRemoteAddr());
        if (seconds == 0) {
            return true;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("Слишком много запросов с одного адреса. Повторите через минуту.");
        return false;
    }
}
