package org.nastavnik.monitoring.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.MonitoringAccess;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.figures.FigurePersons;
import org.nastavnik.monitoring.figures.FigureService;
import org.nastavnik.monitoring.figures.Figures;
import org.nastavnik.monitoring.figures.IndicatorFigures;
import org.nastavnik.monitoring.table.FiguresExport;
import org.nastavnik.monitoring.table.Percent;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Organization;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.HalfYear;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** «Показатели»: the figures of a municipality or of one organisation against the targets, each opened to its parts. */
@Controller
class FiguresPage {

    static final String PATH = "/figures";
    private static final int PERIODS = 6;

    private final FigureService figures;
    private final FigurePersons persons;
    private final IndicatorSets sets;
    private final MonitoringAccess access;
    private final Directory directory;

    FiguresPage(
            FigureService figures,
            FigurePersons persons,
            IndicatorSets sets,
            MonitoringAccess access,
            Directory directory) {
        this.figures = figures;
        this.persons = persons;
        this.sets = sets;
        this.access = access;
        this.directory = directory;
    }

    /**
     * A line of the table and chart.
     *
     * @param target empty where none was set for the year
     * @param targetAt where its mark stands in the chart; null for none
     */
    record Line(
            String code,
            String section,
            String name,
            boolean chart,
            FigureCell cell,
            String target,
            String targetAt,
            int missing,
            int faulty) {}

    /**
     * What the person looks at: a municipality as a whole, or one organisation of it.
     *
     * @param day of the half-year that was asked for, as a report is of such a day; null for its last one
     */
    private record Shown(long municipalityId, Organization organization, HalfYear period, LocalDate day) {

        Shown on(LocalDate asked) {
            boolean within = asked != null && !asked.isBefore(period.firstDay()) && asked.isBefore(period.lastDay());
            return within ? new Shown(municipalityId, organization, period, asked) : this;
        }

        LocalDate lastDay() {
            return day == null ? period.lastDay() : day;
        }
    }

    private Shown shown(Long municipality, Long organization, String period, LocalDate day) {
        return shown(municipality, organization, period).on(day);
    }

    private Shown shown(Long municipality, Long organization, String period) {
        Optional<Organization> own = access.ownOrganization();
        if (organization != null) {
            Organization chosen = access.toReadFigures(organization);
            return new Shown(chosen.municipalityId(), chosen, period(chosen.municipalityId(), period), null);
        }
        long id = municipality == null ? access.own() : municipality;
        if (!access.oversees(id)) {
            Organization only = own.filter(o -> o.municipalityId().equals(id)).orElseThrow(Forbidden::new);
            return new Shown(id, only, period(id, period), null);
        }
        return new Shown(id, null, period(id, period), null);
    }

    /** Nobody looks into the future. */
    private HalfYear period(long municipalityId, String code) {
        HalfYear current = sets.current(municipalityId);
        HalfYear wanted = code == null || code.isBlank() ? current : HalfYear.parse(code);
        return wanted.compareTo(current) > 0 ? current : wanted;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) Long municipality,
            @RequestParam(required = false) Long organization,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Model model) {
        Shown shown = shown(municipality, organization, period, day);
        common(shown, model);
        compute(shown).ifPresent(all -> {
            model.addAttribute("figures", all);
            model.addAttribute("lines", lines(all, shown));
        });
        return "monitoring/figures";
    }

    private Optional<Figures> compute(Shown shown) {
        return figures.compute(shown.municipalityId(), shown.period(), shown.lastDay());
    }

    private void common(Shown shown, Model model) {
        model.addAttribute("day", shown.day());
        List<HalfYear> periods = new ArrayList<>();
        for (HalfYear p = sets.current(shown.municipalityId()); periods.size() < PERIODS; p = p.previous()) {
            periods.add(p);
        }
        model.addAttribute("municipality", directory.municipality(shown.municipalityId()));
        model.addAttribute("organization", shown.organization());
        model.addAttribute("period", shown.period());
        model.addAttribute("periods", periods);
        model.addAttribute("oversees", access.oversees(shown.municipalityId()));
        model.addAttribute("municipalities", access.overseen());
    }

    private List<Line> lines(Figures all, Shown shown) {
        List<Line> lines = new ArrayList<>();
        for (IndicatorFigures figure : all.indicators()) {
            boolean single = shown.organization() != null;
            Figure value =
                    single ? figure.organizations().get(shown.organization().id()) : figure.municipality();
            if (value == null) {
                continue;
            }
            lines.add(new Line(
                    figure.indicator().code(),
                    figure.indicator().section(),
                    figure.indicator().name(),
                    figure.indicator().kind() != IndicatorKind.YES_NO,
                    FigureCell.of(figure.indicator().kind(), value, figure.target(), single, counts(shown)),
                    figure.target() == null ? "" : Percent.write(figure.target()) + "\u00a0%",
                    figure.target() == null ? null : figure.target().toPlainString(),
                    single ? 0 : figure.missing().size(),
                    single ? 0 : figure.faulty().size()));
        }
        return lines;
    }

    /** Does the person see counts only? */
    private boolean counts(Shown shown) {
        return shown.organization() == null
                ? !access.mayReadNamesOf(shown.municipalityId())
                : !access.mayReadNames(shown.organization());
    }

    @GetMapping(PATH + ".xlsx")
    ResponseEntity<byte[]> download(
            @RequestParam(required = false) Long municipality,
            @RequestParam(required = false) Long organization,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        Shown shown = shown(municipality, organization, period, day);
        Figures all = compute(shown).orElseThrow(NoSuchElementException::new);
        Long only = shown.organization() == null ? null : shown.organization().id();
        return Downloads.xlsx(
                "Показатели, " + shown.period().title() + ".xlsx", FiguresExport.xlsx(all, only, counts(shown)));
    }

    @GetMapping(PATH + "/{code}")
    String indicator(
            @PathVariable String code,
            @RequestParam(required = false) Long municipality,
            @RequestParam(required = false) Long organization,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Shown shown = shown(municipality, organization, period, day);
        common(shown, model);
        Figures all = compute(shown).orElseThrow(NoSuchElementException::new);
        IndicatorFigures opened = all.of(code).orElseThrow(NoSuchElementException::new);
        boolean single = shown.organization() != null;
        Figure value = single ? opened.organizations().get(shown.organization().id()) : opened.municipality();
        if (value == null) {
            throw new NoSuchElementException();
        }
        model.addAttribute("figures", all);
        model.addAttribute("indicator", opened.indicator());
        model.addAttribute("target", Percent.write(opened.target()));
        model.addAttribute(
                "cell", FigureCell.of(opened.indicator().kind(), value, opened.target(), single, counts(shown)));
        if (single) {
            boolean names = !counts(shown) && FigurePersons.hasPersons(opened.indicator());
            model.addAttribute("mayReadNames", !counts(shown));
            if (names) {
                model.addAttribute(
                        "persons",
                        persons.page(
                                opened.indicator(),
                                shown.organization(),
                                shown.period(),
                                shown.lastDay(),
                                Math.max(0, page)));
                model.addAttribute("page", Math.max(0, page));
            }
        } else {
            Map<Long, FigureCell> cells = new LinkedHashMap<>();
            opened.organizations()
                    .forEach((id, figure) -> cells.put(
                            id,
                            FigureCell.of(opened.indicator().kind(), figure, opened.target(), true, counts(shown))));
            model.addAttribute("cells", cells);
        }
        return "monitoring/indicator";
    }
}
