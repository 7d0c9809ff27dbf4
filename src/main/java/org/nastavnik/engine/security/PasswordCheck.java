package org.nastavnik.engine.security;

/** Our own check of a login and its password, throttled like every other; the engine sees no password. */
public interface PasswordCheck {

    boolean matches(String login, String password);
}
