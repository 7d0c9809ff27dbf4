package org.nastavnik.mentorbank.bank;

import java.util.Set;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose bank somebody reads: heads, curators and staff that of their own municipality; nobody another one's. */
@Service
@Transactional(readOnly = true)
public class BankAccess {

    private static final Set<Role> READERS =
            Set.of(Role.HEAD, Role.CURATOR, Role.COORDINATOR, Role.MUNICIPAL_CURATOR, Role.OPERATOR);

    private final Rights rights;
    private final Directory directory;

    BankAccess(Rights rights, Directory directory) {
        this.rights = rights;
        this.directory = directory;
    }

    public Municipality toRead() {
        return rights.viewer().roles().stream()
                .filter(held -> READERS.contains(held.role()))
                .findFirst()
                .map(this::municipality)
                .orElseThrow(Forbidden::new);
    }

    private Municipality municipality(RoleAssignment held) {
        long id = held.municipalityId() != null
                ? held.municipalityId()
                : directory.organization(held.organizationId()).municipalityId();
        return directory.municipality(id);
    }

    /** The municipality whose registers the acting operator forms. */
    public Municipality toForm() {
        Municipality municipality = toRead();
        if (!mayForm(municipality.id())) {
            throw new Forbidden();
        }
        return municipality;
    }

    public boolean mayForm(long municipalityId) {
        return rights.viewer().holds(Role.OPERATOR, municipalityId);
    }

    /** The municipality whose days of registers the acting coordinator or operator sets. */
    public Municipality toSetDays() {
        Municipality municipality = toRead();
        if (!maySetDays(municipality.id())) {
            throw new Forbidden();
        }
        return municipality;
    }

    public boolean maySetDays(long municipalityId) {
        return mayForm(municipalityId) || rights.viewer().holds(Role.COORDINATOR, municipalityId);
    }
}
