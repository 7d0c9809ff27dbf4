package org.nastavnik.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.nastavnik.shared.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The person of this thread: of the engine's call (Tasklist, REST), else of our page's session. Jobs have neither, so
 * they act as the system.
 */
@Component
class EngineCurrentActor implements CurrentActor {

    private final ObjectProvider<IdentityService> identityService;

    EngineCurrentActor(ObjectProvider<IdentityService> identityService) {
        this.identityService = identityService;
    }

    @Override
    public Optional<String> login() {
        return Optional.ofNullable(identityService.getObject().getCurrentAuthentication())
                .map(Authentication::getUserId)
                .or(EngineCurrentActor::ofSession);
    }

    private static Optional<String> ofSession() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(org.springframework.security.core.Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
                .map(org.springframework.security.core.Authentication::getName);
    }
}
