package org.nastavnik.engine.gate;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.shared.BusinessKey;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Municipalities with an organisation and its mentors, among whom the trial's tasks are offered. */
@Component
class TrialWorld {

    static final String PASSWORD = "Trial-password-2026";
    private static final AtomicLong NEXT = new AtomicLong(700_000);

    private final OrganizationService organizations;
    private final String hash;
    private final Map<BusinessKey, Place> places = new ConcurrentHashMap<>();

    TrialWorld(OrganizationService organizations, PasswordEncoder passwords) {
        this.organizations = organizations;
        this.hash = passwords.encode(PASSWORD);
    }

    /** One municipality with one organisation, and two people of it. */
    record Place(String tenant, String group, String first, String second) {}

    @Transactional
    public Place place() {
        long number = NEXT.incrementAndGet();
        Municipality municipality = organizations.addMunicipality(
                organizations.addRegion("trial-region-" + number, "Край " + number),
                "trial-" + number,
                "Район " + number,
                "управление образования",
                ZoneId.of("Asia/Vladivostok"));
        Organization organization = organizations.addOrganization(
                municipality, OrganizationKind.SCHOOL, "Школа " + number, "Школа " + number, "Город", null);
        return new Place(
                "trial-" + number,
                "mentor-o" + organization.id(),
                person("first-" + number, organization),
                person("second-" + number, organization));
    }

    private String person(String login, Organization organization) {
        organizations.addUser(
                new User(login, hash, new PersonName("Проба", login, null), null).ofOrganization(organization));
        organizations.grant(login, Role.MENTOR, organization.id());
        return login;
    }

    /** The key of a case there that nobody else uses. */
    BusinessKey caseIn(Place place) {
        BusinessKey key = BusinessKey.programme(NEXT.incrementAndGet());
        places.put(key, place);
        return key;
    }

    String tenantOf(BusinessKey key) {
        return places.get(key).tenant();
    }

    String groupOf(BusinessKey key) {
        return places.get(key).group();
    }
}
