package org.nastavnik.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Notes with the session which password it began with, before anything else can happen in it; then leads on as usual. */
class StampedLogin extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SessionGuard sessions;

    StampedLogin(SessionGuard sessions, RequestCache returnTo) {
        this.sessions = sessions;
        setRequestCache(returnTo);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        sessions.begin(request.getSession(), authentication.getName());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
