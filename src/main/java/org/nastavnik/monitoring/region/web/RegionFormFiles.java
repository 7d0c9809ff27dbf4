package org.nastavnik.monitoring.region.web;

import java.util.List;
import org.nastavnik.monitoring.region.RegionAccess;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.nastavnik.monitoring.region.figures.RegionalFigures;
import org.nastavnik.monitoring.region.statistics.FormTable;
import org.nastavnik.monitoring.region.statistics.FormVersions;
import org.nastavnik.monitoring.region.statistics.MunicipalitiesFile;
import org.nastavnik.monitoring.region.statistics.StatisticsFile;
import org.nastavnik.monitoring.region.statistics.StatisticsForm;
import org.nastavnik.shared.HalfYear;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Forms of statistical observation as files: what stands where, and the forms filled by the version of their half-year. */
@Controller
class RegionFormFiles {

    private final FormVersions versions;
    private final RegionalFigures regional;
    private final RegionAccess access;

    RegionFormFiles(FormVersions versions, RegionalFigures regional, RegionAccess access) {
        this.versions = versions;
        this.regional = regional;
        this.access = access;
    }

    /** @param version null: the newest, or an empty sample */
    @GetMapping(RegionFormsPage.OWN + "/cells.xlsx")
    ResponseEntity<byte[]> cells(@PathVariable long region, @RequestParam(required = false) Long version) {
        access.toRead(region);
        return Workbooks.send(
                "Записи форм.xlsx",
                FormTable.xlsx(RegionFormsPage.shown(versions, region, version)
                        .map(versions::cells)
                        .orElseGet(List::of)));
    }

    /** @param municipality null: the whole region */
    @GetMapping(RegionFormsPage.OWN + "/filled.xlsx")
    ResponseEntity<byte[]> filled(
            @PathVariable long region,
            @RequestParam String form,
            @RequestParam String period,
            @RequestParam(required = false) Long municipality) {
        RegionFigures figures = figures(region, period);
        StatisticsForm filled = versions.form(region, form, figures.period());
        return municipality == null
                ? Workbooks.send(name(filled, figures.region(), figures), StatisticsFile.xlsx(figures, filled))
                : Workbooks.send(
                        name(filled, "муниципалитет", figures), StatisticsFile.xlsx(figures, filled, municipality));
    }

    @GetMapping(RegionFormsPage.OWN + "/municipalities.xlsx")
    ResponseEntity<byte[]> municipalities(
            @PathVariable long region, @RequestParam String form, @RequestParam String period) {
        RegionFigures figures = figures(region, period);
        StatisticsForm filled = versions.form(region, form, figures.period());
        return Workbooks.send(name(filled, "по муниципалитетам", figures), MunicipalitiesFile.xlsx(figures, filled));
    }

    private RegionFigures figures(long region, String period) {
        access.toRead(region);
        return regional.of(region, HalfYear.parse(period));
    }

    private static String name(StatisticsForm form, String whose, RegionFigures figures) {
        return form.name() + ", " + whose + ", " + figures.period().title() + ".xlsx";
    }
}
