package org.nastavnik.engine.join;

import java.time.Instant;

/**
 * Something a feature does when time has passed: overdue tasks, pairs that do not meet, consents that run out. Beans of
 * this type are called about once a minute. Several servers may do so at the same time: lock the rows that you work on
 * with {@code for update skip locked}, a limited number in one transaction, and write there that it is done.
 */
public interface Watcher {

    /** Does all that is due at this moment, in transactions of its own. */
    void watch(Instant now);
}
