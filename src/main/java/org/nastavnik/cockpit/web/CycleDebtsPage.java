package org.nastavnik.cockpit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nastavnik.cockpit.debt.CycleDebtFilter;
import org.nastavnik.cockpit.debt.CycleDebtMap;
import org.nastavnik.cockpit.debt.CycleDebtRow;
import org.nastavnik.cockpit.debt.CycleStep;
import org.nastavnik.cockpit.debt.DebtMap;
import org.nastavnik.cockpit.debt.Lateness;
import org.nastavnik.cockpit.debt.Reminders;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.table.XlsxExport;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Карта отставаний» by steps of a half-year's monitoring: whose report stands where, and one reminder for those behind. */
@Controller
class CycleDebtsPage {

    private static final String MAP = "/debts/monitoring";

    /** More than any municipality has. */
    private static final int EXPORTED = 10_000;

    private final CycleDebtMap debts;
    private final Reminders reminders;
    private final DebtDesk desk;
    private final Clock clock;

    CycleDebtsPage(CycleDebtMap debts, Reminders reminders, DebtDesk desk, Clock clock) {
        this.debts = debts;
        this.reminders = reminders;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(MAP)
    String show(CycleDebtFilter asked, Model model) {
        Viewer viewer = desk.reader();
        List<HalfYear> known = debts.periods(viewer);
        CycleDebtFilter filter = asked.on(known, LocalDate.now(clock));
        List<HalfYear> periods = new ArrayList<>(known);
        if (!periods.contains(filter.half())) {
            periods.add(filter.half());
            periods.sort(Comparator.reverseOrder());
        }
        Map<CycleStep, DebtMap.Total> totals = debts.totals(viewer, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("opened", known.contains(filter.half()));
        model.addAttribute("periods", periods);
        model.addAttribute("list", debts.find(viewer, filter));
        model.addAttribute("totals", totals);
        model.addAttribute(
                "late", totals.values().stream().mapToLong(DebtMap.Total::late).sum());
        model.addAttribute("steps", CycleStep.values());
        model.addAttribute("shows", CycleDebtFilter.Show.values());
        model.addAttribute("levels", Lateness.values());
        model.addAttribute("mayRemind", desk.mayRemind(viewer));
        model.addAttribute("answers", reminders.answers(viewer, filter));
        model.addAttribute("municipalities", desk.municipalities(viewer));
        return "cockpit/cycle-debts";
    }

    @GetMapping(MAP + ".xlsx")
    void export(CycleDebtFilter asked, HttpServletResponse response) throws IOException {
        Viewer viewer = desk.reader();
        CycleDebtFilter filter = settled(viewer, asked);
        try (XlsxExport sheet = new XlsxExport(
                "Мониторинг",
                List.of(
                        "Муниципалитет",
                        "Организация",
                        "Полугодие",
                        "Шаг",
                        "Состояние",
                        "Дней просрочки",
                        "Возвращён, раз",
                        "Задача",
                        "У кого",
                        "Ждёт с",
                        "Срок",
                        "Принят"),
                24,
                30,
                24,
                14,
                26,
                10,
                10,
                34,
                24,
                12,
                12,
                12)) {
            for (CycleDebtRow row : debts.rows(viewer, filter, EXPORTED, 0)) {
                sheet.row(
                        row.municipality(),
                        row.organization(),
                        filter.half().title(),
                        row.step() == null ? null : row.step().title(),
                        row.state(),
                        row.daysLate(),
                        row.returns(),
                        row.task(),
                        row.performer(),
                        row.since(),
                        row.due(),
                        row.acceptedOn());
            }
            response.setContentType(XlsxExport.MEDIA_TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"monitoring-debts.xlsx\"");
            sheet.writeTo(response.getOutputStream());
        }
    }

    @GetMapping(MAP + "/reminder")
    String preview(CycleDebtFilter asked, Model model) {
        return desk.preview(settled(desk.reader(), asked), MAP, model);
    }

    @PostMapping(MAP + "/reminder")
    String send(
            CycleDebtFilter asked,
            @RequestParam(name = "to", defaultValue = "") List<String> to,
            RedirectAttributes after) {
        return desk.send(settled(desk.reader(), asked), to, MAP, after);
    }

    private CycleDebtFilter settled(Viewer viewer, CycleDebtFilter asked) {
        return asked.on(debts.periods(viewer), LocalDate.now(clock));
    }
}
