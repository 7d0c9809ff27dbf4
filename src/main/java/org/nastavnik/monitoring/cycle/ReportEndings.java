package org.nastavnik.monitoring.cycle;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends reports that nobody waits for any longer: their tasks go, and who had them is told why. Callers hold the cycle. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportEndings {

    private final SchoolReports reports;
    private final CycleProcess process;
    private final CycleDecisions decisions;
    private final CycleNotices notices;
    private final Clock clock;

    ReportEndings(
            SchoolReports reports, CycleProcess process, CycleDecisions decisions, CycleNotices notices, Clock clock) {
        this.reports = reports;
        this.process = process;
        this.decisions = decisions;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param kind kept as a decision about each; null where none is to be kept */
    void end(MonitoringCycle cycle, List<SchoolReport> ended, ReportState how, String why, CycleDecisions.Kind kind) {
        List<SchoolReport> started = ended.stream()
                .filter(report -> report.state() != ReportState.PENDING)
                .toList();
        ended.forEach(report -> {
            report.end(how, why, clock.instant());
            if (kind != null) {
                decisions.keep(cycle.id(), report.id(), kind, why, null);
            }
        });
        reports.flush();
        started.forEach(process::reportClosed);
        ended.forEach(report -> notices.closed(
                report,
                "Отчёт по мониторингу за %s больше не ждут. Причина: %s"
                        .formatted(cycle.period().title(), why)));
        process.reportsChanged();
    }
}
