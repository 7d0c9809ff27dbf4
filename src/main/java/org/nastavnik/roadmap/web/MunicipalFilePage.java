package org.nastavnik.roadmap.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.nastavnik.organization.Directory;
import org.nastavnik.roadmap.municipal.MapFile;
import org.nastavnik.roadmap.municipal.MapImport;
import org.nastavnik.roadmap.municipal.MunicipalMapAccess;
import org.nastavnik.roadmap.table.ColumnMapping;
import org.nastavnik.roadmap.table.MapColumn;
import org.nastavnik.roadmap.table.MapTable;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableRow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file with a municipality's map: uploaded, its columns named, looked at, taken over. */
@Controller
class MunicipalFilePage {

    private static final String FILES = MunicipalMapPage.PATH + "/{municipality}/files";
    private static final int HEAD_ROWS = 15;
    private static final int SHOWN_PROBLEMS = 100;

    private final MapImport files;
    private final MunicipalMapAccess access;
    private final Directory directory;
    private final MunicipalMapPage page;
    private final Clock clock;

    MunicipalFilePage(
            MapImport files, MunicipalMapAccess access, Directory directory, MunicipalMapPage page, Clock clock) {
        this.files = files;
        this.access = access;
        this.directory = directory;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping(FILES)
    String upload(@PathVariable long municipality, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        access.toWrite(municipality);
        try {
            MapFile kept = files.upload(municipality, file.getBytes());
            return "redirect:" + MunicipalMapPage.PATH + "/" + municipality + "/files/" + kept.id();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refusal", refusal);
            return "redirect:" + MunicipalMapPage.PATH + "?municipality=" + municipality;
        }
    }

    @GetMapping(FILES + "/{id}")
    String preview(
            @PathVariable long municipality,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int table,
            @ModelAttribute("choice") ColumnChoice choice,
            Model model) {
        access.toWrite(municipality);
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("title", page.title(municipality));
        model.addAttribute("startsOn", LocalDate.of(year, 9, 1).toString());
        model.addAttribute("endsOn", LocalDate.of(year + 4, 8, 31).toString());
        return show(files.get(municipality, id), table, choice, model);
    }

    @PostMapping(FILES + "/{id}")
    String takeOver(
            @PathVariable long municipality,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int table,
            @ModelAttribute("choice") ColumnChoice choice,
            @RequestParam String title,
            @RequestParam String startsOn,
            @RequestParam String endsOn,
            Model model,
            RedirectAttributes redirect) {
        access.toWrite(municipality);
        MapFile file = files.get(municipality, id);
        Table chosen = file.table(table);
        try {
            files.takeOver(
                    file,
                    chosen,
                    choice.in(chosen),
                    title,
                    MunicipalInput.date("startsOn", startsOn),
                    MunicipalInput.date("endsOn", endsOn));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            model.addAttribute("title", title);
            model.addAttribute("startsOn", startsOn);
            model.addAttribute("endsOn", endsOn);
            return show(file, table, choice, model);
        }
        return MunicipalMapPage.back(
                municipality, "Дорожная карта загружена как черновик: проверьте сроки, которые не поняты.", redirect);
    }

    private String show(MapFile file, int number, ColumnChoice choice, Model model) {
        Table table = file.table(number);
        ColumnMapping mapping = choice.in(table);
        MapTable read = MapTable.read(table, mapping);
        List<TableRow> head = table.rows().stream().limit(HEAD_ROWS).toList();
        boolean lettered = head.get(0).lettered();
        model.addAttribute("municipality", directory.municipality(file.municipalityId()));
        model.addAttribute("file", file);
        model.addAttribute("tableNumber", file.tables().indexOf(table));
        model.addAttribute("mapping", mapping);
        model.addAttribute("meanings", MapColumn.values());
        model.addAttribute("rows", head);
        model.addAttribute(
                "columns",
                IntStream.range(0, table.width())
                        .mapToObj(i -> name(i, lettered, table, mapping))
                        .toList());
        model.addAttribute("items", read.items());
        model.addAttribute(
                "problems", read.problems().stream().limit(SHOWN_PROBLEMS).toList());
        model.addAttribute("problemCount", read.problems().size());
        return "roadmap/municipal-file";
    }

    private static String name(int column, boolean lettered, Table table, ColumnMapping mapping) {
        String heading = table.rows().stream()
                .filter(row -> row.number() == mapping.headRow())
                .map(row -> row.cell(column))
                .findFirst()
                .orElse("");
        String name = "Столбец " + TableRow.columnName(column, lettered);
        return heading.isEmpty() ? name : name + ": " + heading;
    }
}
