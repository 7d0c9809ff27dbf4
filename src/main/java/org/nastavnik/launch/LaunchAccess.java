package org.nastavnik.launch;

import java.util.List;
import java.util.Set;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sees a launch, and who leads it: the coordinator of the municipality. */
@Service
@Transactional(readOnly = true)
public class LaunchAccess {

    private final LaunchService launches;
    private final Rights rights;

    LaunchAccess(LaunchService launches, Rights rights) {
        this.launches = launches;
        this.rights = rights;
    }

    /** The municipalities whose launches this person sees. */
    public Set<Long> seen() {
        Viewer viewer = rights.viewer();
        if (viewer.overseen().isEmpty()) {
            throw new Forbidden();
        }
        return viewer.overseen();
    }

    /** The municipalities where this person launches. */
    public List<Long> led() {
        return rights.viewer().roles().stream()
                .filter(held -> held.role() == Role.COORDINATOR)
                .map(RoleAssignment::municipalityId)
                .toList();
    }

    public Launch toRead(long id) {
        Launch launch = launches.get(id);
        require(rights.viewer().mayReadMunicipality(launch.municipalityId()));
        return launch;
    }

    public Launch toLead(long id) {
        Launch launch = launches.get(id);
        require(mayLead(launch));
        return launch;
    }

    public boolean mayLead(Launch launch) {
        return rights.viewer().holds(Role.COORDINATOR, launch.municipalityId());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
