package org.nastavnik.participant.web;

import org.nastavnik.participant.PersonMerge;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.PersonTransfers;
import org.nastavnik.participant.RegisterAccess;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Transfers and merges: asked for, agreed to, declined, done. Where to go back depends on whose page it was. */
@Controller
class MovesPage {

    private final PersonTransfers transfers;
    private final PersonMerge merge;
    private final PersonRegister register;
    private final RegisterAccess access;

    MovesPage(PersonTransfers transfers, PersonMerge merge, PersonRegister register, RegisterAccess access) {
        this.transfers = transfers;
        this.merge = merge;
        this.register = register;
        this.access = access;
    }

    /** From the question «такой человек уже есть»: what was typed says whom. */
    @PostMapping("/persons/asking")
    String ask(@ModelAttribute PersonInput input, RedirectAttributes redirect) {
        long own = access.own().id();
        return done(
                redirect,
                "/persons",
                "Просьба отправлена: решает организация, в реестре которой человек сейчас, или муниципальный оператор.",
                () -> transfers.ask(own, input.details().name(), input.details().birthDate()));
    }

    @PostMapping("/persons/transfers/{id}/agreement")
    String agree(@PathVariable long id, RedirectAttributes redirect) {
        return done(redirect, "/persons", "Человек переведён.", () -> transfers.agree(id));
    }

    @PostMapping("/persons/transfers/{id}/refusal")
    String decline(@PathVariable long id, @RequestParam String reason, RedirectAttributes redirect) {
        return done(redirect, "/persons", "В переводе отказано.", () -> transfers.decline(id, reason));
    }

    @PostMapping("/persons/{id}/transfer")
    String transfer(
            @PathVariable long id,
            @RequestParam(required = false) Long to,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        boolean keeper = access.keeps(register.person(id).organizationId());
        String page = (keeper ? "/persons/" : "/municipal-register/") + id;
        String after = keeper ? "/persons" : page;
        return done(redirect, after, page, "Человек переведён в другую организацию.", () -> {
            if (to == null) {
                throw new Refusal("to", "Выберите организацию, в которую переходит человек.");
            }
            transfers.transfer(id, to, reason);
        });
    }

    @PostMapping("/persons/{id}/merge")
    String merge(@PathVariable long id, @RequestParam(required = false) Long other, RedirectAttributes redirect) {
        boolean keeper = access.keeps(register.person(id).organizationId());
        String page = (keeper ? "/persons/" : "/municipal-register/") + id;
        return done(redirect, page, "Записи объединены.", () -> {
            if (other == null || register.find(other).isEmpty()) {
                throw new Refusal("other", "Выберите запись, которую объединить с этой.");
            }
            merge.merge(id, other);
        });
    }

    private static String done(RedirectAttributes redirect, String page, String message, Runnable deed) {
        return done(redirect, page, page, message, deed);
    }

    private static String done(
            RedirectAttributes redirect, String after, String refused, String message, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("message", message);
            return "redirect:" + after;
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return "redirect:" + refused;
        }
    }
}
