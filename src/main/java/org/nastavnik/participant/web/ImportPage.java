package org.nastavnik.participant.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.nastavnik.participant.SimilarPerson;
import org.nastavnik.participant.exchange.FileColumn;
import org.nastavnik.participant.exchange.FileColumns;
import org.nastavnik.participant.exchange.ImportFiles;
import org.nastavnik.participant.exchange.ImportLine;
import org.nastavnik.participant.exchange.ImportLine.Deed;
import org.nastavnik.participant.exchange.ImportPlan;
import org.nastavnik.participant.exchange.ImportScope;
import org.nastavnik.participant.exchange.ImportScopes;
import org.nastavnik.participant.exchange.PersonFile;
import org.nastavnik.participant.exchange.PersonImport;
import org.nastavnik.participant.exchange.RowAnswer;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianPlural;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.shared.table.TableExport;
import org.nastavnik.shared.table.TableRow;
import org.nastavnik.shared.table.XlsxExport;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Загрузить людей из файла»: the file is looked at row by row, its questions are answered, what is clear is taken over. */
@Controller
class ImportPage {

    private static final String START = "/persons/import";
    private static final String FILE = START + "/{id}";
    private static final String LOGGED = "Загрузка людей из файла";
    private static final int SIZE = 50;

    private final PersonImport imports;
    private final ImportScopes scopes;
    private final AccessLog log;

    ImportPage(PersonImport imports, ImportScopes scopes, AccessLog log) {
        this.imports = imports;
        this.scopes = scopes;
        this.log = log;
    }

    @GetMapping(START)
    String start(Model model) {
        model.addAttribute("scope", scopes.own());
        return "participant/import";
    }

    @GetMapping(START + "/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        send(ImportFiles.template(scopes.own().leadsAny()), "people.xlsx", response);
    }

    @PostMapping(START)
    String upload(@RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
        scopes.own();
        try {
            return "redirect:" + START + "/" + imports.upload(file.getBytes());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return "redirect:" + START;
        }
    }

    @GetMapping(FILE)
    String show(
            @PathVariable long id,
            @RequestParam(required = false) Deed show,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        PersonFile file = imports.get(id);
        ImportPlan plan = imports.plan(file);
        Deed deed = show != null ? show : firstToLookAt(plan);
        List<ImportLine> all = deed == null ? plan.lines() : plan.of(deed);
        int number = Math.max(0, Math.min(page, (all.size() - 1) / SIZE));
        List<ImportLine> lines =
                all.subList(Math.min(all.size(), number * SIZE), Math.min(all.size(), (number + 1) * SIZE));
        log.read(shown(lines), LOGGED);
        model.addAttribute("file", file);
        model.addAttribute("plan", plan);
        ImportScope scope = scopes.own();
        model.addAttribute("scope", scope);
        model.addAttribute(
                "needsLeftOut", !scope.leadsAny() && plan.columns().columns().containsKey(FileColumn.SPECIAL_NEED));
        model.addAttribute("deed", deed);
        model.addAttribute("faults", plan.count(Deed.FAULT));
        model.addAttribute("questions", plan.count(Deed.QUESTION));
        model.addAttribute(
                "asks",
                lines.stream()
                        .anyMatch(line -> line.questioned() && line.faults().isEmpty()));
        model.addAttribute("lines", lines);
        model.addAttribute("page", number);
        model.addAttribute("pages", (all.size() + SIZE - 1) / SIZE);
        model.addAttribute("meanings", FileColumn.values());
        model.addAttribute("columns", columns(file, plan.columns()));
        return "participant/import-preview";
    }

    /** What needs a person comes first; null where nothing does: then all rows. */
    private static Deed firstToLookAt(ImportPlan plan) {
        return plan.counts().keySet().stream()
                .filter(deed -> deed == Deed.FAULT || deed == Deed.QUESTION)
                .findFirst()
                .orElse(null);
    }

    private static List<Long> shown(List<ImportLine> lines) {
        List<Long> shown = new ArrayList<>();
        for (ImportLine line : lines) {
            shown.add(line.personId());
            line.similar().stream().map(SimilarPerson::personId).forEach(shown::add);
        }
        return shown.stream().filter(Objects::nonNull).toList();
    }

    /**
     * A column of the file.
     *
     * @param meaning null where none was given
     */
    record Column(int number, String name, FileColumn meaning, boolean open) {}

    private static List<Column> columns(PersonFile file, FileColumns found) {
        if (found.head() == null) {
            return List.of();
        }
        Map<Integer, FileColumn> meanings = new HashMap<>();
        found.columns().forEach((meaning, column) -> meanings.put(column, meaning));
        return IntStream.range(0, file.chosen().width())
                .mapToObj(i -> {
                    String heading = found.head().cell(i);
                    String name = "Столбец " + TableRow.columnName(i, found.lettered());
                    boolean open = found.open().containsKey(i);
                    return new Column(
                            i,
                            heading.isEmpty() ? name : name + ": " + heading,
                            open ? null : meanings.getOrDefault(i, FileColumn.SKIP),
                            open);
                })
                .toList();
    }

    @PostMapping(FILE + "/columns")
    String choose(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int table,
            @RequestParam Map<String, String> sent) {
        Map<Integer, FileColumn> chosen = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.matches("column-\\d{1,3}") && !value.isEmpty()) {
                chosen.put(Integer.valueOf(name.substring("column-".length())), FileColumn.valueOf(value));
            }
        });
        imports.choose(id, table, chosen);
        return "redirect:" + START + "/" + id;
    }

    @PostMapping(FILE + "/answers")
    String answer(
            @PathVariable long id,
            @RequestParam(required = false) Deed show,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam Map<String, String> sent) {
        Map<Integer, RowAnswer> answers = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.matches("answer-\\d{1,7}")) {
                answers.put(Integer.valueOf(name.substring("answer-".length())), RowAnswer.of(value));
            }
        });
        imports.answer(id, answers);
        return "redirect:" + START + "/" + id + (show == null ? "" : "?show=" + show + "&page=" + page);
    }

    @PostMapping(FILE)
    String takeOver(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean partly, RedirectAttributes redirect) {
        String page = "redirect:" + START + "/" + id;
        try {
            ImportPlan done = imports.takeOver(id, partly);
            redirect.addFlashAttribute("message", said(done));
            if (done.unclear() > 0) {
                return page;
            }
            return "redirect:" + home(scopes.own());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return page;
        } catch (NoSuchElementException gone) {
            // the button was pressed twice, or on an old page
            redirect.addFlashAttribute(
                    "error", "Этого файла больше нет: он уже загружен или удалён. Посмотрите реестр.");
            return "redirect:" + START;
        }
    }

    private static String said(ImportPlan done) {
        return "Загружено: внесено "
                + RussianPlural.of(done.count(Deed.ADD), "%d человек", "%d человека", "%d человек")
                + ", обновлено " + done.count(Deed.CHANGE) + ", без изменений " + done.count(Deed.KEEP) + "."
                + (done.unclear() == 0 ? "" : " Осталось строк, с которыми нужно решить: " + done.unclear() + ".");
    }

    private static String home(ImportScope scope) {
        return scope.leadsAny() ? "/persons" : "/municipal-register";
    }

    @GetMapping(FILE + "/faults.xlsx")
    void faults(@PathVariable long id, HttpServletResponse response) throws IOException {
        PersonFile file = imports.get(id);
        send(ImportFiles.faults(file, imports.plan(file)), "to-correct.xlsx", response);
    }

    @PostMapping(FILE + "/removal")
    String forget(@PathVariable long id, RedirectAttributes redirect) {
        imports.forget(id);
        redirect.addFlashAttribute("message", "Файл удалён, из него больше ничего не загрузится.");
        return "redirect:" + START;
    }

    private static void send(TableExport table, String name, HttpServletResponse response) throws IOException {
        try (table) {
            response.setContentType(XlsxExport.MEDIA_TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            table.writeTo(response.getOutputStream());
        }
    }
}
