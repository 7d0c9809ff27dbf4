package org.nastavnik.security;

import java.time.Duration;
import org.springframework.security.authentication.AccountStatusException;

/** The login or its address has failed too often and must wait. */
class TooManyAttempts extends AccountStatusException {

    private final Duration left;

    TooManyAttempts(Duration left) {
        super("Too many failed logins");
        this.left = left;
    }

    long minutes() {
        return Math.max(1, (left.toSeconds() + 59) / 60);
    }

    long seconds() {
        return Math.max(1, left.toSeconds());
    }
}
