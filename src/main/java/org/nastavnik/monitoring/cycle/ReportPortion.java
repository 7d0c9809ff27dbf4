package org.nastavnik.monitoring.cycle;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a batch does within one transaction: starts the processes of so many reports, or of none. */
@Component
class ReportPortion {

    private final SchoolReports reports;
    private final CycleProcess process;
    private final CycleNotices notices;
    private final Clock clock;

    ReportPortion(SchoolReports reports, CycleProcess process, CycleNotices notices, Clock clock) {
        this.reports = reports;
        this.process = process;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int start(int most) {
        List<SchoolReport> pending = reports.lockPending(most);
        for (SchoolReport report : pending) {
            report.started(clock.instant());
        }
        reports.flush();
        for (SchoolReport report : pending) {
            process.reportOpened(report);
            notices.opened(report);
        }
        return pending.size();
    }
}
