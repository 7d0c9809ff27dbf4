package org.nastavnik.participant.consent;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nastavnik.engine.join.Watcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices that a consent's last day is over or that a minor has come of age; questions are answered by the dates anyway. */
@Component
class ConsentTerms implements Watcher {

    private static final int AT_ONCE = 50;

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
        all(() -> consents.over(now, AT_ONCE), register::expire);
        all(() -> consents.outgrown(now, AT_ONCE), register::comeOfAge);
    }

    private void all(Supplier<List<PersonConsent>> found, Consumer<PersonConsent> end) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                List<PersonConsent> some = found.get();
                some.forEach(end);
                return some.size() == AT_ONCE;
            }));
        }
    }
}
