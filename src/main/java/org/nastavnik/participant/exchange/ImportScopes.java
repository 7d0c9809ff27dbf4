package org.nastavnik.participant.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says into whose registers the acting person may take persons over: the operator's municipality, or those that are led. */
@Service
@Transactional(readOnly = true)
public class ImportScopes {

    private final Rights rights;
    private final Organizations organizations;
    private final Directory directory;

    ImportScopes(Rights rights, Organizations organizations, Directory directory) {
        this.rights = rights;
        this.organizations = organizations;
        this.directory = directory;
    }

    public ImportScope own() {
        Viewer viewer = rights.viewer();
        Optional<Long> operated = viewer.roles().stream()
                .filter(held -> held.role() == Role.OPERATOR)
                .map(RoleAssignment::municipalityId)
                .findFirst();
        List<Organization> led =
                viewer.led().stream().sorted().map(directory::organization).toList();
        long municipality = operated.or(() -> led.stream().findFirst().map(Organization::municipalityId))
                .orElseThrow(Forbidden::new);
        Set<Long> ledThere = led.stream()
                .filter(organization -> organization.municipalityId() == municipality)
                .map(Organization::id)
                .collect(Collectors.toSet());
        return new ImportScope(
                municipality,
                operated.isPresent(),
                ledThere,
                organizations.findByMunicipalityIdOrderByShortName(municipality));
    }
}
