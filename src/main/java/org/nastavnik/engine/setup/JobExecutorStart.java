package org.nastavnik.engine.setup;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts the job executor when the context is complete: before, a job left from the last run could call a feature that is
 * not there yet. Runs before the application's runners, so that what these start goes on.
 */
@Component
@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
public class JobExecutorStart {

    /** Who prepares cases at the start without the job executor running beside listens with a smaller order. */
    public static final int ORDER = 0;

    private final JobExecutor jobExecutor;
    private final AbandonedJobs abandoned;

    JobExecutorStart(JobExecutor jobExecutor, AbandonedJobs abandoned) {
        this.jobExecutor = jobExecutor;
        this.abandoned = abandoned;
    }

    @Order(JobExecutorStart.ORDER)
    @EventListener(ApplicationStartedEvent.class)
    void start() {
        abandoned.free();
        jobExecutor.start();
    }
}
