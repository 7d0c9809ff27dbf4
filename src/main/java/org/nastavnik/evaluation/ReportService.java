package org.nastavnik.evaluation;

import java.time.Clock;
import java.util.Optional;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the curator's analysis of a programme to the head's approval. */
@Service
@Transactional
public class ReportService {

    private final ProgrammeReports reports;
    private final EvaluationService evaluation;
    private final PairFigures pairFigures;
    private final ReportPaper paper;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ReportService(
            ProgrammeReports reports,
            EvaluationService evaluation,
            PairFigures pairFigures,
            ReportPaper paper,
            AuditTrail auditTrail,
            Clock clock) {
        this.reports = reports;
        this.evaluation = evaluation;
        this.pairFigures = pairFigures;
        this.paper = paper;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ProgrammeReport> report(long programmeId) {
        return reports.findByProgrammeId(programmeId);
    }

    /** The figures as they are now. */
    @Transactional(readOnly = true)
    public ReportFigures figures(long programmeId) {
        return new ReportFigures(
                pairFigures.counts(programmeId),
                (int) evaluation.count(programmeId, SurveyStage.ENTRY),
                (int) evaluation.count(programmeId, SurveyStage.EXIT),
                evaluation.satisfaction(programmeId).orElse(null),
                evaluation.averages(programmeId));
    }

    public void submit(long programmeId, ProgrammeReport.Analysis analysis) {
        ProgrammeReport report = report(programmeId).orElseGet(() -> new ProgrammeReport(programmeId));
        report.submit(analysis, figures(programmeId), clock.instant());
        reports.saveAndFlush(report);
        auditTrail.record(BusinessKey.programme(programmeId), "report.submitted", null);
    }

    public void approve(long programmeId) {
        ProgrammeReport report = required(programmeId);
        report.approve(clock.instant());
        paper.issue(report);
        auditTrail.record(BusinessKey.programme(programmeId), "report.approved", null);
    }

    public void giveBack(long programmeId, String remark) {
        required(programmeId).giveBack(remark);
        auditTrail.record(BusinessKey.programme(programmeId), "report.returned", remark);
    }

    @Transactional(readOnly = true)
    public boolean isApproved(long programmeId) {
        return required(programmeId).state() == ReportState.APPROVED;
    }

    private ProgrammeReport required(long programmeId) {
        return report(programmeId).orElseThrow();
    }
}
