package org.nastavnik.monitoring.process;

import java.util.Collection;
import java.util.Map;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.ReportTitles;
import org.nastavnik.programme.CaseSubjects;
import org.springframework.stereotype.Component;

/** Calls a cycle's tasks by its half-year. */
@Component
class CycleSubjects implements CaseSubjects {

    private final ReportTitles titles;

    CycleSubjects(ReportTitles titles) {
        this.titles = titles;
    }

    @Override
    public String part() {
        return MonitoringCycle.PART;
    }

    @Override
    public Map<Long, String> subjects(Collection<Long> ids) {
        return titles.ofCycles(ids);
    }
}
