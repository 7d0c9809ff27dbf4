package org.nastavnik.engine.join;

import java.util.OptionalLong;
import org.nastavnik.engine.Processes;
import org.nastavnik.shared.BusinessKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Continues parents whose children are all done, each exactly once, in one transaction with the change of its row. A
 * check inside the last child's own transaction would lose joins: of two last children neither sees the other.
 */
@Service
public class Joins {

    private static final Logger log = LoggerFactory.getLogger(Joins.class);

    private final ObjectProvider<JoinSource> sources;
    private final ObjectProvider<Processes> processes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Joins(
            ObjectProvider<JoinSource> sources,
            ObjectProvider<Processes> processes,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.sources = sources;
        this.processes = processes;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Call it where a child ends or a parent begins to wait: it is looked for at once after the commit, not only by the clock. */
    public void nudge() {
        events.publishEvent(new JoinNudged());
    }

    /** Looks for parents of all kinds and continues those that can go on; returns how many did. */
    public int poll() {
        return sources.orderedStream().mapToInt(this::poll).sum();
    }

    /** The same for one kind. */
    public int poll(JoinSource source) {
        int continued = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            Attempt attempt = new Attempt(source, after);
            try {
                transaction.executeWithoutResult(status -> attempt.run());
                continued += attempt.continued ? 1 : 0;
            } catch (RuntimeException failure) {
                // the parent waits as before and is tried again at the next look; the others go on
                log.warn("Join {} of {} failed", source.message(), attempt.parent, failure);
            }
            if (attempt.parent.isEmpty()) {
                return continued;
            }
            after = attempt.parent.getAsLong();
        }
    }

    /** One parent in one transaction. */
    private final class Attempt {

        private final JoinSource source;
        private final long after;
        private OptionalLong parent = OptionalLong.empty();
        private boolean continued;

        Attempt(JoinSource source, long after) {
            this.source = source;
            this.after = after;
        }

        void run() {
            parent = source.lockReady(after);
            parent.ifPresent(id -> {
                BusinessKey key = source.keyOf(id);
                Processes engine = processes.getObject();
                // the process may not have arrived at the event yet: then the next look finds it
                if (engine.awaits(source.message(), key) && source.close(id)) {
                    if (!engine.send(source.message(), key)) {
                        throw new IllegalStateException("Nothing waits any longer at " + key);
                    }
                    continued = true;
                }
            });
        }
    }
}
