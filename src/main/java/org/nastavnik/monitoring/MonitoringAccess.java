package org.nastavnik.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

/**
 * Who sees and changes what of indicators: sets are for everybody who works in the municipality; figures of all organisations
 * for those who oversee it, of one for its head and curator; names for head and curator and the municipality's staff.
 */
@Service
@Transactional(readOnly = true)
public class MonitoringAccess {

    private final Rights rights;
    private final Organizations organizations;
    private final Municipalities municipalities;

    MonitoringAccess(Rights rights, Organizations organizations, Municipalities municipalities) {
        this.rights = rights;
        this.organizations = organizations;
        this.municipalities = municipalities;
    }

    /** The municipality that the person works for or, in the region, looks at first. */
    public long own() {
        Viewer viewer = rights.viewer();
        return viewer.roles().stream()
                .map(this::municipalityOf)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> viewer.overseen().stream().sorted().findFirst())
                .or(() -> viewer.isAdministrator()
                        ? municipalities.findAll(Sort.by("name")).stream()
                                .map(Municipality::id)
                                .findFirst()
                        : Optional.empty())
                .orElseThrow(() -> new Refusal("Показателей нет: вы не работаете ни в одном муниципалитете."));
    }

    private Long municipalityOf(RoleAssignment held) {
        return held.organizationId() == null
                ? held.municipalityId()
                : organizations
                        .findById(held.organizationId())
                        .map(Organization::municipalityId)
                        .orElse(null);
    }

    public void toReadSet(long municipalityId) {
        Viewer viewer = rights.viewer();
        boolean worksThere = viewer.roles().stream()
                .anyMatch(held -> Long.valueOf(municipalityId).equals(municipalityOf(held)));
        require(viewer.mayReadMunicipality(municipalityId) || worksThere);
    }

    public boolean mayChange(long municipalityId) {
        Viewer viewer = rights.viewer();
        return viewer.holds(Role.OPERATOR, municipalityId) || viewer.holds(Role.COORDINATOR, municipalityId);
    }

    public void toChange(long municipalityId) {
        require(mayChange(municipalityId));
    }

    /** Sees the figures of the municipality and of all its organisations. */
    public boolean oversees(long municipalityId) {
        return rights.mayReadMunicipality(municipalityId);
    }

    public void toOversee(long municipalityId) {
        require(oversees(municipalityId));
    }

    /** The one organisation whose figures a head or curator sees. */
    public Optional<Organization> ownOrganization() {
        return rights.viewer().roles().stream()
                .filter(held -> held.role() == Role.HEAD || held.role() == Role.CURATOR)
                .findFirst()
                .flatMap(held -> organizations.findById(held.organizationId()));
    }

    /** Sees this organisation's figures. */
    public Organization toReadFigures(long organizationId) {
        Organization organization = organizations.findById(organizationId).orElseThrow();
        require(leads(organizationId) || oversees(organization.municipalityId()));
        return organization;
    }

    /** Sees the names of the persons that this organisation's figures are made of: not the region, nor the administrator. */
    public boolean mayReadNames(Organization organization) {
        return leads(organization.id()) || mayReadNamesOf(organization.municipalityId());
    }

    /** Sees names in every organisation of the municipality. */
    public boolean mayReadNamesOf(long municipalityId) {
        return rights.viewer().served().contains(municipalityId);
    }

    /** To choose from, where the person oversees several. */
    public List<Municipality> overseen() {
        Viewer viewer = rights.viewer();
        return viewer.isAdministrator()
                ? municipalities.findAll(Sort.by("name"))
                : municipalities.findAllById(viewer.overseen()).stream()
                        .sorted(Comparator.comparing(Municipality::name))
                        .toList();
    }

    private boolean leads(long organizationId) {
        return rights.viewer().led().contains(organizationId);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
