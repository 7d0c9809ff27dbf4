package org.nastavnik.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/**
 * Tells the engine's web applications who has signed in at our door. Only the login: they read groups and tenants
 * themselves, again and again ({@code camunda.bpm.webapp.auth.cache.time-to-live}).
 */
public class SignedInUser implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        String login = request.getRemoteUser();
        return login == null ? AuthenticationResult.unsuccessful() : AuthenticationResult.successful(login);
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // our own door has asked already
    }
}
