package org.nastavnik.participant.web;

import java.util.List;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Organizations;
import org.nastavnik.participant.Duplicates;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.RolePeriods;
import org.nastavnik.participant.SimilarPerson;
import org.nastavnik.participant.Stays;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands under a person's details: roles and places over time, who may be the same person, where to go from here. */
@Component
class PersonHistory {

    private final RolePeriods roles;
    private final Stays stays;
    private final Duplicates duplicates;
    private final Organizations organizations;

    PersonHistory(RolePeriods roles, Stays stays, Duplicates duplicates, Organizations organizations) {
        this.roles = roles;
        this.stays = stays;
        this.duplicates = duplicates;
        this.organizations = organizations;
    }

    void show(Person person, Model model) {
        long own = person.organizationId();
        Organization organization = organizations.findById(own).orElseThrow();
        List<SimilarPerson> similar = duplicates.of(own, person.name(), person.birthDate(), person.id());
        model.addAttribute("rolePeriods", roles.of(person.id(), own));
        model.addAttribute(
                "stays",
                stays.of(person.id()).stream()
                        .filter(stay -> stay.organizationId() == own)
                        .toList());
        model.addAttribute("alike", similar);
        model.addAttribute("otherOrganizations", others(organization));
    }

    private List<Organization> others(Organization own) {
        return organizations.findByMunicipalityIdOrderByShortName(own.municipalityId()).stream()
                .filter(o -> !o.closed() && !o.id().equals(own.id()))
                .toList();
    }
}
