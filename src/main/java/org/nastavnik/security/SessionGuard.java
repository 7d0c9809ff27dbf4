package org.nastavnik.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was closed or got another password since the log-in, and leads whoever has a one-time
 * password to nothing but its change; one look by primary key, not for scripts and styles.
 */
class SessionGuard extends OncePerRequestFilter {

    /** The password's hash at the log-in. */
    static final String STAMP = SessionGuard.class.getName();

    /** All that is to be reached with a one-time password. */
    private static final Set<String> WITH_ONE_TIME_PASSWORD =
            Set.of("/account", "/account/password", "/login", "/logout", "/error");

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
        if (session == null || authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = account(authentication.getName());
        if (account.isEmpty() || !stillGood(session, account.get())) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            chain.doFilter(request, response);
        } else if (account.get().mustChange() && !WITH_ONE_TIME_PASSWORD.contains(path(request))) {
            toNewPassword(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private record Account(String hash, boolean mustChange) {}

    private Optional<Account> account(String login) {
        return jdbc
                .query(
                        "select password_hash, must_change_password from nastavnik.organization_user"
                                + " where login = ? and enabled",
                        (row, number) -> new Account(row.getString(1), row.getBoolean(2)),
                        login)
                .stream()
                .findFirst();
    }

    /** At the log-in: from here on the session ends with the password that it began with. */
    void begin(HttpSession session, String login) {
        account(login).ifPresent(account -> session.setAttribute(STAMP, account.hash()));
    }

    private static boolean stillGood(HttpSession session, Account account) {
        Object stamp = session.getAttribute(STAMP);
        if (stamp == null) {
            session.setAttribute(STAMP, account.hash());
            return true;
        }
        return stamp.equals(account.hash());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** A script gets an answer that it understands, a person the page where the password is changed. */
    private static void toNewPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (path(request).startsWith("/camunda/api/")) {
            new ApiAnswers(false).handle(request, response, null);
        } else {
            response.sendRedirect(request.getContextPath() + "/account");
        }
    }
}
