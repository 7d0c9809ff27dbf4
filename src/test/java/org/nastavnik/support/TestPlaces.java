package org.nastavnik.support;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Region;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes the places and people of a test; each call makes new ones, so tests never meet. */
public class TestPlaces {

    /** The password of all people of all tests. */
    public static final String PASSWORD = "Kolokol-7-dlya-proverok";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final OrganizationService organizations;
    private final PasswordEncoder encoder;
    private String hash;

    TestPlaces(OrganizationService organizations, PasswordEncoder encoder) {
        this.organizations = organizations;
        this.encoder = encoder;
    }

    /** A region with one municipality, one school and a person for every role, as most tests need it. */
    public TestPlace newPlace() {
        int number = NUMBER.incrementAndGet();
        Region region = organizations.addRegion("r" + number, "Область " + number);
        Municipality municipality = organizations.addMunicipality(
                region,
                "m" + number,
                "Округ " + number,
                "Управление образования округа " + number,
                ZoneId.of("Asia/Vladivostok"));
        Organization school = organizations.addOrganization(
                municipality,
                OrganizationKind.SCHOOL,
                "Школа № " + number,
                "Муниципальное общеобразовательное учреждение «Школа № " + number + "»",
                "Городок",
                "https://school" + number + ".example.org");
        Map<Role, String> logins = new EnumMap<>(Role.class);
        TestPlace place = new TestPlace(region, municipality, school, logins, this);
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                logins.put(role, newHolder(place, role));
            }
        }
        return place;
    }

    /** Another school of the same municipality with a head, a curator and a mentor of its own. */
    public TestPlace newSchool(TestPlace place) {
        int number = NUMBER.incrementAndGet();
        Organization school = organizations.addOrganization(
                place.municipality(),
                OrganizationKind.SCHOOL,
                "Школа № " + number,
                "Муниципальное общеобразовательное учреждение «Школа № " + number + "»",
                "Городок",
                null);
        Map<Role, String> logins = new EnumMap<>(place.logins());
        TestPlace other = new TestPlace(place.region(), place.municipality(), school, logins, this);
        for (Role role : new Role[] {Role.HEAD, Role.CURATOR, Role.MENTOR}) {
            logins.put(role, newHolder(other, role));
        }
        return other;
    }

    /** Another person who holds the role there. */
    public String newHolder(TestPlace place, Role role) {
        User user = user(role.name().toLowerCase().replace('_', '.'), role.title());
        long placeId = switch (role.place()) {
            case ORGANIZATION -> {
                user.ofOrganization(place.school());
                yield place.school().id();
            }
            case MUNICIPALITY -> {
                user.ofMunicipality(place.municipality());
                yield place.municipality().id();
            }
            case REGION -> {
                user.ofRegion(place.region());
                yield place.region().id();
            }
            case EVERYWHERE -> throw new IllegalArgumentException("An administrator belongs to no place");
        };
        organizations.addUser(user);
        if (role == Role.HEAD || role == Role.CURATOR) {
            organizations.passRole(role, placeId, user.login());
        } else {
            organizations.grant(user.login(), role, placeId);
        }
        return user.login();
    }

    String newTeacher(TestPlace place) {
        User user = user("teacher", "учитель").ofOrganization(place.school());
        return organizations.addUser(user).login();
    }

    private User user(String word, String position) {
        int number = NUMBER.incrementAndGet();
        PersonName name = new PersonName("Проверкин" + number, "Пётр", "Павлович");
        return new User(word + "." + number, hash(), name, position);
    }

    /** Encoded once: encoding is slow on purpose. */
    private synchronized String hash() {
        if (hash == null) {
            hash = encoder.encode(PASSWORD);
        }
        return hash;
    }
}
