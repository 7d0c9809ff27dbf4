package org.nastavnik.monitoring.region.cycle;

import java.time.Clock;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums up what the municipalities have reported, and freezes it with the report when the regional coordinator approves. */
@Service
@Transactional
public class RegionSummingUp {

    private final RegionCycles cycles;
    private final RegionRows rows;
    private final RegionSummaries summaries;
    private final RegionApprovals approvals;
    private final ObjectProvider<RegionReportIssuer> reports;
    private final RegionNotices notices;
    private final Municipalities municipalities;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    RegionSummingUp(
            RegionCycles cycles,
            RegionRows rows,
            RegionSummaries summaries,
            RegionApprovals approvals,
            ObjectProvider<RegionReportIssuer> reports,
            RegionNotices notices,
            Municipalities municipalities,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.cycles = cycles;
        this.rows = rows;
        this.summaries = summaries;
        this.approvals = approvals;
        this.reports = reports;
        this.notices = notices;
        this.municipalities = municipalities;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** No municipality is awaited any longer. */
    public void consolidate(long id) {
        RegionCycle cycle = cycles.lock(id).orElseThrow();
        cycle.sumUp();
        cycles.flush();
        rows.settle(id);
        summaries.make(cycle);
        auditTrail.record(cycle.key(), "regional-monitoring.consolidated", Integer.toString(cycle.round()));
    }

    /** Figures, mapping and report as they were summed up and written are kept for good; the report becomes a paper. */
    public void approve(long id) {
        RegionCycle cycle = cycles.lock(id).orElseThrow();
        cycle.requireApproval();
        RegionSummary summary = summaries.of(id).orElseThrow();
        if (summary.figures().empty()) {
            throw new Refusal(
                    "decision",
                    "Сейчас ни у одного муниципалитета нет утверждённых итогов: утверждать нечего. Дождитесь их и сведите заново.");
        }
        approvals.keep(cycle, summary, reports.getObject().issue(cycle, summary));
        cycle.approve(actor.loginOrSystem(), clock.instant());
        cycles.flush();
        auditTrail.record(cycle.key(), "regional-monitoring.approved", Integer.toString(cycle.round()));
    }

    /** The municipalities' coordinators learn that the report is there. */
    public void tellMunicipalities(long id) {
        RegionCycle cycle = cycles.findById(id).orElseThrow();
        municipalities
                .findByRegionIdOrderByName(cycle.regionId())
                .forEach(municipality -> notices.approved(cycle, municipality.id()));
    }
}
