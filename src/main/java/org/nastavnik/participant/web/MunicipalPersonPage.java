package org.nastavnik.participant.web;

import java.util.NoSuchElementException;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Organizations;
import org.nastavnik.participant.Duplicates;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.RegisterAccess;
import org.nastavnik.participant.RolePeriods;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One person as the municipality's operator sees him or her: to move and to merge; the own organisation does the rest. */
@Controller
class MunicipalPersonPage {

    private final PersonRegister register;
    private final RegisterAccess access;
    private final RolePeriods roles;
    private final Duplicates duplicates;
    private final Organizations organizations;
    private final Directory directory;
    private final AccessLog log;

    MunicipalPersonPage(
            PersonRegister register,
            RegisterAccess access,
            RolePeriods roles,
            Duplicates duplicates,
            Organizations organizations,
            Directory directory,
            AccessLog log) {
        this.register = register;
        this.access = access;
        this.roles = roles;
        this.duplicates = duplicates;
        this.organizations = organizations;
        this.directory = directory;
        this.log = log;
    }

    @GetMapping("/municipal-register/{id}")
    String show(@PathVariable long id, Model model) {
        Person person = register.find(id).orElseThrow(NoSuchElementException::new);
        if (access.keeps(person.organizationId())) {
            return "redirect:/persons/" + id;
        }
        if (!access.moves(person.organizationId())) {
            throw new Forbidden();
        }
        if (person.mergedIntoId() != null) {
            return "redirect:/municipal-register/" + person.mergedIntoId();
        }
        log.read(id, MunicipalRegisterPage.LOGGED);
        Organization organization = directory.organization(person.organizationId());
        model.addAttribute("person", person);
        model.addAttribute("organization", organization);
        model.addAttribute("age", person.ageOn(register.today(organization.id())));
        model.addAttribute("rolePeriods", roles.inMunicipality(id, organization.municipalityId()));
        model.addAttribute("alike", duplicates.inMunicipality(person));
        model.addAttribute(
                "others",
                organizations.findByMunicipalityIdOrderByShortName(organization.municipalityId()).stream()
                        .filter(o -> !o.closed() && !o.id().equals(organization.id()))
                        .toList());
        return "participant/municipal-person";
    }
}
