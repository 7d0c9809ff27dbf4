package org.nastavnik.engine.gate;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Tells a person's own call from what our code does inside it or as the system. */
class Callers {

    private final Supplier<IdentityService> identity;

    Callers(Supplier<IdentityService> identity) {
        this.identity = identity;
    }

    /** The login behind a call that comes straight from outside; empty inside a command, since that is our own code. */
    Optional<String> person() {
        if (Context.getCommandContext() != null) {
            return Optional.empty();
        }
        return authentication().map(Authentication::getUserId);
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(identity.get().getCurrentAuthentication());
    }
}
