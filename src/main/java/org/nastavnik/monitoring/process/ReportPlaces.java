package org.nastavnik.monitoring.process;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.monitoring.cycle.ReportTitles;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.programme.CaseSubjects;
import org.nastavnik.programme.PartPlaces;
import org.springframework.stereotype.Component;

/** A school's report belongs to the school and is called by its half-year. */
@Component
class ReportPlaces implements PartPlaces, CaseSubjects {

    private final ReportTitles titles;

    ReportPlaces(ReportTitles titles) {
        this.titles = titles;
    }

    @Override
    public String part() {
        return SchoolReport.PART;
    }

    @Override
    public Optional<Long> organizationOf(long reportId) {
        return titles.organizationOf(reportId);
    }

    @Override
    public Map<Long, String> subjects(Collection<Long> ids) {
        return titles.ofReports(ids);
    }
}
