package org.nastavnik.cockpit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nastavnik.cockpit.debt.DebtFilter;
import org.nastavnik.cockpit.debt.DebtMap;
import org.nastavnik.cockpit.debt.DebtRow;
import org.nastavnik.cockpit.debt.Lateness;
import org.nastavnik.cockpit.debt.Reminders;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.table.XlsxExport;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Карта отставаний»: organisations by stages with what is late, and one reminder for those behind. */
@Controller
class DebtsPage {

    /** More than any municipality has. */
    private static final int EXPORTED = 10_000;

    private static final List<Stage> STAGES =
            Arrays.stream(Stage.values()).filter(stage -> !stage.ended()).toList();

    private final DebtMap debts;
    private final Reminders reminders;
    private final DebtDesk desk;

    DebtsPage(DebtMap debts, Reminders reminders, DebtDesk desk) {
        this.debts = debts;
        this.reminders = reminders;
        this.desk = desk;
    }

    @GetMapping("/debts")
    String show(DebtFilter filter, Model model) {
        Viewer viewer = desk.reader();
        model.addAttribute("filter", filter);
        model.addAttribute("list", debts.find(viewer, filter));
        Map<Stage, DebtMap.Total> totals = debts.totals(viewer, filter);
        model.addAttribute("totals", totals);
        model.addAttribute(
                "late", totals.values().stream().mapToLong(DebtMap.Total::late).sum());
        model.addAttribute("stages", STAGES);
        model.addAttribute("shows", DebtFilter.Show.values());
        model.addAttribute("levels", Lateness.values());
        model.addAttribute("mayRemind", desk.mayRemind(viewer));
        model.addAttribute("mayBegin", viewer.holds(Role.COORDINATOR));
        model.addAttribute("answers", reminders.answers(viewer, filter));
        model.addAttribute("municipalities", desk.municipalities(viewer));
        return "cockpit/debts";
    }

    @GetMapping("/debts.xlsx")
    void export(DebtFilter filter, HttpServletResponse response) throws IOException {
        Viewer viewer = desk.reader();
        try (XlsxExport sheet = new XlsxExport(
                "Отставания",
                List.of(
                        "Муниципалитет",
                        "Организация",
                        "Программа",
                        "Этап",
                        "Состояние",
                        "Дней просрочки",
                        "Просрочено задач",
                        "Задача",
                        "У кого",
                        "Ждёт с",
                        "Срок"),
                24,
                30,
                40,
                28,
                26,
                10,
                10,
                40,
                24,
                12,
                12)) {
            for (DebtRow row : debts.rows(viewer, filter, EXPORTED, 0)) {
                sheet.row(
                        row.municipality(),
                        row.organization(),
                        row.programme(),
                        row.stage() == null ? null : row.stage().title(),
                        row.programmeId() == null && row.task() == null
                                ? "программы нет"
                                : row.lateness().title(),
                        row.daysLate(),
                        row.lateTasks(),
                        row.task(),
                        row.performer(),
                        row.since(),
                        row.due());
            }
            response.setContentType(XlsxExport.MEDIA_TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"debts.xlsx\"");
            sheet.writeTo(response.getOutputStream());
        }
    }

    @GetMapping("/debts/reminder")
    String preview(DebtFilter filter, Model model) {
        return desk.preview(filter, "/debts", model);
    }

    @PostMapping("/debts/reminder")
    String send(
            DebtFilter filter,
            @RequestParam(name = "to", defaultValue = "") List<String> to,
            RedirectAttributes after) {
        return desk.send(filter, to, "/debts", after);
    }
}
