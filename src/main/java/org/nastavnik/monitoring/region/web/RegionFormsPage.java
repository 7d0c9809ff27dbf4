package org.nastavnik.monitoring.region.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.monitoring.region.RegionAccess;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.nastavnik.monitoring.region.figures.RegionalFigures;
import org.nastavnik.monitoring.region.mapping.MappingChanges;
import org.nastavnik.monitoring.region.mapping.Mappings;
import org.nastavnik.monitoring.region.statistics.FigurePart;
import org.nastavnik.monitoring.region.statistics.FormCell;
import org.nastavnik.monitoring.region.statistics.FormCells;
import org.nastavnik.monitoring.region.statistics.FormTable;
import org.nastavnik.monitoring.region.statistics.StatisticsFile;
import org.nastavnik.organization.Region;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Формы статистического наблюдения»: which figure stands in which cell, and the filled forms as files. */
@Controller
class RegionFormsPage {

    private static final String PATH = "/region-forms";
    private static final String OWN = PATH + "/{region:\\d{1,15}}";
    private static final int PROBLEMS = 100;

    private final FormCells cells;
    private final RegionalFigures regional;
    private final Mappings mappings;
    private final MappingChanges changes;
    private final RegionAccess access;

    RegionFormsPage(
            FormCells cells, RegionalFigures regional, Mappings mappings, MappingChanges changes, RegionAccess access) {
        this.cells = cells;
        this.regional = regional;
        this.mappings = mappings;
        this.changes = changes;
        this.access = access;
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) Long region, @RequestParam(required = false) Long cell, Model model) {
        Region shown = region == null ? access.own() : access.toRead(region);
        return page(shown, cell == null ? CellInput.empty() : CellInput.of(cells.get(shown.id(), cell)), model);
    }

    private String page(Region region, CellInput input, Model model) {
        Map<String, List<FormCell>> forms = cells.of(region.id()).stream()
                .collect(Collectors.groupingBy(FormCell::form, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("region", region);
        model.addAttribute("regions", access.readable());
        model.addAttribute("forms", forms);
        model.addAttribute("input", input);
        model.addAttribute("parts", FigurePart.values());
        model.addAttribute(
                "indicators", mappings.indicators(mappings.newest(region.id()).id()));
        model.addAttribute("edit", access.mayChange(region.id()));
        model.addAttribute(
                "periods",
                Stream.concat(regional.periods(region.id()).stream(), Stream.of(changes.current()))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        return "monitoring/region/forms";
    }

    @PostMapping(OWN)
    String put(
            @PathVariable long region,
            @ModelAttribute("input") CellInput input,
            Model model,
            RedirectAttributes redirect) {
        Region changed = access.toChange(region);
        try {
            cells.put(region, input.read());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(changed, input, model);
        }
        redirect.addFlashAttribute("message", "Запись сохранена.");
        return back(region);
    }

    @PostMapping(OWN + "/drop")
    String drop(@PathVariable long region, @RequestParam long id, RedirectAttributes redirect) {
        access.toChange(region);
        try {
            cells.drop(region, id);
            redirect.addFlashAttribute("message", "Запись удалена: в этой ячейке формы ничего не будет.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return back(region);
    }

    @PostMapping(OWN + "/file")
    String upload(@PathVariable long region, @RequestParam MultipartFile file, Model model, RedirectAttributes redirect)
            throws IOException {
        Region changed = access.toChange(region);
        try {
            FormTable read = FormTable.read(file.getBytes(), cells.codes(region));
            if (!read.problems().isEmpty()) {
                model.addAttribute(
                        "problems", read.problems().stream().limit(PROBLEMS).toList());
                return page(changed, CellInput.empty(), model);
            }
            redirect.addFlashAttribute("message", "Загружено записей: " + cells.takeOver(region, read) + ".");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return back(region);
    }

    @GetMapping(OWN + "/cells.xlsx")
    ResponseEntity<byte[]> download(@PathVariable long region) {
        access.toRead(region);
        return Workbooks.send("Записи форм.xlsx", FormTable.xlsx(cells.of(region)));
    }

    @GetMapping(OWN + "/filled.xlsx")
    ResponseEntity<byte[]> filled(@PathVariable long region, @RequestParam String form, @RequestParam String period) {
        access.toRead(region);
        RegionFigures figures = regional.of(region, HalfYear.parse(period));
        List<FormCell> own = cells.of(region).stream()
                .filter(cell -> cell.form().equalsIgnoreCase(form))
                .toList();
        return Workbooks.send(
                form + ", " + figures.region() + ", " + figures.period().title() + ".xlsx",
                StatisticsFile.xlsx(figures, own));
    }

    private static String back(long region) {
        return "redirect:" + PATH + "?region=" + region;
    }
}
