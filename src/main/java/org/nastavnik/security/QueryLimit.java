package org.nastavnik.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody reads a list without an end: where a caller names no number of rows, or too many, the greatest allowed one is
 * asked for. The engine alone would answer 400 to every program that does not page.
 */
class QueryLimit extends OncePerRequestFilter {

    private static final String MAX_RESULTS = "maxResults";

    private final RequestMatcher interfaces;
    private final int limit;

    QueryLimit(RequestMatcher interfaces, int limit) {
        this.interfaces = interfaces;
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("POST");
        return !reads || !interfaces.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(limited(request), response);
    }

    private HttpServletRequest limited(HttpServletRequest request) {
        String query = Stream.concat(
                        Arrays.stream(Optional.ofNullable(request.getQueryString())
                                        .orElse("")
                                        .split("&"))
                                .filter(part -> !part.isEmpty() && !isMaxResults(part)),
                        Stream.of(MAX_RESULTS + "=" + asked(request.getQueryString())))
                .collect(Collectors.joining("&"));
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getQueryString() {
                return query;
            }
        };
    }

    private static boolean isMaxResults(String part) {
        return part.equals(MAX_RESULTS) || part.startsWith(MAX_RESULTS + "=");
    }

    private int asked(String query) {
        return Arrays.stream(Optional.ofNullable(query).orElse("").split("&"))
                .filter(QueryLimit::isMaxResults)
                .map(part -> part.substring(part.indexOf('=') + 1))
                .filter(number -> number.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .filter(number -> number <= limit)
                .findFirst()
                .orElse(limit);
    }
}
