package org.nastavnik.organization.web;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.SetupAccess;
import org.nastavnik.organization.registry.RegistryColumn;
import org.nastavnik.organization.registry.RegistryFile;
import org.nastavnik.organization.registry.RegistryImport;
import org.nastavnik.organization.registry.RegistryMapping;
import org.nastavnik.organization.registry.RegistryPreview;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianPlural;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableRow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Загрузить список»: a file with organisations and heads, its columns named, looked at, taken over; then the logins. */
@Controller
class RegistryPage {

    private static final String LIST = "/municipalities/{id}/organizations";
    private static final int SHOWN = 100;

    private final RegistryImport registry;
    private final SetupAccess access;

    RegistryPage(RegistryImport registry, SetupAccess access) {
        this.registry = registry;
        this.access = access;
    }

    @PostMapping(LIST + "/files")
    String upload(@PathVariable long id, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        access.municipality(id);
        try {
            return "redirect:" + list(id) + "/files/"
                    + registry.upload(id, file.getBytes()).id();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return "redirect:" + list(id);
        }
    }

    @GetMapping(LIST + "/files/{file}")
    String preview(
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(defaultValue = "0") int table,
            @RequestParam Map<String, String> sent,
            Model model) {
        Municipality municipality = access.municipality(id);
        return show(municipality, registry.get(id, file), table, sent, model);
    }

    @PostMapping(LIST + "/files/{file}")
    String takeOver(
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(defaultValue = "0") int table,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        Municipality municipality = access.municipality(id);
        RegistryFile kept = registry.get(id, file);
        Table chosen = kept.table(table);
        try {
            RegistryPreview done = registry.takeOver(kept, chosen, mapping(chosen, sent));
            redirect.addFlashAttribute("message", said(done));
            return "redirect:" + list(id);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return show(municipality, kept, table, sent, model);
        }
    }

    private static String said(RegistryPreview done) {
        return "Список загружен: добавлено "
                + RussianPlural.of(done.added(), "%d организация", "%d организации", "%d организаций")
                + ", обновлено " + done.changed() + ", без изменений " + done.kept()
                + "; новых руководителей: " + done.heads() + ".";
    }

    @PostMapping(LIST + "/heads/handouts")
    String sheet(@PathVariable long id, RedirectAttributes redirect) {
        access.municipality(id);
        try {
            redirect.addFlashAttribute("handouts", registry.sheet(id));
            redirect.addFlashAttribute("back", list(id));
            return "redirect:/staff/handout";
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return "redirect:" + list(id);
        }
    }

    private String show(
            Municipality municipality, RegistryFile file, int number, Map<String, String> sent, Model model) {
        Table table = file.table(number);
        RegistryMapping mapping = mapping(table, sent);
        RegistryPreview preview = registry.preview(file, table, mapping);
        model.addAttribute("municipality", municipality);
        model.addAttribute("file", file);
        model.addAttribute("tableNumber", file.tables().indexOf(table));
        model.addAttribute("mapping", mapping);
        model.addAttribute("meanings", RegistryColumn.values());
        model.addAttribute("columns", columns(table, mapping));
        model.addAttribute("preview", preview);
        model.addAttribute("lines", preview.lines().stream().limit(SHOWN).toList());
        model.addAttribute("problems", preview.problems().stream().limit(SHOWN).toList());
        return "organization/registry";
    }

    private static List<String> columns(Table table, RegistryMapping mapping) {
        boolean lettered = table.rows().get(0).lettered();
        return IntStream.range(0, table.width())
                .mapToObj(column -> {
                    String heading = table.rows().stream()
                            .filter(row -> row.number() == mapping.headRow())
                            .map(row -> row.cell(column))
                            .findFirst()
                            .orElse("");
                    String name = "Столбец " + TableRow.columnName(column, lettered);
                    return heading.isEmpty() ? name : name + ": " + heading;
                })
                .toList();
    }

    /** As the headings say, where nobody has chosen otherwise: {@code column-CITY=3}. */
    private static RegistryMapping mapping(Table table, Map<String, String> sent) {
        Map<RegistryColumn, Integer> chosen = new EnumMap<>(RegistryColumn.class);
        for (RegistryColumn meaning : RegistryColumn.values()) {
            String column = sent.get("column-" + meaning);
            if (column != null && column.matches("-1|\\d{1,3}")) {
                chosen.put(meaning, Math.min(Integer.parseInt(column), table.width() - 1));
            }
        }
        return RegistryMapping.detect(table).with(chosen);
    }

    private static String list(long municipalityId) {
        return "/municipalities/" + municipalityId + "/organizations";
    }
}
