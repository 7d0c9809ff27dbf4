package org.nastavnik.organization.web;

import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.MunicipalityDetails;
import org.nastavnik.organization.MunicipalityList;
import org.nastavnik.organization.Places;
import org.nastavnik.organization.Regions;
import org.nastavnik.organization.SetupAccess;
import org.nastavnik.shared.Refusal;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Настройка»: the administrator's regions and municipalities; a municipality's own facts. */
@Controller
class SetupPage {

    private static final String SETUP = "organization/setup";
    private static final String MUNICIPALITY = "organization/municipality";

    private final Places places;
    private final Regions regions;
    private final MunicipalityList municipalities;
    private final SetupAccess access;

    SetupPage(Places places, Regions regions, MunicipalityList municipalities, SetupAccess access) {
        this.places = places;
        this.regions = regions;
        this.municipalities = municipalities;
        this.access = access;
    }

    @GetMapping("/setup")
    String show(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        access.requireAdministrator();
        return setup(model, q.strip(), Math.max(page, 0));
    }

    private String setup(Model model, String q, int page) {
        model.addAttribute("q", q);
        model.addAttribute("list", municipalities.find(q, page));
        model.addAttribute("regions", regions.findAll(Sort.by("name")));
        return SETUP;
    }

    @PostMapping("/setup/regions")
    String addRegion(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            Model model,
            RedirectAttributes redirect) {
        access.requireAdministrator();
        try {
            places.addRegion(code, name);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            model.addAttribute("code", code);
            model.addAttribute("name", name);
            return setup(model, "", 0);
        }
        redirect.addFlashAttribute("message", "Регион добавлен. Теперь можно добавить его муниципалитеты.");
        return "redirect:/setup";
    }

    @GetMapping("/municipalities/new")
    String empty(Model model) {
        access.requireAdministrator();
        return form(model, null, new MunicipalityInput(null, "", "", "", "Europe/Moscow", 0L));
    }

    @PostMapping("/municipalities/new")
    String add(@ModelAttribute MunicipalityInput input, Model model, RedirectAttributes redirect) {
        access.requireAdministrator();
        try {
            if (input.region() == null) {
                throw new Refusal("region", "Выберите регион из списка.");
            }
            Municipality added = places.addMunicipality(input.region(), input.code(), input.details());
            redirect.addFlashAttribute("message", "Муниципалитет добавлен. Теперь добавьте координатора.");
            return "redirect:/municipalities/" + added.id() + "/staff/new";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(model, null, input);
        }
    }

    @GetMapping("/municipalities/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        Municipality municipality = access.municipality(id);
        return form(model, municipality, MunicipalityInput.of(municipality));
    }

    @PostMapping("/municipalities/{id}/edit")
    String change(
            @PathVariable long id, @ModelAttribute MunicipalityInput input, Model model, RedirectAttributes redirect) {
        Municipality municipality = access.municipality(id);
        try {
            places.change(id, input.version(), input.details());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(model, municipality, input);
        }
        redirect.addFlashAttribute("message", "Сведения о муниципалитете сохранены.");
        return "redirect:/municipalities/" + id + "/staff";
    }

    private String form(Model model, Municipality municipality, MunicipalityInput input) {
        model.addAttribute("municipality", municipality);
        model.addAttribute("input", input);
        model.addAttribute("zones", RussianZones.all());
        model.addAttribute("regions", regions.findAll(Sort.by("name")));
        return MUNICIPALITY;
    }

    /** As it is typed. */
    record MunicipalityInput(Long region, String code, String name, String authority, String zone, Long version) {

        MunicipalityInput {
            version = version == null ? 0 : version;
        }

        static MunicipalityInput of(Municipality known) {
            return new MunicipalityInput(
                    known.regionId(),
                    known.code(),
                    known.name(),
                    known.authority(),
                    known.zone().getId(),
                    known.version());
        }

        MunicipalityDetails details() {
            return MunicipalityDetails.of(name, authority, zone);
        }
    }
}
