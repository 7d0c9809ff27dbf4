package org.nastavnik.launch;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Begins a batch at once after the choice is committed; the watcher would come within a minute. Tests begin it themselves. */
@Component
@Profile("!test")
class LaunchNudge {

    private static final Logger log = LoggerFactory.getLogger(LaunchNudge.class);

    private final LaunchBatch batch;
    private final ObjectProvider<TaskScheduler> scheduler;
    private final AtomicBoolean nudged = new AtomicBoolean();

    LaunchNudge(LaunchBatch batch, ObjectProvider<TaskScheduler> scheduler) {
        this.batch = batch;
        this.scheduler = scheduler;
    }

    @TransactionalEventListener
    void on(OrganizationsChosen chosen) {
        if (nudged.compareAndSet(false, true)) {
            scheduler
                    .getObject()
                    .schedule(this::run, scheduler.getObject().getClock().instant());
        }
    }

    private void run() {
        nudged.set(false);
        try {
            batch.run();
        } catch (RuntimeException failure) {
            // the watcher tries again
            log.warn("The batch of a launch was cut short", failure);
        }
    }
}
