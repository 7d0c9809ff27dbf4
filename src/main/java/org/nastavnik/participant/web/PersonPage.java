package org.nastavnik.participant.web;

import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.participant.Admission;
import org.nastavnik.participant.AlreadyKnown;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.RegisterAccess;
import org.nastavnik.participant.SpecialNeed;
import org.nastavnik.participant.consent.ConsentPapers;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.followup.FollowUpService;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person of the register: who it is, who represents a minor, and the consent. */
@Controller
class PersonPage {

    private static final String VIEW = "participant/person";

    private final PersonRegister register;
    private final ConsentPapers papers;
    private final Admission admission;
    private final ParticipantService participants;
    private final RegisterAccess access;
    private final ProgrammeAccess programmes;
    private final OrganizationService organizations;
    private final ConsentRegister consents;
    private final FollowUpService followUps;
    private final AccessLog accessLog;
    private final PersonHistory history;

    PersonPage(
            PersonRegister register,
            ConsentPapers papers,
            Admission admission,
            ParticipantService participants,
            RegisterAccess access,
            ProgrammeAccess programmes,
            OrganizationService organizations,
            AccessLog accessLog,
            ConsentRegister consents,
            FollowUpService followUps,
            PersonHistory history) {
        this.consents = consents;
        this.followUps = followUps;
        this.register = register;
        this.papers = papers;
        this.admission = admission;
        this.participants = participants;
        this.access = access;
        this.programmes = programmes;
        this.organizations = organizations;
        this.accessLog = accessLog;
        this.history = history;
    }

    @GetMapping("/persons/new")
    String fresh(
            @RequestParam(required = false) Long programme,
            @RequestParam(required = false) ParticipantRole role,
            Model model) {
        model.addAttribute("role", role);
        return page(model, null, PersonInput.empty(), programme);
    }

    @PostMapping("/persons/new")
    String add(
            @ModelAttribute PersonInput input,
            @RequestParam(required = false) Long programme,
            @RequestParam(required = false) ParticipantRole role,
            @RequestParam(required = false) String consentOn,
            @RequestParam(defaultValue = "false") boolean another,
            Model model,
            RedirectAttributes redirect) {
        long organizationId = programme == null
                ? access.own().id()
                : programmes.toLead(programme).organizationId();
        try {
            Person person = admission.admit(
                    organizationId,
                    input.details(),
                    PersonInput.date("consentOn", consentOn),
                    programme,
                    role,
                    another);
            redirect.addFlashAttribute("message", added(programme, role));
            return "redirect:" + (programme == null ? "/persons/" + person.id() : back(programme));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            if (refusal instanceof AlreadyKnown known) {
                model.addAttribute("similar", known.similar());
            }
            model.addAttribute("role", role);
            model.addAttribute("consentOn", consentOn);
            return page(model, null, input, programme);
        }
    }

    private static String added(Long programme, ParticipantRole role) {
        return programme == null || role == null
                ? "Человек внесён в реестр организации."
                : "Человек внесён в реестр и добавлен в программу.";
    }

    @GetMapping("/persons/{id}")
    String show(@PathVariable long id, @RequestParam(required = false) Long programme, Model model) {
        Person person = access.person(id);
        if (person.mergedIntoId() != null) {
            return "redirect:/persons/" + person.mergedIntoId();
        }
        accessLog.read(id, "Страница человека в реестре");
        return page(model, person, PersonInput.of(person), programme);
    }

    @PostMapping("/persons/{id}")
    String change(
            @PathVariable long id,
            @RequestParam long version,
            @ModelAttribute PersonInput input,
            @RequestParam(required = false) Long programme,
            Model model,
            RedirectAttributes redirect) {
        Person person = access.person(id);
        try {
            register.change(id, version, input.details());
            redirect.addFlashAttribute("message", "Сведения сохранены.");
            return "redirect:" + (programme == null ? "/persons/" + id : back(programme));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(model, person, input, programme);
        }
    }

    @PostMapping("/persons/{id}/consent")
    String consent(
            @PathVariable long id,
            @RequestParam(required = false) String consentsOn,
            @RequestParam(required = false) String representativeName,
            @RequestParam(required = false) Long programme,
            RedirectAttributes redirect) {
        access.person(id);
        return done(id, programme, redirect, "Согласие записано.", () -> {
            var day = PersonInput.date("consentsOn", consentsOn);
            if (day == null) {
                throw new Refusal("consentsOn", "Укажите дату, когда подписано согласие.");
            }
            consents.giveToTakePart(id, day, PersonInput.text("representativeName", representativeName, 300));
        });
    }

    @PostMapping("/persons/{id}/consent-papers")
    String consentPapers(
            @PathVariable long id,
            @RequestParam ParticipantRole as,
            @RequestParam(required = false) Long programme,
            RedirectAttributes redirect) {
        access.person(id);
        return done(
                id,
                programme,
                redirect,
                "Согласия подготовлены: скачайте их ниже, распечатайте и дайте подписать.",
                () -> papers.issue(id, as));
    }

    @PostMapping("/persons/{id}/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "PARTICIPATION") ConsentPurpose purpose,
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) Long programme,
            RedirectAttributes redirect) {
        access.person(id);
        return done(
                id,
                programme,
                redirect,
                purpose.withdrawn(),
                () -> consents.withdraw(id, purpose, PersonInput.text("reason", reason, 1000)));
    }

    private static String done(long id, Long programme, RedirectAttributes redirect, String message, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("message", message);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/persons/" + id + (programme == null ? "" : "?programme=" + programme);
    }

    private static String back(long programme) {
        return "/programmes/" + programme + "/participants";
    }

    private String page(Model model, Person person, PersonInput input, Long programme) {
        long organizationId = person != null ? person.organizationId() : organizationOf(programme);
        var today = register.today(organizationId);
        model.addAttribute("person", person);
        model.addAttribute("input", input);
        model.addAttribute("programme", programme);
        model.addAttribute("today", today);
        model.addAttribute("kinds", PersonKind.values());
        model.addAttribute("needs", SpecialNeed.values());
        model.addAttribute("superiors", register.staff(organizationId));
        model.addAttribute("accounts", organizations.staff(organizationId));
        if (person != null) {
            model.addAttribute("minor", person.isMinorOn(today));
            model.addAttribute("consented", consents.holds(person.id(), ConsentPurpose.PARTICIPATION, today));
            model.addAttribute("consentPapers", papers.of(person));
            model.addAttribute("consents", consents.of(person.id()));
            model.addAttribute("followUp", followUps.of(person.id()).orElse(null));
            model.addAttribute("held", consents.heldNow(person.id(), today));
            history.show(person, model);
        }
        return VIEW;
    }

    private long organizationOf(Long programme) {
        Organization own = access.own();
        return programme == null ? own.id() : programmes.toLead(programme).organizationId();
    }
}
