package org.nastavnik.evaluation.process;

import org.nastavnik.evaluation.ReportService;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** What {@code mentoring-programme.bpmn} asks of a programme's report. */
@Component
public class EvaluationTasks {

    private final ReportService reports;

    EvaluationTasks(ReportService reports) {
        this.reports = reports;
    }

    public boolean isReportApproved(String programmeKey) {
        return reports.isApproved(BusinessKey.parse(programmeKey).programmeId());
    }
}
