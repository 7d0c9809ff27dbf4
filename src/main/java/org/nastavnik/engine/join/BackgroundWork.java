package org.nastavnik.engine.join;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/** The clockwork: looks for joins and lets the watchers work. Stands still in tests, which call both themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!test")
class BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);

    private final Joins joins;
    private final ObjectProvider<Watcher> watchers;
    private final Clock clock;
    private final Nudge nudge;
    private volatile boolean ready;

    BackgroundWork(
            Joins joins, ObjectProvider<Watcher> watchers, ObjectProvider<TaskScheduler> scheduler, Clock clock) {
        this.joins = joins;
        this.watchers = watchers;
        this.clock = clock;
        this.nudge = new Nudge(scheduler, this::pollJoins);
    }

    /** What the start itself does with cases is not to meet it half done. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
    }

    @Scheduled(
            initialDelayString = "${nastavnik.background.first-after:20s}",
            fixedDelayString = "${nastavnik.background.joins-every:10s}")
    void pollJoins() {
        if (!ready) {
            return;
        }
        try {
            joins.poll();
        } catch (RuntimeException failure) {
            log.warn("Looking for joins failed", failure);
        }
    }

    @Scheduled(
            initialDelayString = "${nastavnik.background.first-after:20s}",
            fixedDelayString = "${nastavnik.background.watch-every:1m}")
    void watch() {
        if (!ready) {
            return;
        }
        Instant now = clock.instant();
        watchers.orderedStream().forEach(watcher -> {
            try {
                watcher.watch(now);
            } catch (RuntimeException failure) {
                // the others do their work all the same
                log.warn("{} failed", watcher.getClass().getSimpleName(), failure);
            }
        });
    }

    @TransactionalEventListener(value = JoinNudged.class, fallbackExecution = true)
    void nudged() {
        nudge.give();
    }
}
