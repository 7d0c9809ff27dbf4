package org.nastavnik.security;

import java.util.Optional;
import org.nastavnik.shared.CurrentActor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person of this request's session or Basic credentials; jobs and the start have none. */
@Component
class SignedInActor implements CurrentActor {

    @Override
    public Optional<String> login() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
        return signedIn ? Optional.of(authentication.getName()) : Optional.empty();
    }
}
