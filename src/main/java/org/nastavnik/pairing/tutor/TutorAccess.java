package org.nastavnik.pairing.tutor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.Regions;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who keeps tutors: head and curator those of the organisation, the municipality's staff the municipal ones, the regional
 * coordinator the regional ones. Who reads them: whoever may choose them or works above them.
 */
@Component
@Transactional(readOnly = true)
public class TutorAccess {

    private final Rights rights;
    private final Organizations organizations;
    private final Municipalities municipalities;
    private final Regions regions;

    TutorAccess(Rights rights, Organizations organizations, Municipalities municipalities, Regions regions) {
        this.rights = rights;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.regions = regions;
    }

    /**
     * Whose tutors the acting person sees.
     *
     * @param organizations their own tutors
     * @param whole municipalities whose organisations' tutors are seen as well
     */
    public record Scope(Set<Long> organizations, Set<Long> municipalities, Set<Long> whole, Set<Long> regions) {}

    /** For those who keep tutors somewhere; refused to everybody else. */
    public Scope scope() {
        Viewer viewer = rights.viewer();
        Set<Long> led = viewer.led();
        Set<Long> served = viewer.served();
        Set<Long> seen = new HashSet<>(served);
        Set<Long> over = new HashSet<>();
        organizations.findAllById(led).stream()
                .map(Organization::municipalityId)
                .forEach(seen::add);
        viewer.roles().stream()
                .filter(held -> held.role() == Role.REGIONAL_COORDINATOR)
                .map(RoleAssignment::regionId)
                .forEach(over::add);
        if (!over.isEmpty()) {
            seen.addAll(viewer.overseen());
        }
        if (seen.isEmpty() && over.isEmpty()) {
            throw new Forbidden();
        }
        municipalities.findAllById(seen).stream().map(Municipality::regionId).forEach(over::add);
        return new Scope(led, seen, served, over);
    }

    /** Where the acting person adds and ends tutors. */
    public List<TutorPlace> kept() {
        Viewer viewer = rights.viewer();
        List<TutorPlace> places = new ArrayList<>();
        organizations
                .findAllById(viewer.led())
                .forEach(o -> places.add(new TutorPlace(TutorLevel.SCHOOL, o.id(), o.shortName())));
        municipalities
                .findAllById(viewer.served())
                .forEach(m -> places.add(new TutorPlace(TutorLevel.MUNICIPAL, m.id(), m.name())));
        viewer.roles().stream()
                .filter(held -> held.role() == Role.REGIONAL_COORDINATOR)
                .map(held -> regions.findById(held.regionId()).orElseThrow())
                .forEach(r -> places.add(new TutorPlace(TutorLevel.REGIONAL, r.id(), r.name())));
        return places;
    }

    /** @param key see {@link TutorPlace#key} */
    public TutorPlace toKeep(String key) {
        return kept().stream()
                .filter(place -> place.key().equals(key))
                .findFirst()
                .orElseThrow(Forbidden::new);
    }

    public TutorPlace toKeep(Tutor tutor) {
        return toKeep(tutor.level() + "-" + tutor.placeId());
    }
}
