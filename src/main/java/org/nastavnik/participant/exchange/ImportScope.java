package org.nastavnik.participant.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.organization.NameKey;
import org.nastavnik.organization.Organization;

/**
 * Into whose registers somebody may take persons over.
 *
 * @param operator of the municipality: into all of its organisations
 * @param led organisations that the person leads: into these, and with the special category
 */
public final class ImportScope {

    private final long municipalityId;
    private final boolean operator;
    private final Set<Long> led;
    private final Map<String, Organization> byName = new HashMap<>();
    private final Map<Long, Organization> byId = new HashMap<>();

    ImportScope(long municipalityId, boolean operator, Set<Long> led, List<Organization> organizations) {
        this.municipalityId = municipalityId;
        this.operator = operator;
        this.led = Set.copyOf(led);
        organizations.forEach(organization -> {
            byId.put(organization.id(), organization);
            byName.putIfAbsent(NameKey.of(organization.fullName()), organization);
        });
        // the short name is the one that is told apart, so it counts where a long name is the same
        organizations.forEach(organization -> byName.put(NameKey.of(organization.shortName()), organization));
    }

    public long municipalityId() {
        return municipalityId;
    }

    public boolean operator() {
        return operator;
    }

    public boolean mayEnter(Organization organization) {
        return operator || led.contains(organization.id());
    }

    /** The special category is for head and curator of the organisation alone. */
    public boolean maySeeNeeds(long organizationId) {
        return led.contains(organizationId);
    }

    public boolean leadsAny() {
        return !led.isEmpty();
    }

    /** Where a row without an organisation belongs: empty where that is not clear. */
    Optional<Organization> usual() {
        return !operator && led.size() == 1
                ? Optional.of(byId.get(led.iterator().next()))
                : Optional.empty();
    }

    Optional<Organization> named(String name) {
        return Optional.ofNullable(byName.get(NameKey.of(name)));
    }

    /** «Школа № 1»: the organisations that are led, for a sentence. */
    String own() {
        return String.join(
                "», «",
                led.stream().map(id -> byId.get(id).shortName()).sorted().toList());
    }
}
