package org.nastavnik.participant.consent;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads the texts of consents and who adds versions: a municipality's coordinator and operator add, its other staff,
 * heads and curators read; the administrator does both for any municipality.
 */
@Service
@Transactional(readOnly = true)
public class ConsentTextAccess {

    private static final Set<Role> EDITORS = EnumSet.of(Role.COORDINATOR, Role.OPERATOR);
    private static final Set<Role> STAFF = EnumSet.of(Role.COORDINATOR, Role.OPERATOR, Role.MUNICIPAL_CURATOR);
    private static final Set<Role> KEEPERS = EnumSet.of(Role.HEAD, Role.CURATOR);

    private final Rights rights;
    private final Directory directory;

    ConsentTextAccess(Rights rights, Directory directory) {
        this.rights = rights;
        this.directory = directory;
    }

    /** The own municipality; the one asked for where the administrator asks; empty where the administrator has to choose. */
    public Optional<Municipality> toRead(Long asked) {
        Viewer viewer = rights.viewer();
        Optional<Municipality> own = viewer.roles().stream()
                .filter(held -> STAFF.contains(held.role()) || KEEPERS.contains(held.role()))
                .findFirst()
                .map(this::municipality);
        if (own.isPresent()) {
            return own;
        }
        if (!viewer.isAdministrator()) {
            throw new Forbidden();
        }
        return Optional.ofNullable(asked).map(directory::municipality);
    }

    private Municipality municipality(RoleAssignment held) {
        return directory.municipality(
                held.municipalityId() != null
                        ? held.municipalityId()
                        : directory.organization(held.organizationId()).municipalityId());
    }

    public boolean mayAdd(long municipalityId) {
        Viewer viewer = rights.viewer();
        return viewer.isAdministrator() || EDITORS.stream().anyMatch(role -> viewer.holds(role, municipalityId));
    }

    /** Whose consents are shown person by person: the organisation whose register the reader keeps; empty for everybody else. */
    public Optional<Long> keptOrganization() {
        Viewer viewer = rights.viewer();
        boolean staff = viewer.roles().stream().anyMatch(held -> STAFF.contains(held.role()));
        return staff
                ? Optional.empty()
                : viewer.roles().stream()
                        .filter(held -> KEEPERS.contains(held.role()))
                        .map(RoleAssignment::organizationId)
                        .findFirst();
    }
}
