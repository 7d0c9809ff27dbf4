package org.nastavnik.evaluation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nastavnik.shared.Refusal;

/** The report of a programme: analysis, results before and after, and the head's approval. Approved, it never changes. */
@Entity
@Table(name = "evaluation_report")
public class ProgrammeReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long programmeId;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Embedded
    private SwotAnalysis swot;

    private boolean goalsReached;
    private String goalsReason;
    private String conclusion;

    @JdbcTypeCode(SqlTypes.JSON)
    private ReportFigures figures;

    private String remark;
    private Instant submittedAt;
    private Instant approvedAt;

    @Version
    private long version;

    protected ProgrammeReport() {}

    ProgrammeReport(long programmeId) {
        this.programmeId = programmeId;
        this.state = ReportState.RETURNED;
    }

    void submit(Analysis analysis, ReportFigures now, Instant at) {
        if (state != ReportState.RETURNED) {
            throw new Refusal("Отчёт уже передан руководителю: обновите список задач.");
        }
        this.swot = analysis.swot();
        this.goalsReached = analysis.goalsReached();
        this.goalsReason = analysis.goalsReached() ? null : analysis.goalsReason();
        this.conclusion = analysis.conclusion();
        this.figures = now;
        this.submittedAt = at;
        this.state = ReportState.SUBMITTED;
    }

    void approve(Instant at) {
        requireSubmitted();
        this.state = ReportState.APPROVED;
        this.remark = null;
        this.approvedAt = at;
    }

    void giveBack(String why) {
        requireSubmitted();
        if (why == null || why.isBlank()) {
            throw new Refusal("remark", "Напишите, что нужно доработать в отчёте.");
        }
        this.state = ReportState.RETURNED;
        this.remark = why;
    }

    private void requireSubmitted() {
        if (state != ReportState.SUBMITTED) {
            throw new Refusal("Решение по отчёту уже принято: обновите список задач.");
        }
    }

    /** What the curator writes. */
    public record Analysis(SwotAnalysis swot, boolean goalsReached, String goalsReason, String conclusion) {
        public Analysis {
            if (!goalsReached && (goalsReason == null || goalsReason.isBlank())) {
                throw new Refusal("goalsReason", "Напишите, почему цели программы не достигнуты.");
            }
        }
    }

    public Long programmeId() {
        return programmeId;
    }

    public ReportState state() {
        return state;
    }

    public SwotAnalysis swot() {
        return swot;
    }

    public boolean goalsReached() {
        return goalsReached;
    }

    public String goalsReason() {
        return goalsReason;
    }

    public String conclusion() {
        return conclusion;
    }

    public ReportFigures figures() {
        return figures;
    }

    /** What the head wants changed; null where nothing is open. */
    public String remark() {
        return remark;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant approvedAt() {
        return approvedAt;
    }
}
