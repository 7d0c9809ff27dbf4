package org.nastavnik.monitoring.region;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.organization.Region;
import org.nastavnik.organization.Regions;
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
 * Who sees and makes what of a region: its coordinator, in the own region alone; the administrator reads. A municipality's
 * people see of the others what is published, so nothing here.
 */
@Service
@Transactional(readOnly = true)
public class RegionAccess {

    private final Rights rights;
    private final Regions regions;

    RegionAccess(Rights rights, Regions regions) {
        this.rights = rights;
        this.regions = regions;
    }

    /** To choose from, where the person has several. */
    public List<Region> readable() {
        Viewer viewer = rights.viewer();
        return viewer.isAdministrator()
                ? regions.findAll(Sort.by("name"))
                : regions.findAllById(coordinated(viewer)).stream()
                        .sorted(Comparator.comparing(Region::name))
                        .toList();
    }

    /** The region that the page begins with. */
    public Region own() {
        Viewer viewer = rights.viewer();
        require(viewer.isAdministrator() || !coordinated(viewer).isEmpty());
        return readable().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("Регионов ещё нет: администратор заводит их в разделе «Места и люди»."));
    }

    public Region toRead(long regionId) {
        Viewer viewer = rights.viewer();
        require(viewer.isAdministrator() || viewer.holds(Role.REGIONAL_COORDINATOR, regionId));
        return regions.findById(regionId).orElseThrow();
    }

    public boolean mayChange(long regionId) {
        return rights.viewer().holds(Role.REGIONAL_COORDINATOR, regionId);
    }

    public Region toChange(long regionId) {
        require(mayChange(regionId));
        return regions.findById(regionId).orElseThrow();
    }

    private static Set<Long> coordinated(Viewer viewer) {
        return viewer.roles().stream()
                .filter(held -> held.role() == Role.REGIONAL_COORDINATOR)
                .map(RoleAssignment::regionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
