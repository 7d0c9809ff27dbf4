package org.nastavnik.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Regions;
import org.nastavnik.organization.User;
import org.nastavnik.pairing.tutor.NewTutor;
import org.nastavnik.pairing.tutor.TutorLevel;
import org.nastavnik.pairing.tutor.TutorPlace;
import org.nastavnik.pairing.tutor.TutorRegister;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tutors on all three levels; the regional one has an account and sees the own routes. */
@Component
@Profile("demo")
class DemoTutors {

    private static final int DAYS_AGO = 60;

    private final TutorRegister tutors;
    private final OrganizationService organizations;
    private final Municipalities municipalities;
    private final Regions regions;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoTutors(
            TutorRegister tutors,
            OrganizationService organizations,
            Municipalities municipalities,
            Regions regions,
            JdbcClient jdbc,
            Clock clock) {
        this.tutors = tutors;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.regions = regions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void make(Organization school, String passwordHash) {
        LocalDate from = LocalDate.now(clock).minusDays(DAYS_AGO);
        Municipality municipality =
                municipalities.findById(school.municipalityId()).orElseThrow();
        var region = regions.findById(municipality.regionId()).orElseThrow();
        organizations.addUser(
                new User("khb.tutor", passwordHash, new PersonName("Тимофеева", "Раиса", "Павловна"), "методист")
                        .ofRegion(region));
        tutors.add(
                new TutorPlace(TutorLevel.REGIONAL, region.id(), region.name()),
                new NewTutor(null, "khb.tutor", null, "Краевой институт развития образования, методист", from));
        tutors.add(
                new TutorPlace(TutorLevel.MUNICIPAL, municipality.id(), municipality.name()),
                new NewTutor(
                        null, null, "Журавлёва Нина Борисовна", "Информационно-методический центр, методист", from));
        long teacher = jdbc.sql("select id from participant_person where organization_id = :school and kind = 'TEACHER'"
                        + " and login is null order by id limit 1")
                .param("school", school.id())
                .query(Long.class)
                .single();
        tutors.add(
                new TutorPlace(TutorLevel.SCHOOL, school.id(), school.shortName()),
                new NewTutor(teacher, null, null, null, from));
    }
}
