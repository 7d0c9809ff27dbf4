package org.nastavnik.monitoring.region.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.monitoring.MonitoringAccess;
import org.nastavnik.monitoring.region.RegionAccess;
import org.nastavnik.monitoring.region.figures.RegionalFigures;
import org.nastavnik.monitoring.region.mapping.Change;
import org.nastavnik.monitoring.region.mapping.Mappings;
import org.nastavnik.monitoring.region.mapping.VersionRules;
import org.nastavnik.monitoring.region.statistics.FigurePart;
import org.nastavnik.monitoring.region.statistics.FormCell;
import org.nastavnik.monitoring.region.statistics.FormCells;
import org.nastavnik.monitoring.region.statistics.FormTable;
import org.nastavnik.monitoring.region.statistics.FormVersion;
import org.nastavnik.monitoring.region.statistics.FormVersions;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Region;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Формы статистического наблюдения»: which figure stands in which cell, version by version, and what to fill with it. */
@Controller
class RegionFormsPage {

    static final String PATH = "/region-forms";
    static final String OWN = PATH + "/{region:\\d{1,15}}";
    private static final int PROBLEMS = 100;

    private final FormCells cells;
    private final FormVersions versions;
    private final RegionalFigures regional;
    private final Mappings mappings;
    private final VersionRules rules;
    private final RegionAccess access;
    private final MonitoringAccess monitoring;
    private final Directory directory;

    RegionFormsPage(
            FormCells cells,
            FormVersions versions,
            RegionalFigures regional,
            Mappings mappings,
            VersionRules rules,
            RegionAccess access,
            MonitoringAccess monitoring,
            Directory directory) {
        this.cells = cells;
        this.versions = versions;
        this.regional = regional;
        this.mappings = mappings;
        this.rules = rules;
        this.access = access;
        this.monitoring = monitoring;
        this.directory = directory;
    }

    /** What comes with every change: the version that was seen, since when the new one holds, and why. */
    record VersionInput(Long version, String since, String reason) {

        Change read(long region) {
            return new Change(region, version, HalfYear.parse(since), reason);
        }
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) Long region,
            @RequestParam(required = false) Long version,
            @RequestParam(required = false) Long cell,
            Model model) {
        Region shown = region == null ? access.own() : access.toRead(region);
        CellInput input = cell == null
                ? CellInput.empty()
                : cells.of(shown.id()).stream()
                        .filter(known -> known.id().equals(cell))
                        .findFirst()
                        .map(CellInput::of)
                        .orElseGet(CellInput::empty);
        return page(shown, shown(versions, shown.id(), version), input, model);
    }

    /** The version that is looked at; the newest where none is named, empty where there is none at all. */
    static Optional<FormVersion> shown(FormVersions versions, long region, Long version) {
        return version == null ? versions.newest(region) : Optional.of(versions.get(region, version));
    }

    private String page(Region region, Optional<FormVersion> version, CellInput input, Model model) {
        Map<String, List<FormCell>> forms = version.map(versions::cells).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(FormCell::form, LinkedHashMap::new, Collectors.toList()));
        List<FormVersion> all = versions.all(region.id());
        boolean newest = version.isEmpty() || all.get(0).id() == version.get().id();
        model.addAttribute("region", region);
        model.addAttribute("regions", access.readable());
        model.addAttribute("forms", forms);
        model.addAttribute("version", version.orElse(null));
        model.addAttribute("versions", all);
        model.addAttribute("newest", newest);
        model.addAttribute(
                "names",
                directory.briefNames(all.stream().map(FormVersion::createdBy).toList()));
        model.addAttribute("zone", directory.zoneOfRegion(region.id()));
        if (!model.containsAttribute("input")) {
            model.addAttribute("input", input);
        }
        model.addAttribute("parts", FigurePart.values());
        model.addAttribute(
                "indicators", mappings.indicators(mappings.newest(region.id()).id()));
        model.addAttribute("edit", newest && access.mayChange(region.id()));
        model.addAttribute(
                "municipalities",
                monitoring.overseen().stream()
                        .filter(one -> one.regionId() == region.id())
                        .toList());
        model.addAttribute("openPeriods", rules.periods());
        model.addAttribute("current", rules.current());
        model.addAttribute(
                "periods",
                Stream.concat(regional.periods(region.id()).stream(), Stream.of(rules.current()))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        return "monitoring/region/forms";
    }

    @PostMapping(OWN)
    String put(
            @PathVariable long region,
            @ModelAttribute("input") CellInput input,
            @ModelAttribute("change") VersionInput change,
            Model model,
            RedirectAttributes redirect) {
        Region changed = access.toChange(region);
        try {
            cells.put(change.read(region), input.read());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(changed, versions.newest(region), input, model);
        }
        redirect.addFlashAttribute("input", input.next());
        return done(region, "Запись сохранена", change, redirect);
    }

    @PostMapping(OWN + "/drop")
    String drop(
            @PathVariable long region,
            @RequestParam long id,
            @ModelAttribute("change") VersionInput change,
            RedirectAttributes redirect) {
        access.toChange(region);
        try {
            cells.drop(change.read(region), id);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return back(region);
        }
        return done(region, "Запись удалена: в этой ячейке формы ничего не будет", change, redirect);
    }

    @PostMapping(OWN + "/file")
    String upload(
            @PathVariable long region,
            @RequestParam MultipartFile file,
            @ModelAttribute("change") VersionInput change,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        Region changed = access.toChange(region);
        FormTable read;
        try {
            read = FormTable.read(file.getBytes(), cells.codes(region));
            if (!read.problems().isEmpty()) {
                model.addAttribute(
                        "problems", read.problems().stream().limit(PROBLEMS).toList());
                return page(changed, versions.newest(region), CellInput.empty(), model);
            }
            cells.takeOver(change.read(region), read);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return back(region);
        }
        return done(region, "Загружено записей: " + read.cells().size(), change, redirect);
    }

    /** The next record of the same change needs not be explained again. */
    private static String done(long region, String what, VersionInput change, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "message", what + ". Новая версия действует с выбранного полугодия, прежние версии остались.");
        redirect.addFlashAttribute("change", change);
        return back(region);
    }

    private static String back(long region) {
        return "redirect:" + PATH + "?region=" + region;
    }
}
