package org.nastavnik.monitoring.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.nastavnik.monitoring.cycle.CycleRules;
import org.nastavnik.monitoring.cycle.CycleService;
import org.nastavnik.monitoring.cycle.CycleState;
import org.nastavnik.monitoring.cycle.LateReports;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.ReportState;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.cycle.SchoolReportService;
import org.nastavnik.monitoring.cycle.SummingUp;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.RoleAssignments;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the models of a cycle and of the schools' reports ask of the domain. */
@Component
public class MonitoringTasks {

    private final CycleService cycles;
    private final LateReports late;
    private final SchoolReportService reports;
    private final SummingUp summingUp;
    private final CycleRules rules;
    private final RoleAssignments assignments;

    MonitoringTasks(
            CycleService cycles,
            LateReports late,
            SchoolReportService reports,
            SummingUp summingUp,
            CycleRules rules,
            RoleAssignments assignments) {
        this.cycles = cycles;
        this.late = late;
        this.reports = reports;
        this.summingUp = summingUp;
        this.rules = rules;
        this.assignments = assignments;
    }

    public void openReports(String businessKey) {
        cycles.openReports(cycle(businessKey));
    }

    /** The day after the schools' last one begins. */
    @Transactional(readOnly = true)
    public Date collectionEndsAt(String businessKey) {
        return Date.from(late.collectionEndsAt(cycle(businessKey)));
    }

    public void lookForLate(String businessKey) {
        late.askDecision(cycle(businessKey));
    }

    @Transactional(readOnly = true)
    public boolean isDecisionNeeded(String businessKey) {
        return cycles.get(cycle(businessKey)).state() == CycleState.DECISION;
    }

    public void consolidate(String businessKey) {
        summingUp.consolidate(cycle(businessKey));
    }

    @Transactional(readOnly = true)
    public boolean isApproved(String businessKey) {
        return cycles.get(cycle(businessKey)).state() == CycleState.APPROVED;
    }

    public void reportToRegion(String businessKey) {
        summingUp.reportToRegion(cycle(businessKey));
    }

    @Transactional(readOnly = true)
    public boolean isSigned(String businessKey) {
        return report(businessKey).state() == ReportState.CHECK;
    }

    @Transactional(readOnly = true)
    public boolean isAccepted(String businessKey) {
        return report(businessKey).state() == ReportState.ACCEPTED;
    }

    /** The cycle's day, or some days after a return that comes later. */
    @Transactional(readOnly = true)
    public Date submitDueAt(String businessKey) {
        SchoolReport report = report(businessKey);
        MonitoringCycle cycle = reports.cycleOf(report);
        LocalDate today = cycles.today(cycle);
        LocalDate day = report.dueOn().isBefore(today) ? today.plusDays(rules.returnDays()) : report.dueOn();
        return Date.from(cycles.endOfWork(cycle, day));
    }

    /**
     * The login of the one who holds the role in the report's organisation; null where it is vacant. Holds the role's row,
     * so that a replacement at the same moment takes the task along.
     */
    @Transactional
    public String holder(String role, String businessKey) {
        List<String> holders =
                assignments
                        .holdersForShare(Role.valueOf(role), report(businessKey).organizationId())
                        .stream()
                        .map(RoleAssignment::login)
                        .toList();
        return holders.size() == 1 ? holders.get(0) : null;
    }

    @Transactional(readOnly = true)
    public String group(String role, String businessKey) {
        return Role.valueOf(role).groupAt(report(businessKey).organizationId());
    }

    private SchoolReport report(String businessKey) {
        return reports.get(BusinessKey.parse(businessKey).partId(SchoolReport.PART));
    }

    private static long cycle(String businessKey) {
        return BusinessKey.parse(businessKey).partId(MonitoringCycle.PART);
    }
}
