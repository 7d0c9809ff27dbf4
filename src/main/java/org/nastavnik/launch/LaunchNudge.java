package org.nastavnik.launch;

import org.nastavnik.engine.join.Nudge;
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
    private final Nudge nudge;

    LaunchNudge(LaunchBatch batch, ObjectProvider<TaskScheduler> scheduler) {
        this.batch = batch;
        this.nudge = new Nudge(scheduler, this::run);
    }

    @TransactionalEventListener
    void on(OrganizationsChosen chosen) {
        nudge.give();
    }

    private void run() {
        try {
            batch.run();
        } catch (RuntimeException failure) {
            // the watcher tries again
            log.warn("The batch of a launch was cut short", failure);
        }
    }
}
