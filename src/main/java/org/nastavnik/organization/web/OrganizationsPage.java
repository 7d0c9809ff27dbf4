package org.nastavnik.organization.web;

import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationDetails;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.Places;
import org.nastavnik.organization.SetupAccess;
import org.nastavnik.organization.StaffList;
import org.nastavnik.organization.registry.RegistryImport;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Организации»: the register of a municipality's organisations, kept by the coordinator. */
@Controller
class OrganizationsPage {

    private static final String FORM = "organization/organization";

    private final Places places;
    private final StaffList list;
    private final SetupAccess access;
    private final RegistryImport registry;

    OrganizationsPage(Places places, StaffList list, SetupAccess access, RegistryImport registry) {
        this.places = places;
        this.list = list;
        this.access = access;
        this.registry = registry;
    }

    @GetMapping("/municipalities/{id}/organizations")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) OrganizationKind kind,
            @RequestParam(defaultValue = "false") boolean withoutHead,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("municipality", access.municipality(id));
        model.addAttribute("q", q.strip());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", OrganizationKind.values());
        model.addAttribute("withoutHead", withoutHead);
        model.addAttribute("list", list.organizations(id, q.strip(), kind, withoutHead, Math.max(page, 0)));
        model.addAttribute("withoutPassword", registry.withoutPassword(id));
        model.addAttribute("sheet", RegistryImport.SHEET);
        return "organization/organizations";
    }

    @GetMapping("/municipalities/{id}/organizations/new")
    String empty(@PathVariable long id, Model model) {
        Municipality municipality = access.municipality(id);
        return form(model, municipality, null, new OrganizationInput(OrganizationKind.SCHOOL, "", "", "", "", 0L));
    }

    @PostMapping("/municipalities/{id}/organizations/new")
    String add(
            @PathVariable long id, @ModelAttribute OrganizationInput input, Model model, RedirectAttributes redirect) {
        Municipality municipality = access.municipality(id);
        try {
            Organization added = places.add(municipality, input.details());
            redirect.addFlashAttribute("message", "Организация добавлена. Теперь добавьте руководителя.");
            return "redirect:/organizations/" + added.id() + "/staff/new";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(model, municipality, null, input);
        }
    }

    @GetMapping("/organizations/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        Organization organization = toChange(id);
        return form(model, null, organization, OrganizationInput.of(organization));
    }

    @PostMapping("/organizations/{id}/edit")
    String change(
            @PathVariable long id, @ModelAttribute OrganizationInput input, Model model, RedirectAttributes redirect) {
        Organization organization = toChange(id);
        try {
            places.change(id, input.version(), input.details());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(model, null, organization, input);
        }
        redirect.addFlashAttribute("message", "Сведения об организации сохранены.");
        return "redirect:/organizations/" + id + "/staff";
    }

    @PostMapping("/organizations/{id}/close")
    String close(@PathVariable long id, RedirectAttributes redirect) {
        toChange(id);
        try {
            places.close(id);
            redirect.addFlashAttribute(
                    "message", "Организация отмечена как закрытая: новые программы в ней не начинаются.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/organizations/" + id + "/staff";
    }

    @PostMapping("/organizations/{id}/reopen")
    String reopen(@PathVariable long id, RedirectAttributes redirect) {
        toChange(id);
        places.reopen(id);
        redirect.addFlashAttribute("message", "Организация снова работает.");
        return "redirect:/organizations/" + id + "/staff";
    }

    private Organization toChange(long id) {
        Organization organization = access.organization(id);
        if (!access.mayChange(organization)) {
            throw new Forbidden();
        }
        return organization;
    }

    private static String form(
            Model model, Municipality municipality, Organization organization, OrganizationInput input) {
        model.addAttribute("municipality", municipality);
        model.addAttribute("organization", organization);
        model.addAttribute("input", input);
        model.addAttribute("kinds", OrganizationKind.values());
        return FORM;
    }

    /** As it is typed. */
    record OrganizationInput(
            OrganizationKind kind, String shortName, String fullName, String city, String website, Long version) {

        OrganizationInput {
            version = version == null ? 0 : version;
        }

        static OrganizationInput of(Organization known) {
            return new OrganizationInput(
                    known.kind(), known.shortName(), known.fullName(), known.city(), known.website(), known.version());
        }

        OrganizationDetails details() {
            return new OrganizationDetails(kind, shortName, fullName, city, website);
        }
    }
}
