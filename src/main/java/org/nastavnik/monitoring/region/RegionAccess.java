package org.nastavnik.monitoring.region;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.organization.Directory;
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
 * Who sees and makes what of a region: its coordinator, in the own region alone; the administrator reads. Of the other
 * municipalities those who lead the work in one read what the region's approved report says, and nothing else.
 */
@Service
@Transactional(readOnly = true)
public class RegionAccess {

    private static final Set<Role> LEADING = Set.of(Role.COORDINATOR, Role.MUNICIPAL_CURATOR);

    private final Rights rights;
    private final Regions regions;
    private final Directory directory;

    RegionAccess(Rights rights, Regions regions, Directory directory) {
        this.rights = rights;
        this.regions = regions;
        this.directory = directory;
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

    public boolean mayRead(long regionId) {
        Viewer viewer = rights.viewer();
        return viewer.isAdministrator() || viewer.holds(Role.REGIONAL_COORDINATOR, regionId);
    }

    public Region toRead(long regionId) {
        require(mayRead(regionId));
        return regions.findById(regionId).orElseThrow();
    }

    /** A report that is approved is for more people than its draft. */
    public boolean mayReadReport(long regionId, boolean approved) {
        return mayRead(regionId) || approved && leadsMunicipality(rights.viewer(), regionId);
    }

    public Region toReadReport(long regionId, boolean approved) {
        require(mayReadReport(regionId, approved));
        return regions.findById(regionId).orElseThrow();
    }

    /** Coordinator or curator of a municipality of the region? */
    public boolean leadsMunicipality(Viewer viewer, long regionId) {
        return viewer.roles().stream()
                .filter(held -> LEADING.contains(held.role()))
                .map(held -> directory.municipality(held.municipalityId()))
                .anyMatch(municipality -> municipality.regionId() == regionId);
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
