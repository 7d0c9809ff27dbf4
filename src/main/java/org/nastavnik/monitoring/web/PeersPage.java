package org.nastavnik.monitoring.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import org.nastavnik.monitoring.cycle.CycleAccess;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.cycle.SchoolReportService;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.outcome.PeerComparison;
import org.nastavnik.monitoring.outcome.PeersFile;
import org.nastavnik.monitoring.table.Percent;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Organization;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** «Сравнение с другими»: an organisation's figures beside the quartiles of its kind; the others are not named. */
@Controller
class PeersPage {

    private static final String PEERS = "/school-reports/{id:\\d{1,15}}/peers";

    private final PeerComparison comparison;
    private final SchoolReportService reports;
    private final CycleAccess access;
    private final Directory directory;

    PeersPage(PeerComparison comparison, SchoolReportService reports, CycleAccess access, Directory directory) {
        this.comparison = comparison;
        this.reports = reports;
        this.access = access;
        this.directory = directory;
    }

    /**
     * A line of the table and chart.
     *
     * @param own «13,8 %», «да», or why there is none
     * @param at where the own mark stands in the chart; null for none
     * @param range the middle half of the others
     * @param low where the band of the middle half begins; null where it is not shown
     */
    record Row(
            PeerComparison.Line line,
            String own,
            String at,
            String median,
            String medianAt,
            String range,
            String low,
            String width,
            String standing) {

        static Row of(PeerComparison.Line line) {
            if (line.paper()) {
                String yes = line.hidden() ? "меньше " + Figure.SMALL_GROUP : line.yes() + " из " + line.others();
                return new Row(
                        line, Boolean.TRUE.equals(line.answer()) ? "да" : "нет", null, yes, null, "—", null, null, "—");
            }
            PeerComparison.Quartiles quartiles = line.quartiles();
            String own = line.value() == null ? line.state().title() : percent(line.value());
            String at = line.value() == null ? null : line.value().toPlainString();
            if (quartiles == null) {
                return new Row(line, own, at, "других меньше " + Figure.SMALL_GROUP, null, "—", null, null, "—");
            }
            return new Row(
                    line,
                    own,
                    at,
                    percent(quartiles.median()),
                    quartiles.median().toPlainString(),
                    Percent.write(quartiles.low()) + "–" + percent(quartiles.high()),
                    quartiles.low().toPlainString(),
                    quartiles.high().subtract(quartiles.low()).toPlainString(),
                    line.standing() == null ? "—" : line.standing().title());
        }

        private static String percent(BigDecimal value) {
            return Percent.write(value) + "\u00a0%";
        }
    }

    /** What is looked at; there is none before the municipality has summed up. */
    private record Compared(
            SchoolReport report, MonitoringCycle cycle, Organization organization, List<PeerComparison.Line> lines) {}

    private Compared compared(long id) {
        SchoolReport report = access.toReadReport(id);
        MonitoringCycle cycle = reports.cycleOf(report);
        if (!PeerComparison.ready(report, cycle)) {
            throw new NoSuchElementException();
        }
        Organization organization = directory.organization(report.organizationId());
        return new Compared(report, cycle, organization, comparison.of(report, organization.kind()));
    }

    @GetMapping(PEERS + ".xlsx")
    ResponseEntity<byte[]> download(@PathVariable long id) {
        Compared compared = compared(id);
        return Downloads.xlsx(
                "Сравнение с другими, " + compared.cycle().period().title() + ".xlsx",
                PeersFile.xlsx(compared.lines()));
    }

    @GetMapping(PEERS)
    String show(@PathVariable long id, Model model) {
        Compared compared = compared(id);
        List<Row> rows = compared.lines().stream().map(Row::of).toList();
        model.addAttribute("report", compared.report());
        model.addAttribute("cycle", compared.cycle());
        model.addAttribute("organization", compared.organization());
        model.addAttribute("rows", rows);
        model.addAttribute("few", Figure.SMALL_GROUP);
        model.addAttribute("charted", rows.stream().anyMatch(row -> row.low() != null));
        return "monitoring/peers";
    }
}
