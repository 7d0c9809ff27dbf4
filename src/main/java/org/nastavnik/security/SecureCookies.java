package org.nastavnik.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks every cookie of an encrypted connection so that it never travels over another: the server does it for its own
 * session cookie, the engine's web applications write theirs as plain headers.
 */
class SecureCookies extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.isSecure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, marked(name, value));
            }

            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, marked(name, value));
            }
        });
    }

    private static String marked(String name, String value) {
        boolean bareCookie = "Set-Cookie".equalsIgnoreCase(name)
                && value != null
                && !value.toLowerCase(Locale.ROOT).contains("; secure")
                && !value.toLowerCase(Locale.ROOT).contains(";secure");
        return bareCookie ? value + "; Secure" : value;
    }
}
