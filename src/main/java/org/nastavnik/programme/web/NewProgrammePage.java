package org.nastavnik.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Новая программа»: a head begins one of the own organisation, a coordinator one of any in the municipality. */
@Controller
class NewProgrammePage {

    private static final String VIEW = "programme/new";

    private final Programmes programmes;
    private final Organizations organizations;
    private final Rights rights;
    private final Clock clock;

    NewProgrammePage(Programmes programmes, Organizations organizations, Rights rights, Clock clock) {
        this.programmes = programmes;
        this.organizations = organizations;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/programmes/new")
    String show(Model model) {
        List<Organization> choice = choice();
        return page(model, choice, ProgrammeInput.usual(choice.get(0).id(), LocalDate.now(clock)));
    }

    @PostMapping("/programmes/new")
    String begin(@ModelAttribute ProgrammeInput input, Model model, RedirectAttributes redirect) {
        List<Organization> choice = choice();
        try {
            long organization = choice.stream()
                    .map(Organization::id)
                    .filter(id -> id.equals(input.organization()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("organization", "Выберите организацию из списка."));
            MentoringProgramme begun = programmes.launch(organization, input.plan());
            redirect.addFlashAttribute(
                    "message", "Программа начата. Руководитель организации получил задачу «Назначить куратора».");
            return "redirect:/programmes/" + begun.id();
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(model, choice, input);
        }
    }

    private String page(Model model, List<Organization> choice, ProgrammeInput input) {
        model.addAttribute("input", input);
        model.addAttribute("organizations", choice);
        model.addAttribute("allForms", MentoringForm.values());
        model.addAttribute("allKinds", MentoringKind.values());
        model.addAttribute("allFormats", MeetingFormat.values());
        return VIEW;
    }

    /** Organisations whose programmes this person may begin; never empty. */
    private List<Organization> choice() {
        Viewer viewer = rights.viewer();
        List<Organization> choice = viewer.roles().stream()
                .flatMap(held -> of(held).stream())
                .distinct()
                .toList();
        if (choice.isEmpty()) {
            throw new Forbidden();
        }
        return choice;
    }

    private List<Organization> of(RoleAssignment held) {
        if (held.role() == Role.HEAD) {
            return organizations.findById(held.organizationId()).stream().toList();
        }
        return held.role() == Role.COORDINATOR
                ? organizations.findByMunicipalityIdOrderByShortName(held.municipalityId())
                : List.of();
    }
}
