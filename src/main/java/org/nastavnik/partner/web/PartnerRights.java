package org.nastavnik.partner.web;

import java.util.HashSet;
import java.util.Set;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.partner.Partner;
import org.nastavnik.partner.PartnerRegister;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Component;

/** Everybody of the municipality reads its partners, heads and curators propose, the operator edits and merges. */
@Component
class PartnerRights {

    private final PartnerRegister partners;
    private final Directory directory;
    private final Rights rights;

    PartnerRights(PartnerRegister partners, Directory directory, Rights rights) {
        this.partners = partners;
        this.directory = directory;
        this.rights = rights;
    }

    /** The municipalities whose partners the person reads. */
    Set<Long> readable() {
        Viewer viewer = rights.viewer();
        Set<Long> readable = new HashSet<>(viewer.overseen());
        viewer.led().forEach(id -> readable.add(directory.organization(id).municipalityId()));
        if (readable.isEmpty()) {
            throw new Forbidden();
        }
        return readable;
    }

    Partner toRead(long id) {
        Partner partner = partners.get(id);
        if (!readable().contains(partner.municipalityId())) {
            throw new Forbidden();
        }
        return partner;
    }

    Partner toEdit(long id) {
        Partner partner = toRead(id);
        if (!edits(partner.municipalityId())) {
            throw new Forbidden();
        }
        return partner;
    }

    boolean edits(long municipalityId) {
        return rights.viewer().holds(Role.OPERATOR, municipalityId);
    }

    boolean mayAdd() {
        Viewer viewer = rights.viewer();
        return viewer.holds(Role.OPERATOR) || !viewer.led().isEmpty();
    }

    /** The municipality to which this person may add a partner. */
    long own() {
        Viewer viewer = rights.viewer();
        return viewer.roles().stream()
                .filter(held -> held.role() == Role.OPERATOR)
                .map(RoleAssignment::municipalityId)
                .findFirst()
                .or(() -> viewer.led().stream()
                        .findFirst()
                        .map(id -> directory.organization(id).municipalityId()))
                .orElseThrow(Forbidden::new);
    }
}
