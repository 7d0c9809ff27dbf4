package org.nastavnik.cockpit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nastavnik.cockpit.debt.DebtFilter;
import org.nastavnik.cockpit.debt.DebtMap;
import org.nastavnik.cockpit.debt.DebtRow;
import org.nastavnik.cockpit.debt.Lateness;
import org.nastavnik.cockpit.debt.Reminders;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianPlural;
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
    private final Rights rights;
    private final Directory directory;

    DebtsPage(DebtMap debts, Reminders reminders, Rights rights, Directory directory) {
        this.debts = debts;
        this.reminders = reminders;
        this.rights = rights;
        this.directory = directory;
    }

    @GetMapping("/debts")
    String show(DebtFilter filter, Model model) {
        Viewer viewer = reader();
        model.addAttribute("filter", filter);
        model.addAttribute("list", debts.find(viewer, filter));
        Map<Stage, DebtMap.Total> totals = debts.totals(viewer, filter);
        model.addAttribute("totals", totals);
        model.addAttribute(
                "late", totals.values().stream().mapToLong(DebtMap.Total::late).sum());
        model.addAttribute("stages", STAGES);
        model.addAttribute("shows", DebtFilter.Show.values());
        model.addAttribute("levels", Lateness.values());
        model.addAttribute("mayRemind", mayRemind(viewer));
        model.addAttribute("mayBegin", viewer.holds(Role.COORDINATOR));
        model.addAttribute("answers", reminders.answers(viewer, filter));
        model.addAttribute(
                "municipalities",
                viewer.overseen().size() < 2
                        ? List.of()
                        : directory.municipalityNames(viewer.overseen()).entrySet().stream()
                                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                                .toList());
        return "cockpit/debts";
    }

    @GetMapping("/debts.xlsx")
    void export(DebtFilter filter, HttpServletResponse response) throws IOException {
        Viewer viewer = reader();
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
        model.addAttribute("filter", filter);
        model.addAttribute("debtors", reminders.debtors(reminding(), filter));
        return "cockpit/debt-reminder";
    }

    @PostMapping("/debts/reminder")
    String send(
            DebtFilter filter,
            @RequestParam(name = "to", defaultValue = "") List<String> to,
            RedirectAttributes after) {
        Viewer viewer = reminding();
        try {
            int told = reminders.send(viewer, filter, to);
            after.addFlashAttribute(
                    told == 0 ? "error" : "message",
                    told == 0
                            ? "Напоминание не отправлено: этим людям сегодня уже напомнили, или они всё выполнили."
                            : "Напоминание отправлено: "
                                    + RussianPlural.of(told, "%d человек.", "%d человека.", "%d человек.")
                                    + " Кто откликнулся, видно внизу этой страницы.");
            return "redirect:" + filter.of("/debts");
        } catch (Refusal refusal) {
            after.addFlashAttribute("error", refusal.sentence());
            return "redirect:" + filter.of("/debts/reminder");
        }
    }

    private Viewer reader() {
        Viewer viewer = rights.viewer();
        if (!viewer.isAdministrator() && viewer.overseen().isEmpty()) {
            throw new Forbidden();
        }
        return viewer;
    }

    private Viewer reminding() {
        Viewer viewer = reader();
        if (!mayRemind(viewer)) {
            throw new Forbidden();
        }
        return viewer;
    }

    private static boolean mayRemind(Viewer viewer) {
        return viewer.holds(Role.COORDINATOR)
                || viewer.holds(Role.MUNICIPAL_CURATOR)
                || viewer.holds(Role.REGIONAL_COORDINATOR);
    }
}
