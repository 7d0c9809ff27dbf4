package org.nastavnik.demo;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Region;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Regions, municipalities, organisations and the people with logins (order 25/1 of Komsomolsk; Sayansky road map). */
@Component
@Profile("demo")
class DemoPlaces {

    private final OrganizationService organizations;
    private final DemoRegister register;

    DemoPlaces(OrganizationService organizations, DemoRegister register) {
        this.organizations = organizations;
        this.register = register;
    }

    /** @return the organisations by their code */
    Map<String, Organization> make(String passwordHash) {
        DemoNames names = new DemoNames();
        Map<String, Organization> made = new LinkedHashMap<>();
        administrator(passwordHash);
        Region khabarovsk = region("khabarovsk", "Хабаровский край", "khb.region", names, passwordHash);
        Municipality komsomolsk = organizations.addMunicipality(
                khabarovsk,
                "komsomolsk",
                "Комсомольск-на-Амуре",
                "Управление образования администрации города Комсомольска-на-Амуре Хабаровского края",
                ZoneId.of("Asia/Vladivostok"));
        municipality(komsomolsk, "kms", DemoSchool.ofKomsomolsk(), names, passwordHash, made);
        Region krasnoyarsk = region("krasnoyarsk", "Красноярский край", "krs.region", names, passwordHash);
        Municipality sayansky = organizations.addMunicipality(
                krasnoyarsk,
                "sayansky",
                "Саянский район",
                "МКУ «Управление образования администрации Саянского района»",
                ZoneId.of("Asia/Krasnoyarsk"));
        municipality(sayansky, "say", DemoSchool.ofSayansky(), names, passwordHash, made);
        return made;
    }

    private void administrator(String passwordHash) {
        organizations.addUser(new User(
                "admin", passwordHash, new PersonName("Администратор", "Системы", null), "администратор системы"));
        organizations.grant("admin", Role.ADMINISTRATOR, null);
    }

    private Region region(String code, String name, String login, DemoNames names, String passwordHash) {
        Region region = organizations.addRegion(code, name);
        organizations.addUser(
                new User(login, passwordHash, names.woman(), "региональный координатор").ofRegion(region));
        organizations.grant(login, Role.REGIONAL_COORDINATOR, region.id());
        return region;
    }

    private void municipality(
            Municipality municipality,
            String prefix,
            List<DemoSchool> schools,
            DemoNames names,
            String passwordHash,
            Map<String, Organization> made) {
        official(municipality, prefix + ".coordinator", Role.COORDINATOR, "начальник отдела", names, passwordHash);
        official(municipality, prefix + ".curator", Role.MUNICIPAL_CURATOR, "главный специалист", names, passwordHash);
        official(municipality, prefix + ".operator", Role.OPERATOR, "методист", names, passwordHash);
        for (int i = 1; i <= 2; i++) {
            String login = prefix + ".commission" + i;
            official(municipality, login, Role.COMMISSION_MEMBER, "член наградной комиссии", names, passwordHash);
        }
        for (DemoSchool school : schools) {
            Organization organization = organizations.addOrganization(
                    municipality,
                    school.kind(),
                    school.shortName(),
                    school.fullName(),
                    school.city(),
                    "https://" + school.code() + ".example.ru");
            made.put(school.code(), organization);
            staff(organization, school, names, passwordHash);
        }
    }

    private void official(
            Municipality municipality, String login, Role role, String position, DemoNames names, String passwordHash) {
        organizations.addUser(new User(login, passwordHash, names.next(), position).ofMunicipality(municipality));
        organizations.grant(login, role, municipality.id());
    }

    private void staff(Organization organization, DemoSchool school, DemoNames names, String passwordHash) {
        PersonName head = names.next();
        PersonName curator = names.woman();
        worker(organization, school.code() + ".head", head, "директор", passwordHash);
        worker(organization, school.code() + ".curator", curator, "заместитель директора", passwordHash);
        worker(organization, school.code() + ".deputy", names.woman(), "педагог-психолог", passwordHash);
        organizations.passRole(Role.HEAD, organization.id(), school.code() + ".head");
        organizations.passRole(Role.CURATOR, organization.id(), school.code() + ".curator");
        PersonName mentor = names.next();
        String login = school.code() + ".mentor";
        worker(organization, login, mentor, "учитель, " + school.subjects().get(0), passwordHash);
        organizations.grant(login, Role.MENTOR, organization.id());
        register.fill(organization, school, new DemoRegister.Known(head, curator, mentor, login), names);
    }

    private void worker(
            Organization organization, String login, PersonName name, String position, String passwordHash) {
        organizations.addUser(new User(login, passwordHash, name, position).ofOrganization(organization));
    }
}
