package org.nastavnik.organization.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.nastavnik.organization.Handout;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Regions;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.SetupAccess;
import org.nastavnik.organization.Staff;
import org.nastavnik.organization.StaffList;
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

/** «Сотрудники» of a place: who works there, with which roles, and new people. Names are looked for by posting. */
@Controller
class StaffPage {

    private static final String PLACE = "/{kind:organizations|municipalities|regions|installations}/{id}";
    private static final Map<String, Role.Place> KINDS = Map.of(
            "organizations", Role.Place.ORGANIZATION,
            "municipalities", Role.Place.MUNICIPALITY,
            "regions", Role.Place.REGION,
            "installations", Role.Place.EVERYWHERE);

    private final Staff staff;
    private final StaffList list;
    private final SetupAccess access;
    private final Regions regions;

    StaffPage(Staff staff, StaffList list, SetupAccess access, Regions regions) {
        this.staff = staff;
        this.list = list;
        this.access = access;
        this.regions = regions;
    }

    @GetMapping(PLACE + "/staff")
    String show(@PathVariable String kind, @PathVariable long id, Model model) {
        return list(kind, id, "", 0, model);
    }

    @PostMapping(PLACE + "/staff")
    String search(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return list(kind, id, q.strip(), Math.max(page, 0), model);
    }

    private String list(String kind, long id, String q, int page, Model model) {
        Workplace place = place(kind, id, model);
        model.addAttribute("q", q);
        model.addAttribute("list", list.people(place, q, page));
        return "organization/staff";
    }

    @GetMapping(PLACE + "/staff/new")
    String empty(@PathVariable String kind, @PathVariable long id, Model model) {
        Workplace place = place(kind, id, model);
        Set<Role> offered = access.grantable(place);
        // the first person of a place is usually the one who leads it
        boolean first = list.people(place, "", 0).total() == 0;
        Set<Role> chosen = first ? Set.copyOf(offered.stream().limit(1).toList()) : Set.of();
        return form(model, place, new StaffInput("", "", "", "", "", "", chosen, 0L));
    }

    @PostMapping(PLACE + "/staff/new")
    String add(
            @PathVariable String kind,
            @PathVariable long id,
            @ModelAttribute StaffInput input,
            Model model,
            RedirectAttributes redirect) {
        Workplace place = place(kind, id, model);
        access.requireGrantable(place, input.roles());
        try {
            Handout handout = staff.add(place, input.details(), input.login(), input.roles());
            redirect.addFlashAttribute("handouts", List.of(handout));
            redirect.addFlashAttribute("back", "/" + kind + "/" + id + "/staff");
            return "redirect:/staff/handout";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(model, place, input);
        }
    }

    private String form(Model model, Workplace place, StaffInput input) {
        model.addAttribute("input", input);
        model.addAttribute("grantable", access.grantable(place));
        return "organization/new-person";
    }

    /** Checks the right to keep the people there, and says where one is. */
    private Workplace place(String kind, long id, Model model) {
        Workplace place = new Workplace(KINDS.get(kind), id);
        switch (place.place()) {
            case ORGANIZATION -> {
                Organization organization = access.organization(id);
                model.addAttribute("organization", organization);
                model.addAttribute("mayChange", access.mayChange(organization));
                model.addAttribute("placeName", organization.shortName());
            }
            case MUNICIPALITY -> {
                Municipality municipality = access.municipality(id);
                model.addAttribute("municipality", municipality);
                model.addAttribute("placeName", municipality.name());
            }
            case REGION -> {
                access.requireAdministrator();
                model.addAttribute(
                        "placeName", regions.findById(id).orElseThrow().name());
            }
            case EVERYWHERE -> {
                access.requireAdministrator();
                if (id != 0) {
                    throw new NoSuchElementException("There is one installation");
                }
                model.addAttribute("placeName", "Администраторы");
            }
        }
        model.addAttribute("administrator", access.isAdministrator());
        model.addAttribute("kind", kind);
        model.addAttribute("id", id);
        return place;
    }
}
