package org.nastavnik.shared;

import java.util.Optional;

/** Who acts in this thread: the login of the person, or nobody when the system itself works (jobs, timers, start). */
public interface CurrentActor {

    /** Written to the audit trail where no person acts. */
    String SYSTEM = "system";

    Optional<String> login();

    default String loginOrSystem() {
        return login().orElse(SYSTEM);
    }
}
