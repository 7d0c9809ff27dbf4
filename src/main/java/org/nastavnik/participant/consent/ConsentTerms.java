package org.nastavnik.participant.consent;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.nastavnik.engine.join.Watcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that a consent's last day is over or that a minor has come of age; questions are answered by the dates anyway.
 * Each end is a transaction of its own, so that one that fails holds up no other; it is tried again at the next look.
 */
@Component
class ConsentTerms implements Watcher {

    private static final Logger log = LoggerFactory.getLogger(ConsentTerms.class);
    private static final int AT_ONCE = 200;

    private final PersonConsents consents;
    private final ConsentRegister register;
    private final TransactionTemplate transaction;

    ConsentTerms(PersonConsents consents, ConsentRegister register, PlatformTransactionManager transactions) {
        this.consents = consents;
        this.register = register;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void watch(Instant now) {
        all(after -> consents.over(now, after, AT_ONCE), register::expire);
        all(after -> consents.outgrown(now, after, AT_ONCE), register::comeOfAge);
    }

    /** Some of those with an id behind this one, by id. */
    private interface Found {
        List<Long> after(long id);
    }

    private void all(Found found, Consumer<PersonConsent> end) {
        List<Long> some = found.after(0);
        while (!some.isEmpty()) {
            some.forEach(id -> one(id, end));
            some = some.size() < AT_ONCE ? List.of() : found.after(some.get(some.size() - 1));
        }
    }

    private void one(long id, Consumer<PersonConsent> end) {
        try {
            // whoever has it locked ends it
            transaction.executeWithoutResult(status -> consents.lockRunning(id).ifPresent(end));
        } catch (RuntimeException failure) {
            log.warn("Consent {} could not be ended", id, failure);
        }
    }
}
