package org.nastavnik.monitoring.cycle;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the lines that the curator has in hand up to the register: in a transaction of its own, so that a refusal which
 * says that figures have changed does not take the new figures back.
 */
@Component
class ReportRefresh {

    private final SchoolReports reports;
    private final Cycles cycles;
    private final ReportOpening opening;
    private final ReportLines read;
    private final LineStore lines;
    private final Clock clock;

    ReportRefresh(
            SchoolReports reports,
            Cycles cycles,
            ReportOpening opening,
            ReportLines read,
            LineStore lines,
            Clock clock) {
        this.reports = reports;
        this.cycles = cycles;
        this.opening = opening;
        this.read = read;
        this.lines = lines;
        this.clock = clock;
    }

    /** @return codes of the indicators whose figures changed; nothing changes where the curator's turn is over */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<String> refresh(long reportId) {
        SchoolReport report = reports.lock(reportId).orElseThrow();
        if (report.state() != ReportState.SUBMIT) {
            return List.of();
        }
        MonitoringCycle cycle = cycles.findById(report.cycleId()).orElseThrow();
        Set<Long> editable = ReportLine.editable(read.of(reportId)).stream()
                .map(ReportLine::indicatorId)
                .collect(Collectors.toSet());
        // not by the entity: whoever has read the report in an outer transaction goes on with it
        lines.taken(reportId, clock.instant());
        List<LineStore.New> fresh =
                LineStore.of(List.of(report), opening.figures(cycle, reports.findByCycleIdOrderById(cycle.id())));
        return lines.refresh(fresh.stream()
                .filter(line -> editable.contains(line.indicator().id()))
                .toList());
    }
}
