package org.nastavnik.participant;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Region;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.support.FormUser;
import org.springframework.boot.test.context.TestComponent;

/** Makes a school of its own for a test: municipality, head, curator, and a programme when asked for. */
@TestComponent
public class School {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final OrganizationService organizations;
    private final PersonRegister register;
    private final Programmes programmes;
    private final ProcessEngine engine;

    School(OrganizationService organizations, PersonRegister register, Programmes programmes, ProcessEngine engine) {
        this.organizations = organizations;
        this.register = register;
        this.programmes = programmes;
        this.engine = engine;
    }

    /** @param tag keeps this test's places and logins apart from those of other tests */
    public Built build(String tag) {
        String code = tag + "-" + NUMBER.incrementAndGet();
        Region region = organizations.addRegion("r-" + code, "Край " + code);
        Municipality municipality = organizations.addMunicipality(
                region, code, "Город " + code, "Управление образования", ZoneId.of("Asia/Vladivostok"));
        Organization organization = organizations.addOrganization(
                municipality, OrganizationKind.SCHOOL, "МОУ СОШ " + code, "Школа " + code, "Город", null);
        user("head-" + code, organization, Role.HEAD);
        user("curator-" + code, organization, Role.CURATOR);
        return new Built(organization, code);
    }

    private void user(String login, Organization organization, Role role) {
        organizations.addUser(new User(login, "{noop}x", new PersonName("Тестов", "Тест", login), "педагог")
                .ofOrganization(organization));
        organizations.passRole(role, organization.id(), login);
    }

    /** One school of the test. */
    public final class Built {

        private final Organization organization;
        private final String code;

        private Built(Organization organization, String code) {
            this.organization = organization;
            this.code = code;
        }

        public long id() {
            return organization.id();
        }

        public FormUser head() {
            return new FormUser(engine, "head-" + code);
        }

        public FormUser curator() {
            return new FormUser(engine, "curator-" + code);
        }

        public String headLogin() {
            return "head-" + code;
        }

        public String curatorLogin() {
            return "curator-" + code;
        }

        public MentoringProgramme programme(MentoringForm... forms) {
            return programme(Set.of(MentoringKind.INDIVIDUAL), forms);
        }

        public MentoringProgramme programme(Set<MentoringKind> kinds, MentoringForm... forms) {
            return programmes.create(
                    id(),
                    new NewProgramme(
                            "Программа " + NUMBER.incrementAndGet(),
                            LocalDate.of(2026, 9, 1),
                            LocalDate.of(2027, 5, 31),
                            EnumSet.copyOf(List.of(forms)),
                            kinds,
                            MeetingFormat.ON_SITE,
                            false));
        }

        public Person pupil(String lastName, int age, String representative) {
            return register.add(
                    id(),
                    PersonDetails.of(PersonKind.PUPIL, new PersonName(lastName, "Ира", null), born(age))
                            .inClass("7 А", representative, null));
        }

        public Person teacher(String lastName, Integer experienceYears) {
            return register.add(
                    id(),
                    PersonDetails.of(PersonKind.TEACHER, new PersonName(lastName, "Олег", "Петрович"), born(40))
                            .employed("учитель физики", null, experienceYears));
        }

        /** Born so many years before the first day of the tests. */
        private LocalDate born(int age) {
            return LocalDate.of(2026, 9, 1).minusYears(age).minusDays(30);
        }
    }
}
