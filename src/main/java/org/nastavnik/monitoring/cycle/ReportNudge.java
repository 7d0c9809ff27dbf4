package org.nastavnik.monitoring.cycle;

import org.nastavnik.engine.join.Nudge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Starts the reports' processes at once after the opening is committed; the watcher would come within a minute. */
@Component
@Profile("!test")
class ReportNudge {

    private static final Logger log = LoggerFactory.getLogger(ReportNudge.class);

    private final ReportBatch batch;
    private final Nudge nudge;

    ReportNudge(ReportBatch batch, ObjectProvider<TaskScheduler> scheduler) {
        this.batch = batch;
        this.nudge = new Nudge(scheduler, this::run);
    }

    @TransactionalEventListener
    void on(ReportsOpened opened) {
        nudge.give();
    }

    private void run() {
        try {
            batch.run();
        } catch (RuntimeException failure) {
            // the watcher tries again
            log.warn("Starting the reports of a cycle was cut short", failure);
        }
    }
}
