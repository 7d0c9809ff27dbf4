package org.nastavnik.monitoring.process;

import java.time.Instant;
import java.util.List;
import org.nastavnik.engine.Processes;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.monitoring.cycle.CycleProcess;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

@Component
class EngineCycleProcess implements CycleProcess {

    private final Processes processes;
    private final Joins joins;
    private final OpenTasks tasks;

    EngineCycleProcess(Processes processes, Joins joins, OpenTasks tasks) {
        this.processes = processes;
        this.joins = joins;
        this.tasks = tasks;
    }

    @Override
    public void cycleOpened(MonitoringCycle cycle) {
        processes.start(MonitoringElements.PROCESS, cycle.key(), cycle.tenantId());
    }

    @Override
    public void cycleCancelled(MonitoringCycle cycle) {
        send(MonitoringElements.MONITORING_CANCELLED, cycle.key());
    }

    /** The running round ends, and the next one begins under the same key: it finds the reports open and waits for them. */
    @Override
    public void summingUpReopened(MonitoringCycle cycle, boolean approvedBefore) {
        if (!approvedBefore) {
            send(MonitoringElements.SUMMING_UP_REOPENED, cycle.key());
        }
        processes.start(MonitoringElements.PROCESS, cycle.key(), cycle.tenantId());
    }

    @Override
    public void reportOpened(SchoolReport report) {
        processes.start(MonitoringElements.SCHOOL_PROCESS, report.key(), report.tenantId());
    }

    @Override
    public void reportClosed(SchoolReport report) {
        send(MonitoringElements.SCHOOL_REPORT_CLOSED, report.key());
    }

    @Override
    public void reportsChanged() {
        joins.nudge();
    }

    @Override
    public void reportsExtended(List<SchoolReport> reports, Instant until) {
        tasks.moveDue(reports.stream().map(SchoolReport::key).toList(), MonitoringElements.SUBMIT_INDICATORS, until);
    }

    private void send(String message, BusinessKey key) {
        if (!processes.send(message, key)) {
            throw new IllegalStateException("No process of " + key + " waits for " + message);
        }
    }
}
