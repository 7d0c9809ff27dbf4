package org.nastavnik.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords down, the same for the form and for HTTP Basic. A few failures close a login for the
 * address they came from; many from anywhere close the login; many of one address close the address (a school behind one
 * address has many people, so that one is wide). Kept in memory and bounded: a flood of invented logins cannot fill it.
 */
@Component
class LoginThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_LOGIN_AND_ADDRESS = 5;
    static final int PER_LOGIN = 20;
    static final int PER_ADDRESS = 60;
    private static final int REMEMBERED = 20_000;

    private record Failures(int count, Instant first) {}

    private final Map<String, Failures> failures = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Clock clock;

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this login must wait at this address; zero where it may try. */
    synchronized Duration wait(String login, String address) {
        Duration pair = wait("both:" + login + '@' + address, PER_LOGIN_AND_ADDRESS);
        Duration one = wait("login:" + login, PER_LOGIN);
        Duration place = wait("address:" + address, PER_ADDRESS);
        Duration longest = pair.compareTo(one) > 0 ? pair : one;
        return longest.compareTo(place) > 0 ? longest : place;
    }

    private Duration wait(String key, int allowed) {
        Failures known = failures.get(key);
        if (known == null || known.count() < allowed) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.first().plus(WINDOW));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String login, String address) {
        count("both:" + login + '@' + address);
        count("login:" + login);
        count("address:" + address);
    }

    private void count(String key) {
        Instant now = clock.instant();
        failures.merge(
                key,
                new Failures(1, now),
                (old, one) ->
                        old.first().plus(WINDOW).isBefore(now) ? one : new Failures(old.count() + 1, old.first()));
    }

    /** The right password forgives this login here; the address keeps its count, else one account would clear it. */
    synchronized void succeeded(String login, String address) {
        failures.remove("both:" + login + '@' + address);
    }
}
