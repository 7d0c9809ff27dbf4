package org.nastavnik.monitoring.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schools' day is over and reports are missing: the coordinator gives more time, or goes on without them. */
@Service
@Transactional
public class LateReports {

    private final Cycles cycles;
    private final CycleService cycleService;
    private final SchoolReports reports;
    private final ReportEndings endings;
    private final CycleProcess process;
    private final CycleDecisions decisions;
    private final AuditTrail auditTrail;

    LateReports(
            Cycles cycles,
            CycleService cycleService,
            SchoolReports reports,
            ReportEndings endings,
            CycleProcess process,
            CycleDecisions decisions,
            AuditTrail auditTrail) {
        this.cycles = cycles;
        this.cycleService = cycleService;
        this.reports = reports;
        this.endings = endings;
        this.process = process;
        this.decisions = decisions;
        this.auditTrail = auditTrail;
    }

    /** When the schools' day is over; later than now in any case, so that a passed day is looked at once a day. */
    @Transactional(readOnly = true)
    public Instant collectionEndsAt(long id) {
        MonitoringCycle cycle = cycleService.get(id);
        LocalDate today = cycleService.today(cycle);
        LocalDate after = cycle.schoolsDue().isBefore(today) ? today : cycle.schoolsDue();
        return after.plusDays(1).atStartOfDay(cycleService.zone(cycle)).toInstant();
    }

    /** Those that the curator or head still has; what lies with the checker came in time. */
    @Transactional(readOnly = true)
    public List<SchoolReport> missing(long id) {
        return reports.findByCycleIdOrderById(id).stream()
                .filter(SchoolReport::awaitsSchool)
                .toList();
    }

    /** The schools' day is over: is there something to decide? */
    public boolean askDecision(long id) {
        MonitoringCycle cycle = cycles.lock(id).orElseThrow();
        LocalDate today = cycleService.today(cycle);
        boolean late = missing(id).stream().anyMatch(report -> report.dueOn().isBefore(today));
        if (late) {
            cycle.askDecision();
        }
        return late;
    }

    /** The coordinator gives those who are missing more time. */
    public void extend(long id, LocalDate until, String reason) {
        MonitoringCycle cycle = cycles.lock(id).orElseThrow();
        String why = Texts.required("reason", reason, 1000, "Укажите, почему срок продлён.");
        LocalDate today = cycleService.today(cycle);
        if (until == null || !until.isAfter(cycle.schoolsDue()) || until.isBefore(today)) {
            throw new Refusal(
                    "until",
                    "Новый срок должен быть позже прежнего (%s) и не раньше сегодняшнего дня."
                            .formatted(RussianDates.inTable(cycle.schoolsDue())));
        }
        cycle.extend(until);
        List<SchoolReport> open = reports.lock(id, ReportState.OPEN);
        List<SchoolReport> late =
                open.stream().filter(SchoolReport::awaitsSchool).toList();
        late.forEach(report -> report.extend(until));
        reports.flush();
        process.reportsExtended(late, cycleService.endOfWork(cycle, until));
        decisions.keep(id, null, CycleDecisions.Kind.EXTENDED, why, until);
        auditTrail.record(cycle.key(), "monitoring.extended", until.toString());
    }

    /** The coordinator goes on without those who are missing; what lies with the checker is still waited for. */
    public void closeWithout(long id, String reason) {
        MonitoringCycle cycle = cycles.lock(id).orElseThrow();
        String why = Texts.required("reason", reason, 1000, "Укажите, почему итоги подводятся без этих организаций.");
        cycle.awaitReports();
        List<SchoolReport> late = reports.lock(id, ReportState.OPEN).stream()
                .filter(SchoolReport::awaitsSchool)
                .toList();
        endings.end(cycle, late, ReportState.MISSING, why, CycleDecisions.Kind.CLOSED);
        auditTrail.record(cycle.key(), "monitoring.closed-without", Integer.toString(late.size()));
    }
}
