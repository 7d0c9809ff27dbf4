package org.nastavnik.mentorbank.web;

import java.util.Optional;
import org.nastavnik.mentorbank.CardAccess;
import org.nastavnik.mentorbank.CardDetails;
import org.nastavnik.mentorbank.CardService;
import org.nastavnik.mentorbank.MentorCard;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.mentorbank.SupportWork;
import org.nastavnik.mentorbank.bankcard.BankCardService;
import org.nastavnik.participant.Person;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Информационная карта наставника»: filled in by head, curator, or the mentor (order 25/1, annex 1 to the regulation). */
@Controller
class CardPage {

    private final CardService cards;
    private final CardAccess access;
    private final AccessLog accessLog;
    private final BankCardService bank;

    CardPage(CardService cards, CardAccess access, BankCardService bank, AccessLog accessLog) {
        this.accessLog = accessLog;
        this.bank = bank;
        this.cards = cards;
        this.access = access;
    }

    @GetMapping("/card")
    String own() {
        return "redirect:/persons/" + access.self().id() + "/card";
    }

    @GetMapping("/persons/{id}/card")
    String show(@PathVariable long id, Model model) {
        Person person = access.toFill(id);
        Long version = cards.find(id).map(MentorCard::version).orElse(null);
        return page(model, person, CardInput.of(cards.current(person)), version);
    }

    @PostMapping("/persons/{id}/card")
    String save(
            @PathVariable long id,
            @RequestParam(required = false) Long version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        Person person = access.toFill(id);
        CardInput input = new CardInput(typed);
        try {
            CardDetails details = input.details();
            if (!CardService.forms(person).containsAll(details.forms())) {
                throw new Refusal("forms", "Выберите формы наставничества из предложенных.");
            }
            cards.save(id, version, details);
            redirect.addFlashAttribute("message", "Карта сохранена.");
            return "redirect:/persons/" + id + "/card";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(model, person, input, version);
        }
    }

    private String page(Model model, Person person, CardInput input, Long version) {
        accessLog.read(person.id(), "Информационная карта наставника");
        Optional<MentorCard> kept = cards.find(person.id());
        model.addAttribute("person", person);
        model.addAttribute("input", input);
        model.addAttribute("version", version);
        model.addAttribute("filledAt", kept.map(MentorCard::filledAt).orElse(null));
        model.addAttribute("own", access.isOwn(person));
        model.addAttribute("bankCard", bank.of(person.id()).orElse(null));
        model.addAttribute("statement", bank.statement(person).orElse(null));
        model.addAttribute("formOptions", CardService.forms(person));
        model.addAttribute("works", SupportWork.values());
        model.addAttribute("networks", NetworkReadiness.values());
        return "mentorbank/card-edit";
    }
}
