package org.nastavnik.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** The engine's own welcome pages lead to our home page, which knows the person's roles and tasks. */
class OwnHomePage extends OncePerRequestFilter {

    private static final Pattern WELCOME =
            Pattern.compile("/camunda(/|/index\\.html|/app/?|/app/welcome(/.*)?)?|/camunda-welcome(/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (WELCOME.matcher(path).matches()) {
            response.sendRedirect(request.getContextPath() + "/");
        } else {
            chain.doFilter(request, response);
        }
    }
}
