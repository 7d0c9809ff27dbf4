package org.nastavnik.participant.consent.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nastavnik.organization.Rights;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.ConsentText;
import org.nastavnik.participant.consent.ConsentTexts;
import org.nastavnik.participant.consent.PersonConsent;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Мои согласия»: what the person signed, in which words, until when; withdrawn by the person at any time (152-ФЗ, article 9). */
@Controller
class MyConsentsPage {

    private final Rights rights;
    private final PersonRegister persons;
    private final ConsentRegister consents;
    private final ConsentTexts texts;

    MyConsentsPage(Rights rights, PersonRegister persons, ConsentRegister consents, ConsentTexts texts) {
        this.rights = rights;
        this.persons = persons;
        this.consents = consents;
        this.texts = texts;
    }

    @GetMapping("/me/consents")
    String show(Model model) {
        Optional<Person> self = self();
        model.addAttribute("known", self.isPresent());
        self.ifPresent(person -> {
            var all = consents.of(person.id());
            Map<Long, ConsentText> words = texts.all(all.stream()
                    .map(PersonConsent::textId)
                    .filter(id -> id != null)
                    .collect(Collectors.toSet()));
            model.addAttribute("held", consents.heldNow(person.id(), persons.today(person.organizationId())));
            model.addAttribute("consents", all);
            model.addAttribute("words", words);
        });
        return "participant/my-consents";
    }

    @PostMapping("/me/consents/withdrawal")
    String withdraw(
            @RequestParam ConsentPurpose purpose,
            @RequestParam(required = false) String reason,
            RedirectAttributes redirect) {
        Person person = self().orElseThrow(Forbidden::new);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        try {
            if (why != null && why.length() > 1000) {
                throw new Refusal("reason", "Слишком длинно: сократите до 1000 знаков.");
            }
            consents.withdraw(person.id(), purpose, why);
            redirect.addFlashAttribute("message", purpose.withdrawn());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/me/consents";
    }

    private Optional<Person> self() {
        return persons.ofLogin(rights.viewer().login());
    }
}
