package org.nastavnik.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the log-in page with a reason that says no more than a stranger may know. */
class LoginFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        String reason = "wrong";
        if (cause instanceof TooManyAttempts tooMany) {
            reason = "wait&minutes=" + tooMany.minutes();
        } else if (cause instanceof DisabledException) {
            reason = "closed";
        }
        response.sendRedirect(request.getContextPath() + "/login?" + reason);
    }
}
