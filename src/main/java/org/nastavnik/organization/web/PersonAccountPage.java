package org.nastavnik.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Handout;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.SetupAccess;
import org.nastavnik.organization.Staff;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Workplace;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person with a login: name, roles, a new one-time password, the end of the account. */
@Controller
class PersonAccountPage {

    private final Staff staff;
    private final SetupAccess access;
    private final OrganizationService organizations;
    private final Directory directory;

    PersonAccountPage(Staff staff, SetupAccess access, OrganizationService organizations, Directory directory) {
        this.staff = staff;
        this.access = access;
        this.organizations = organizations;
        this.directory = directory;
    }

    /** A role that can be given or is held. */
    record RoleLine(Role role, Workplace place, String placeName, boolean mine) {}

    @GetMapping("/staff/{number}")
    String show(@PathVariable long number, Model model) {
        User user = access.person(number);
        return page(model, user, StaffInput.of(user));
    }

    @PostMapping("/staff/{number}")
    String change(
            @PathVariable long number, @ModelAttribute StaffInput input, Model model, RedirectAttributes redirect) {
        User user = access.personToChange(number);
        try {
            staff.change(number, input.version(), input.details());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(model, user, input);
        }
        return done(number, redirect, "Сведения о сотруднике сохранены.");
    }

    @PostMapping("/staff/{number}/roles/give")
    String give(
            @PathVariable long number, @RequestParam Role role, @RequestParam long place, RedirectAttributes redirect) {
        access.person(number);
        access.requireGrantable(new Workplace(role.place(), place), Set.of(role));
        return attempt(
                number,
                redirect,
                "Роль дана. Задачи этой роли появятся у сотрудника в разделе «Задачи».",
                () -> staff.give(number, role, place));
    }

    @PostMapping("/staff/{number}/roles/end")
    String end(
            @PathVariable long number, @RequestParam Role role, @RequestParam long place, RedirectAttributes redirect) {
        access.person(number);
        access.requireGrantable(new Workplace(role.place(), place), Set.of(role));
        return attempt(
                number,
                redirect,
                "Роль снята. Открытые задачи вернулись к тем, кто может их выполнить.",
                () -> staff.end(number, role, place));
    }

    @PostMapping("/staff/{number}/password")
    String password(@PathVariable long number, RedirectAttributes redirect) {
        access.personToChange(number);
        return handOut(number, redirect, () -> staff.renewPassword(number));
    }

    @PostMapping("/staff/{number}/close")
    String close(@PathVariable long number, RedirectAttributes redirect) {
        access.personToChange(number);
        return attempt(
                number,
                redirect,
                "Учётная запись закрыта, роли сняты. Сделанное сотрудником сохранено.",
                () -> staff.close(number));
    }

    @PostMapping("/staff/{number}/reopen")
    String reopen(@PathVariable long number, RedirectAttributes redirect) {
        access.personToChange(number);
        return handOut(number, redirect, () -> staff.reopen(number));
    }

    /** Shown once: what is in the session for the next page only. */
    @GetMapping("/staff/handout")
    String handout(Model model) {
        return "organization/handout";
    }

    private String handOut(long number, RedirectAttributes redirect, java.util.function.Supplier<Handout> deed) {
        try {
            redirect.addFlashAttribute("handouts", List.of(deed.get()));
            redirect.addFlashAttribute("back", "/staff/" + number);
            return "redirect:/staff/handout";
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return "redirect:/staff/" + number;
        }
    }

    private String attempt(long number, RedirectAttributes redirect, String message, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return "redirect:/staff/" + number;
        }
        return done(number, redirect, message);
    }

    private static String done(long number, RedirectAttributes redirect, String message) {
        redirect.addFlashAttribute("message", message);
        return "redirect:/staff/" + number;
    }

    private String page(Model model, User user, StaffInput input) {
        Workplace home = Workplace.of(user);
        model.addAttribute("user", user);
        model.addAttribute("input", input);
        model.addAttribute("mayChangeAccount", access.mayChangeAccount(user));
        List<RoleLine> held = organizations.rolesOf(user.login()).stream()
                .map(r -> line(r.role(), Workplace.of(r)))
                .toList();
        List<RoleLine> offered = new ArrayList<>();
        if (user.enabled()) {
            for (Workplace place : access.workplaces(user)) {
                access.grantable(place).stream()
                        .map(role -> line(role, place))
                        .filter(line -> !held.contains(line))
                        .forEach(offered::add);
            }
        }
        model.addAttribute("held", held);
        model.addAttribute("offered", offered);
        model.addAttribute("home", directory.nameOf(home));
        model.addAttribute("back", back(home));
        return "organization/person";
    }

    private RoleLine line(Role role, Workplace place) {
        return new RoleLine(
                role, place, directory.nameOf(place), access.grantable(place).contains(role));
    }

    private static String back(Workplace home) {
        return switch (home.place()) {
                    case ORGANIZATION -> "/organizations/";
                    case MUNICIPALITY -> "/municipalities/";
                    case REGION -> "/regions/";
                    case EVERYWHERE -> "/installations/";
                }
                + home.id()
                + "/staff";
    }
}
