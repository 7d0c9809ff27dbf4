package org.nastavnik.mentorbank.bankcard.web;

import org.nastavnik.mentorbank.bankcard.BankCardService;
import org.nastavnik.participant.RegisterAccess;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From the mentor's card: head or curator offer it to the bank or take it out again. */
@Controller
class BankCardPage {

    private final BankCardService cards;
    private final RegisterAccess access;

    BankCardPage(BankCardService cards, RegisterAccess access) {
        this.cards = cards;
        this.access = access;
    }

    @PostMapping("/persons/{id}/bank-card")
    String offer(@PathVariable long id, RedirectAttributes redirect) {
        access.person(id);
        return done(
                id,
                redirect,
                "Карта предложена в банк. Куратор получит задачу «Получить согласие наставника».",
                () -> cards.offer(id));
    }

    @PostMapping("/persons/{id}/bank-card/removal")
    String takeOut(@PathVariable long id, @RequestParam(required = false) String reason, RedirectAttributes redirect) {
        access.person(id);
        return done(id, redirect, "Карта снята с публикации.", () -> cards.takeOut(id, reason));
    }

    private static String done(long id, RedirectAttributes redirect, String message, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("message", message);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/persons/" + id + "/card#bank";
    }
}
