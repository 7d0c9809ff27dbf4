package org.nastavnik.organization.web;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.SetupAccess;
import org.nastavnik.organization.User;
import org.nastavnik.organization.absence.Absence;
import org.nastavnik.organization.absence.AbsenceService;
import org.nastavnik.organization.absence.Deputies;
import org.nastavnik.shared.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Отсутствие и замещение»: one's own, or of those whose accounts the person keeps. */
@Controller
class AbsencePage {

    private static final String OWN = "/absences";
    private static final String OF_STAFF = "/staff/{number}/absences";

    private final AbsenceService absences;
    private final Deputies deputies;
    private final Rights rights;
    private final SetupAccess access;

    AbsencePage(AbsenceService absences, Deputies deputies, Rights rights, SetupAccess access) {
        this.absences = absences;
        this.deputies = deputies;
        this.rights = rights;
        this.access = access;
    }

    @GetMapping(OWN)
    String own(Model model) {
        return page(model, rights.viewer().login(), OWN, null);
    }

    @GetMapping(OF_STAFF)
    String ofStaff(@PathVariable long number, Model model) {
        User user = access.person(number);
        return page(model, user.login(), "/staff/" + number + OWN, user);
    }

    @PostMapping(OWN)
    String noteOwn(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String deputy,
            Model model,
            RedirectAttributes after) {
        String login = rights.viewer().login();
        return note(login, from, until, deputy, model, after, OWN, null);
    }

    @PostMapping(OF_STAFF)
    String noteOfStaff(
            @PathVariable long number,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String deputy,
            Model model,
            RedirectAttributes after) {
        User user = access.person(number);
        return note(user.login(), from, until, deputy, model, after, "/staff/" + number + OWN, user);
    }

    @PostMapping(OWN + "/{id}/end")
    String endOwn(@PathVariable long id, RedirectAttributes after) {
        return end(rights.viewer().login(), id, after, OWN);
    }

    @PostMapping(OF_STAFF + "/{id}/end")
    String endOfStaff(@PathVariable long number, @PathVariable long id, RedirectAttributes after) {
        return end(access.person(number).login(), id, after, "/staff/" + number + OWN);
    }

    private String note(
            String login,
            LocalDate from,
            LocalDate until,
            String deputy,
            Model model,
            RedirectAttributes after,
            String address,
            User user) {
        try {
            Absence noted = absences.note(login, from, until, deputy);
            after.addFlashAttribute(
                    "message",
                    noted.state() == Absence.State.ACTIVE
                            ? "Замещение началось: открытые задачи уже у заместителя."
                            : "Отсутствие записано. Задачи перейдут к заместителю в первый день и вернутся после последнего.");
            return "redirect:" + address;
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            model.addAttribute("from", from);
            model.addAttribute("until", until);
            model.addAttribute("chosen", deputy);
            return page(model, login, address, user);
        }
    }

    private String end(String login, long id, RedirectAttributes after, String address) {
        if (!absences.get(id).login().equals(login)) {
            throw new NoSuchElementException("Somebody else's absence");
        }
        absences.end(id);
        after.addFlashAttribute("message", "Отсутствие закончено. Открытые задачи вернулись.");
        return "redirect:" + address;
    }

    private String page(Model model, String login, String address, User user) {
        model.addAttribute("user", user);
        model.addAttribute("address", address);
        model.addAttribute("absences", absences.of(login));
        model.addAttribute("deputies", deputies.suitable(login));
        model.addAttribute("hasPosts", !deputies.posts(login).isEmpty());
        return "organization/absences";
    }
}
