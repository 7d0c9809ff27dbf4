package org.nastavnik.participant.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Organization;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.PersonTransfers;
import org.nastavnik.participant.RegisterAccess;
import org.nastavnik.participant.Transfer;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Реестр»: the organisation's persons. A name that is looked for never stands in an address, so searching posts. */
@Controller
class PersonsPage {

    private static final int SIZE = 50;

    private final PersonRegister register;
    private final PersonTransfers transfers;
    private final ConsentRegister consents;
    private final RegisterAccess access;
    private final Directory directory;
    private final AccessLog accessLog;

    PersonsPage(
            PersonRegister register,
            ConsentRegister consents,
            PersonTransfers transfers,
            RegisterAccess access,
            Directory directory,
            AccessLog accessLog) {
        this.accessLog = accessLog;
        this.consents = consents;
        this.register = register;
        this.transfers = transfers;
        this.directory = directory;
        this.access = access;
    }

    @GetMapping("/persons")
    String show(
            @RequestParam(required = false) PersonKind kind, @RequestParam(defaultValue = "0") int page, Model model) {
        return list("", kind, page, model);
    }

    @PostMapping("/persons")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) PersonKind kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return list(q.strip(), kind, page, model);
    }

    private void asked(Organization organization, Model model) {
        List<Transfer> asked = transfers.askedOf(organization.id());
        model.addAttribute("asked", asked);
        model.addAttribute(
                "askedNames",
                register.names(asked.stream().map(Transfer::personId).toList()));
        model.addAttribute(
                "askedPlaces",
                directory.shortNames(
                        asked.stream().map(Transfer::toOrganizationId).toList()));
    }

    private String list(String q, PersonKind kind, int page, Model model) {
        Organization organization = access.own();
        Set<PersonKind> kinds = kind == null ? EnumSet.allOf(PersonKind.class) : EnumSet.of(kind);
        Page<Person> found = register.search(organization.id(), q, kinds, page, SIZE);
        var today = register.today(organization.id());
        accessLog.read(found.map(Person::id).getContent(), "Список реестра организации");
        Set<Long> consented = consents.mayTakePart(found.map(Person::id).getContent(), today);
        model.addAttribute("organization", organization);
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", PersonKind.values());
        model.addAttribute("found", found);
        model.addAttribute("today", today);
        model.addAttribute("consented", consented);
        asked(organization, model);
        model.addAttribute(
                "minors",
                found.stream()
                        .filter((Predicate<Person>) person -> person.isMinorOn(today))
                        .map(Person::id)
                        .collect(Collectors.toSet()));
        return "participant/persons";
    }
}
