package org.nastavnik.monitoring.region.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nastavnik.monitoring.region.RegionAccess;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.FiguresFile;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.figures.MunicipalityState;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.nastavnik.monitoring.region.figures.RegionalFigures;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.monitoring.region.mapping.VersionRules;
import org.nastavnik.organization.Region;
import org.nastavnik.shared.HalfYear;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** «Показатели региона»: municipalities × comparable indicators, from what they approved. */
@Controller
class RegionFiguresPage {

    static final String PATH = "/region-figures";
    private static final int ON_PAGE = 25;

    private final RegionalFigures regional;
    private final VersionRules rules;
    private final RegionAccess access;

    RegionFiguresPage(RegionalFigures regional, VersionRules rules, RegionAccess access) {
        this.regional = regional;
        this.rules = rules;
        this.access = access;
    }

    /** A comparable indicator of the region. */
    record Line(ComparableIndicator indicator, FigureView figure, String reached, boolean others) {

        static Line of(RegionFigures figures, int at) {
            ComparableFigure total = figures.totals().get(at);
            return new Line(
                    figures.indicators().get(at),
                    FigureView.of(total),
                    total.target() == null || total.value() == null ? "—" : figures.reached(at) ? "да" : "нет",
                    total.change() != null && total.municipalities() != total.municipalitiesBefore());
        }
    }

    /** A municipality and its figures in the order of the indicators. */
    record Row(MunicipalityFigures municipality, List<FigureView> figures) {

        static Row of(MunicipalityFigures one) {
            return new Row(one, one.figures().stream().map(FigureView::of).toList());
        }

        /** Its own pages show where the figures stand. */
        public String link() {
            return municipality.cycleId() == null
                    ? null
                    : municipality.state() == MunicipalityState.APPROVED
                            ? "/monitoring/" + municipality.cycleId() + "/results"
                            : "/monitoring/" + municipality.cycleId();
        }
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) Long region,
            @RequestParam(required = false) String period,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        RegionFigures figures = figures(region, period, model);
        List<MunicipalityFigures> all = figures.municipalities();
        int pages = Math.max(1, (all.size() + ON_PAGE - 1) / ON_PAGE);
        int at = Math.max(0, Math.min(page, pages - 1));
        model.addAttribute(
                "lines",
                IntStream.range(0, figures.totals().size())
                        .mapToObj(i -> Line.of(figures, i))
                        .toList());
        model.addAttribute(
                "rows",
                all.stream()
                        .skip((long) at * ON_PAGE)
                        .limit(ON_PAGE)
                        .map(Row::of)
                        .toList());
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("approved", figures.in(MunicipalityState.APPROVED));
        model.addAttribute("underWay", figures.in(MunicipalityState.UNDER_WAY));
        model.addAttribute("none", figures.in(MunicipalityState.NONE));
        model.addAttribute("mayChange", access.mayChange(figures.regionId()));
        return "monitoring/region/figures";
    }

    private RegionFigures figures(Long regionId, String code, Model model) {
        Region region = regionId == null ? access.own() : access.toRead(regionId);
        List<HalfYear> known = regional.periods(region.id());
        HalfYear current = rules.current();
        HalfYear period =
                code == null || code.isBlank() ? known.stream().findFirst().orElse(current) : HalfYear.parse(code);
        model.addAttribute("regions", access.readable());
        model.addAttribute(
                "periods",
                Stream.concat(known.stream(), Stream.of(current, period))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        RegionFigures figures = regional.of(region.id(), period);
        model.addAttribute("figures", figures);
        return figures;
    }

    @GetMapping(PATH + ".xlsx")
    ResponseEntity<byte[]> download(
            @RequestParam(required = false) Long region, @RequestParam(required = false) String period, Model model) {
        RegionFigures figures = figures(region, period, model);
        return Workbooks.send(
                "Показатели региона, " + figures.region() + ", "
                        + figures.period().title() + ".xlsx",
                FiguresFile.xlsx(figures));
    }

    /** A municipality's figure of the one indicator. */
    record Peer(MunicipalityFigures municipality, FigureView figure, String reached) {}

    @GetMapping(PATH + "/{code}")
    String indicator(
            @PathVariable String code,
            @RequestParam(required = false) Long region,
            @RequestParam(required = false) String period,
            Model model) {
        RegionFigures figures = figures(region, period, model);
        int at = IntStream.range(0, figures.indicators().size())
                .filter(i -> figures.indicators().get(i).code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        ComparableIndicator indicator = figures.indicators().get(at);
        model.addAttribute("line", Line.of(figures, at));
        model.addAttribute(
                "points",
                regional.trend(figures, indicator).stream()
                        .map(point -> new Trend(point.period(), FigureView.of(point.figure()), point.municipalities()))
                        .toList());
        model.addAttribute("peers", peers(figures, indicator, at));
        return "monitoring/region/indicator";
    }

    /** One half-year of the trend. */
    record Trend(HalfYear period, FigureView figure, int municipalities) {}

    /** The best first, those without a value last. */
    private static List<Peer> peers(RegionFigures figures, ComparableIndicator indicator, int at) {
        Comparator<BigDecimal> best = indicator.better().reaches(BigDecimal.ONE, BigDecimal.ZERO)
                ? Comparator.reverseOrder()
                : Comparator.naturalOrder();
        return figures.municipalities().stream()
                .sorted(Comparator.comparing(one -> one.figures().get(at).value(), Comparator.nullsLast(best)))
                .map(one -> {
                    ComparableFigure figure = one.figures().get(at);
                    return new Peer(
                            one,
                            FigureView.of(figure),
                            figure.value() == null || figure.target() == null
                                    ? "—"
                                    : indicator.better().reaches(figure.value(), figure.target()) ? "да" : "нет");
                })
                .toList();
    }
}
