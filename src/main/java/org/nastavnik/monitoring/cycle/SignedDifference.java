package org.nastavnik.monitoring.cycle;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.nastavnik.monitoring.figures.Figure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the register says today where it differs from what was signed; the signed figure stays. */
@Component
@Transactional(readOnly = true)
public class SignedDifference {

    private final SchoolReports reports;
    private final ReportOpening opening;
    private final ReportLines lines;

    SignedDifference(SchoolReports reports, ReportOpening opening, ReportLines lines) {
        this.reports = reports;
        this.opening = opening;
        this.lines = lines;
    }

    /** By indicator, those alone that differ; a curator's own answer differs only where a paper has come. */
    public Map<Long, Figure> of(MonitoringCycle cycle, SchoolReport report) {
        Map<Long, Figure> now = new HashMap<>();
        opening.figures(cycle, reports.findByCycleIdOrderById(cycle.id()))
                .indicators()
                .forEach(indicator -> {
                    Figure figure = indicator.organizations().get(report.organizationId());
                    if (figure != null) {
                        now.put(indicator.indicator().id(), figure);
                    }
                });
        Map<Long, Figure> different = new HashMap<>();
        for (ReportLine line : lines.of(report.id())) {
            Figure figure = now.get(line.indicatorId());
            boolean same = figure == null
                    || line.typed()
                    || figure.state() == line.state()
                            && Objects.equals(figure.numerator(), line.numerator())
                            && Objects.equals(figure.denominator(), line.denominator());
            if (!same) {
                different.put(line.indicatorId(), figure);
            }
        }
        return different;
    }
}
