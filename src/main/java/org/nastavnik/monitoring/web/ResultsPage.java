package org.nastavnik.monitoring.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.nastavnik.monitoring.MonitoringAccess;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.monitoring.outcome.OutcomeAccess;
import org.nastavnik.monitoring.outcome.OutcomeCycle;
import org.nastavnik.monitoring.outcome.Peers;
import org.nastavnik.monitoring.outcome.ResultLine;
import org.nastavnik.monitoring.outcome.Results;
import org.nastavnik.monitoring.outcome.ResultsFile;
import org.nastavnik.monitoring.outcome.SchoolLine;
import org.nastavnik.monitoring.region.cycle.RegionView;
import org.nastavnik.monitoring.table.Percent;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.HalfYear;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** «Итоги мониторинга»: consolidated indicators against targets, over the half-years, and organisations beside their like. */
@Controller
class ResultsPage {

    private static final String RESULTS = "/monitoring/{id:\\d{1,15}}/results";

    private final Results results;
    private final RegionView region;
    private final OutcomeAccess access;
    private final MonitoringAccess monitoring;
    private final Directory directory;

    ResultsPage(
            Results results,
            RegionView region,
            OutcomeAccess access,
            MonitoringAccess monitoring,
            Directory directory) {
        this.results = results;
        this.region = region;
        this.access = access;
        this.monitoring = monitoring;
        this.directory = directory;
    }

    /**
     * A line of the table and chart.
     *
     * @param targetAt where the target's mark stands in the chart; null for none
     */
    record Line(
            ResultLine result,
            ResultCell cell,
            String target,
            String targetAt,
            String previous,
            String change,
            String schools,
            String share) {

        static Line of(ResultLine line) {
            return new Line(
                    line,
                    ResultCell.of(line),
                    line.hasTarget() ? Percent.write(line.target()) + "\u00a0%" : "",
                    line.hasTarget() ? line.target().toPlainString() : null,
                    line.previous() == null ? "—" : Percent.write(line.previous()) + "\u00a0%",
                    ResultCell.change(line.change()),
                    line.schools() == 0 || !line.hasTarget() && !line.paper()
                            ? "—"
                            : line.schoolsReached() + " из " + line.schools(),
                    line.schools() == 0 || !line.hasTarget() && !line.paper()
                            ? ""
                            : Math.round(line.schoolsReached() * 100.0 / line.schools()) + "\u00a0%");
        }
    }

    /** One half-year of an indicator's trend; null where it was not summed up. */
    record Point(String period, ResultCell cell, String target, String targetAt) {}

    @GetMapping("/monitoring-results")
    String list(@RequestParam(required = false) Long municipality, Model model) {
        long id = municipality == null ? monitoring.own() : municipality;
        monitoring.toOversee(id);
        model.addAttribute("municipality", directory.municipality(id));
        model.addAttribute("municipalities", monitoring.overseen());
        model.addAttribute("cycles", results.cyclesOf(id));
        return "monitoring/results-list";
    }

    @GetMapping(RESULTS)
    String show(@PathVariable long id, Model model) {
        OutcomeCycle cycle = access.toRead(id);
        common(cycle, model);
        List<Line> lines = results.of(cycle).stream().map(Line::of).toList();
        Results.Trend trend = results.trend(cycle);
        model.addAttribute("lines", lines);
        model.addAttribute("before", results.periodBefore(cycle));
        model.addAttribute("reporting", results.reporting(cycle));
        model.addAttribute("trend", trend);
        model.addAttribute("regionReport", region.reportToRead(id).orElse(null));
        model.addAttribute(
                "reached",
                lines.stream().filter(line -> line.result().reached()).count());
        model.addAttribute(
                "targets",
                lines.stream().filter(line -> line.result().hasTarget()).count());
        return "monitoring/results";
    }

    private void common(OutcomeCycle cycle, Model model) {
        model.addAttribute("cycle", cycle);
        model.addAttribute("municipality", directory.municipality(cycle.municipalityId()));
    }

    @GetMapping(RESULTS + ".xlsx")
    ResponseEntity<byte[]> download(@PathVariable long id) {
        OutcomeCycle cycle = access.toRead(id);
        return Downloads.xlsx(
                "Итоги мониторинга, " + cycle.period().title() + ".xlsx",
                ResultsFile.xlsx(
                        results.of(cycle), results.schools(cycle), results.trend(cycle), !access.serves(cycle)));
    }

    @GetMapping(RESULTS + "/{code}")
    String indicator(@PathVariable long id, @PathVariable String code, Model model) {
        OutcomeCycle cycle = access.toRead(id);
        common(cycle, model);
        ResultLine line = results.of(cycle).stream()
                .filter(one -> one.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        boolean counts = !access.serves(cycle);
        List<SchoolLine> schools = results.schools(cycle).stream()
                .filter(one -> one.code().equals(line.code()))
                .filter(one -> one.state() != FigureState.NOT_CONCERNED)
                .toList();
        model.addAttribute("line", Line.of(line));
        model.addAttribute("groups", groups(Peers.of(schools), line.target(), counts));
        model.addAttribute("points", points(results.trend(cycle), line.code()));
        return "monitoring/results-indicator";
    }

    /** An organisation beside its like. */
    record SchoolRow(
            String name, ResultCell cell, boolean reached, String distance, String previous, String explanation) {}

    record Group(String title, String median, List<SchoolRow> rows) {}

    private static List<Group> groups(List<Peers> peers, BigDecimal target, boolean counts) {
        return peers.stream()
                .map(kind -> new Group(
                        kind.kind().title(),
                        kind.median() == null ? "—" : Percent.write(kind.median()) + "\u00a0%",
                        kind.lines().stream()
                                .map(line -> row(line, kind, target, counts))
                                .toList()))
                .toList();
    }

    private static SchoolRow row(SchoolLine line, Peers peers, BigDecimal target, boolean counts) {
        ResultCell cell = ResultCell.of(line, counts);
        boolean hidden = cell.parts().isEmpty() && line.answer() == null;
        return new SchoolRow(
                line.organization(),
                cell,
                !hidden && line.reaches(target),
                hidden ? "—" : ResultCell.change(peers.distance(line)),
                hidden || line.previous() == null ? "—" : Percent.write(line.previous()) + "\u00a0%",
                counts ? null : line.explanation());
    }

    private static List<Point> points(Results.Trend trend, String code) {
        List<Point> points = new ArrayList<>();
        List<ResultLine> lines = trend.lines().get(code);
        for (int i = 0; i < trend.periods().size(); i++) {
            HalfYear period = trend.periods().get(i);
            ResultLine line = lines.get(i);
            points.add(new Point(
                    period.title(),
                    line == null ? null : ResultCell.of(line),
                    line == null || !line.hasTarget() ? "" : Percent.write(line.target()) + "\u00a0%",
                    line == null || !line.hasTarget() ? null : line.target().toPlainString()));
        }
        return points;
    }
}
