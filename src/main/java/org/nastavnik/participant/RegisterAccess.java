package org.nastavnik.participant;

import java.util.NoSuchElementException;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Head and curator keep the register of their organisation: they alone open and change its persons. The operator moves and
 * merges them; what others see of the lists says {@code participant.listing}.
 */
@Service
@Transactional(readOnly = true)
public class RegisterAccess {

    private final Rights rights;
    private final Organizations organizations;
    private final Persons persons;

    RegisterAccess(Rights rights, Organizations organizations, Persons persons) {
        this.rights = rights;
        this.organizations = organizations;
        this.persons = persons;
    }

    /** The organisation whose register the person keeps; the first where there are several. */
    public Organization own() {
        return rights.viewer().roles().stream()
                .filter(held -> held.role() == Role.HEAD || held.role() == Role.CURATOR)
                .findFirst()
                .flatMap(held -> organizations.findById(held.organizationId()))
                .orElseThrow(Forbidden::new);
    }

    public Person person(long personId) {
        Person person = persons.findById(personId).orElseThrow(NoSuchElementException::new);
        Viewer viewer = rights.viewer();
        if (!keeps(viewer, person.organizationId())) {
            throw new Forbidden();
        }
        return person;
    }

    /** Does the acting person keep the register of this organisation, as its head or curator? */
    public boolean keeps(long organizationId) {
        return keeps(rights.viewer(), organizationId);
    }

    /** May move persons of this organisation: who keeps its register, and the municipality's operator. */
    public boolean moves(long organizationId) {
        Viewer viewer = rights.viewer();
        return keeps(viewer, organizationId) || viewer.holds(Role.OPERATOR, municipalityOf(organizationId));
    }

    /** Two rows of the own organisation, or for the operator two of the municipality. */
    void requireMerge(Person kept, Person dropped) {
        Viewer viewer = rights.viewer();
        boolean own = kept.organizationId().equals(dropped.organizationId()) && keeps(viewer, kept.organizationId());
        long municipality = municipalityOf(kept.organizationId());
        boolean operator =
                municipality == municipalityOf(dropped.organizationId()) && viewer.holds(Role.OPERATOR, municipality);
        if (!own && !operator) {
            throw new Forbidden();
        }
    }

    long municipalityOf(long organizationId) {
        return organizations.findById(organizationId).orElseThrow().municipalityId();
    }

    private static boolean keeps(Viewer viewer, long organizationId) {
        return viewer.holds(Role.HEAD, organizationId) || viewer.holds(Role.CURATOR, organizationId);
    }
}
