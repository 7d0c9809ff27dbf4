package org.nastavnik.engine.setup;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts the job executor when the context is complete: before, a job left from the last run could call a feature that is
 * not there yet. Runs before the application's runners, so that what these start goes on.
 */
@Component
@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
class JobExecutorStart {

    private final JobExecutor jobExecutor;

    JobExecutorStart(JobExecutor jobExecutor) {
        this.jobExecutor = jobExecutor;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationStartedEvent.class)
    void start() {
        jobExecutor.start();
    }
}
