package org.nastavnik.monitoring.cycle;

import java.util.concurrent.atomic.AtomicBoolean;
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
    private final ObjectProvider<TaskScheduler> scheduler;
    private final AtomicBoolean nudged = new AtomicBoolean();

    ReportNudge(ReportBatch batch, ObjectProvider<TaskScheduler> scheduler) {
        this.batch = batch;
        this.scheduler = scheduler;
    }

    @TransactionalEventListener
    void on(ReportsOpened opened) {
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
            log.warn("Starting the reports of a cycle was cut short", failure);
        }
    }
}
