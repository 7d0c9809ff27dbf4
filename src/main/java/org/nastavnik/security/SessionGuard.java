package org.nastavnik.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was closed or got another password since the log-in; one look by primary key, not for
 * scripts and styles.
 */
class SessionGuard extends OncePerRequestFilter {

    /** The password's hash at the log-in. */
    static final String STAMP = SessionGuard.class.getName();

    private final JdbcTemplate jdbc;

    SessionGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().matches(".*\\.(js|css|svg|png|ico|woff2?|ttf|eot|map)");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null
                && authentication != null
                && !(authentication instanceof AnonymousAuthenticationToken)
                && !stillGood(session, authentication.getName())) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean stillGood(HttpSession session, String login) {
        List<String> hash = jdbc.queryForList(
                "select password_hash from nastavnik.organization_user where login = ? and enabled",
                String.class,
                login);
        if (hash.isEmpty()) {
            return false;
        }
        Object stamp = session.getAttribute(STAMP);
        if (stamp == null) {
            session.setAttribute(STAMP, hash.get(0));
            return true;
        }
        return stamp.equals(hash.get(0));
    }
}
