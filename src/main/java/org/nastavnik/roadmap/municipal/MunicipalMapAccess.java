package org.nastavnik.roadmap.municipal;

import java.util.Optional;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may see a municipality's road map (everybody who works there), write it (coordinator, operator), approve it. */
@Service
@Transactional(readOnly = true)
public class MunicipalMapAccess {

    private final Rights rights;
    private final Organizations organizations;
    private final Municipalities municipalities;

    MunicipalMapAccess(Rights rights, Organizations organizations, Municipalities municipalities) {
        this.rights = rights;
        this.organizations = organizations;
        this.municipalities = municipalities;
    }

    /** The municipality that the person works for or, in the region, looks at first. */
    public long own() {
        Viewer viewer = rights.viewer();
        return viewer.roles().stream()
                .map(this::municipalityOf)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .or(() -> viewer.overseen().stream().sorted().findFirst())
                .or(() -> viewer.isAdministrator()
                        ? municipalities.findAll(Sort.by("name")).stream()
                                .map(Municipality::id)
                                .findFirst()
                        : Optional.empty())
                .orElseThrow(() -> new Refusal("Дорожной карты нет: вы не работаете ни в одном муниципалитете."));
    }

    private Long municipalityOf(RoleAssignment held) {
        return held.organizationId() == null
                ? held.municipalityId()
                : organizations
                        .findById(held.organizationId())
                        .map(Organization::municipalityId)
                        .orElse(null);
    }

    public void toRead(long municipalityId) {
        Viewer viewer = rights.viewer();
        boolean worksThere = viewer.roles().stream()
                .anyMatch(held -> Long.valueOf(municipalityId).equals(municipalityOf(held)));
        require(viewer.mayReadMunicipality(municipalityId) || worksThere);
    }

    public void toWrite(long municipalityId) {
        require(mayWrite(municipalityId));
    }

    public void toApprove(long municipalityId) {
        require(mayApprove(municipalityId));
    }

    public boolean mayWrite(long municipalityId) {
        return mayApprove(municipalityId) || rights.viewer().holds(Role.OPERATOR, municipalityId);
    }

    /** Sees the figures of all its schools. */
    public boolean oversees(long municipalityId) {
        return rights.mayReadMunicipality(municipalityId);
    }

    public boolean mayApprove(long municipalityId) {
        return rights.viewer().holds(Role.COORDINATOR, municipalityId);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
