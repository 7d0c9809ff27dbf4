package org.nastavnik.organization;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up places and people by id for whoever shows them; many in one statement. */
@Service
@Transactional(readOnly = true)
public class Directory {

    /** For those who work for no municipality. */
    private static final ZoneId CAPITAL = ZoneId.of("Europe/Moscow");

    private final Organizations organizations;
    private final Municipalities municipalities;
    private final Regions regions;
    private final Users users;
    private final WorkplaceNames places;

    Directory(
            Organizations organizations,
            Municipalities municipalities,
            Regions regions,
            Users users,
            WorkplaceNames places) {
        this.regions = regions;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.users = users;
        this.places = places;
    }

    public Organization organization(long id) {
        return organizations.findById(id).orElseThrow();
    }

    public Municipality municipality(long id) {
        return municipalities.findById(id).orElseThrow();
    }

    public Region region(long id) {
        return regions.findById(id).orElseThrow();
    }

    /** The zone that most of the region's municipalities live in. */
    public ZoneId zoneOfRegion(long regionId) {
        return municipalities.commonZone(regionId).map(ZoneId::of).orElse(CAPITAL);
    }

    /** What the workplace is called. */
    public String nameOf(Workplace place) {
        return places.name(place);
    }

    /** Short names by id; unknown and null ids are left out. */
    public Map<Long, String> shortNames(Collection<Long> ids) {
        return organizations
                .findAllById(ids.stream().filter(Objects::nonNull).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Organization::id, Organization::shortName));
    }

    /** Names of municipalities by id. */
    public Map<Long, String> municipalityNames(Collection<Long> ids) {
        return municipalities.findAllById(ids).stream().collect(Collectors.toMap(Municipality::id, Municipality::name));
    }

    /** Фамилия И. О. by login; unknown and null logins are left out. */
    public Map<String, String> briefNames(Collection<String> logins) {
        return users
                .findAllById(logins.stream().filter(Objects::nonNull).distinct().toList())
                .stream()
                .collect(Collectors.toMap(User::login, user -> user.name().brief()));
    }

    /** The zone that the person's days are counted in. */
    public ZoneId zoneOf(String login) {
        return users.findById(login)
                .map(User::municipalityId)
                .flatMap(municipalities::findById)
                .map(Municipality::zone)
                .orElse(CAPITAL);
    }
}
