package org.nastavnik.programme.web;

import java.time.LocalDate;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may happen to a case at any time: another curator, a longer period, new pairs, the stop. */
@Controller
class CaseActions {

    private final Programmes programmes;
    private final ProgrammeAccess access;

    CaseActions(Programmes programmes, ProgrammeAccess access) {
        this.programmes = programmes;
        this.access = access;
    }

    @PostMapping("/programmes/{id}/curator")
    String replaceCurator(@PathVariable long id, @RequestParam String curator, RedirectAttributes redirect) {
        access.toDecide(id);
        return done(
                id,
                redirect,
                "Куратор заменён. Открытые задачи перешли к нему.",
                () -> programmes.appointCurator(id, curator));
    }

    @PostMapping("/programmes/{id}/extend")
    String extend(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate endsOn,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        access.toDecide(id);
        return done(id, redirect, "Срок программы продлён.", () -> programmes.extend(id, endsOn, reason));
    }

    @PostMapping("/programmes/{id}/rematch")
    String rematch(@PathVariable long id, RedirectAttributes redirect) {
        access.toLead(id);
        return done(
                id,
                redirect,
                "Новый подбор пар запрошен. Задача «Рассмотреть подбор пар» появится у куратора.",
                () -> programmes.requestRematch(id));
    }

    @PostMapping("/programmes/{id}/stop")
    String stop(@PathVariable long id, @RequestParam String reason, RedirectAttributes redirect) {
        access.toDecide(id);
        return done(
                id, redirect, "Программа остановлена. Сделанное сохранено в деле.", () -> programmes.stop(id, reason));
    }

    private static String done(long id, RedirectAttributes redirect, String message, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("message", message);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/programmes/" + id;
    }
}
