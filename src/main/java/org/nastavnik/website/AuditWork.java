package org.nastavnik.website;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.nastavnik.engine.join.Watcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** A few threads of their own look at pages, so that a slow site holds up nothing else. Stands still in tests. */
@Component
@Profile("!test")
class AuditWork implements Watcher {

    private static final Logger log = LoggerFactory.getLogger(AuditWork.class);
    private static final int THREADS = 4;

    private final AuditService audits;
    private final SectionLooker looker;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "website-audit");
        thread.setDaemon(true);
        return thread;
    });

    AuditWork(AuditService audits, SectionLooker looker) {
        this.audits = audits;
        this.looker = looker;
    }

    @Override
    public void watch(Instant now) {
        lookAround();
    }

    @TransactionalEventListener
    void on(ChecksDue due) {
        lookAround();
    }

    /** Never more in the queue than there are threads: each one works until nothing is due. */
    private void lookAround() {
        if (waiting.incrementAndGet() > THREADS) {
            waiting.decrementAndGet();
            return;
        }
        threads.execute(() -> {
            waiting.decrementAndGet();
            try {
                while (audits.beginSome() > 0) {
                    // the next fifty in a transaction of their own
                }
                while (looker.lookAtOne()) {
                    // the next page
                }
            } catch (RuntimeException failure) {
                log.warn("Looking at sections failed", failure);
            }
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
