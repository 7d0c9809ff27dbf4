package org.nastavnik.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says how long the files of the engine's web applications may be kept: the maker's for a year (their address carries
 * his version), ours only after asking whether they changed. Stands before the security filters, which leave a header
 * alone that is already there and else forbid keeping anything: 5 MB at every visit.
 */
class WebAppFiles extends OncePerRequestFilter {

    static final String A_YEAR = "private, max-age=31536000, immutable";
    static final String ASK_FIRST = "private, no-cache";

    private static final Pattern OF_THE_MAKER =
            Pattern.compile("/camunda/(lib/.+|assets/.+|app/[a-z]+/camunda-[a-z]+-bootstrap\\.(js|css))");
    private static final Pattern OURS = Pattern.compile("/camunda/app/[a-z]+/(scripts|styles|locales)/.+");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (OF_THE_MAKER.matcher(path).matches()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, A_YEAR);
        } else if (OURS.matcher(path).matches()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_FIRST);
        }
        chain.doFilter(request, response);
    }
}
