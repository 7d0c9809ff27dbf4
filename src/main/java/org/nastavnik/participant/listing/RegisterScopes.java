package org.nastavnik.participant.listing;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.participant.RegisterAccess;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what of a register the acting person may see. */
@Service
@Transactional(readOnly = true)
public class RegisterScopes {

    private final Rights rights;
    private final RegisterAccess access;
    private final Directory directory;

    RegisterScopes(Rights rights, RegisterAccess access, Directory directory) {
        this.rights = rights;
        this.access = access;
        this.directory = directory;
    }

    /** The municipalities that the acting person oversees, in the order of their ids. */
    public Collection<Long> municipalities() {
        Set<Long> overseen = new TreeSet<>(rights.viewer().overseen());
        if (overseen.isEmpty()) {
            throw new Forbidden();
        }
        return overseen;
    }

    /** @param municipalityId the first of those that the person oversees where it is null */
    public RegisterScope ofMunicipality(Long municipalityId) {
        Collection<Long> overseen = municipalities();
        long id = municipalityId == null ? overseen.iterator().next() : municipalityId;
        if (!overseen.contains(id)) {
            throw new Forbidden();
        }
        return scope(rights.viewer(), id);
    }

    /** The own organisation alone, for its head or curator. */
    public RegisterScope ofOwnOrganization() {
        Organization own = access.own();
        return new RegisterScope(own.municipalityId(), Set.of(own.id()), false, false);
    }

    private RegisterScope scope(Viewer viewer, long municipalityId) {
        Set<Long> led = viewer.led().stream()
                .filter(id -> directory.organization(id).municipalityId() == municipalityId)
                .collect(Collectors.toSet());
        return new RegisterScope(
                municipalityId,
                led,
                viewer.holds(Role.OPERATOR, municipalityId),
                viewer.served().contains(municipalityId));
    }
}
