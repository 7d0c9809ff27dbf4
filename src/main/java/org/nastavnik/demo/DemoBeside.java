package org.nastavnik.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nastavnik.organization.Organization;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.partner.PartnerDetails;
import org.nastavnik.partner.PartnerRegister;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.training.Course;
import org.nastavnik.training.CourseService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands beside the programmes: a course that organisations enrol for, partner enterprises with agreements. */
@Component
@Profile("demo")
class DemoBeside {

    private static final int PEOPLE = 2;

    private final CourseService courses;
    private final PersonRegister register;
    private final PartnerRegister partners;
    private final DemoDesk desk;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoBeside(
            CourseService courses,
            PersonRegister register,
            PartnerRegister partners,
            DemoDesk desk,
            TransactionTemplate transaction,
            Clock clock) {
        this.courses = courses;
        this.register = register;
        this.partners = partners;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    void make(Map<String, Organization> made) {
        long municipality = made.get("kms35").municipalityId();
        course(municipality, made);
        transaction.executeWithoutResult(status -> partners(municipality));
    }

    private void course(long municipality, Map<String, Organization> made) {
        LocalDate today = LocalDate.now(clock);
        BusinessKey all = BusinessKey.municipality(municipality);
        Course course = transaction.execute(status -> courses.begin(municipality));
        desk.submit(
                all,
                course.key(),
                "announce-course",
                Map.of(
                        "title",
                        "Школа наставника: как помочь молодому педагогу",
                        "provider",
                        "Информационно-методический центр",
                        "level",
                        "MUNICIPAL",
                        "hours",
                        36,
                        "format",
                        "MIXED",
                        "enrolUntil",
                        today.plusDays(10).toString(),
                        "startsOn",
                        today.plusDays(14).toString(),
                        "endsOn",
                        today.plusDays(45).toString(),
                        "places",
                        25));
        for (String school : List.of("kms35", "kms14")) {
            enrol(all, course, made.get(school));
        }
    }

    /** The others have not answered yet. */
    private void enrol(BusinessKey all, Course course, Organization school) {
        desk.submit(
                all,
                courses.enrolmentOf(course.id(), school.id()).orElseThrow().key(),
                "enrol-participants",
                Map.of("sends", "yes", "persons", teachers(school)));
    }

    private List<String> teachers(Organization school) {
        return register.staff(school.id()).stream()
                .filter(person -> person.kind() == PersonKind.TEACHER)
                .limit(PEOPLE)
                .map(person -> person.id().toString())
                .toList();
    }

    private void partners(long municipality) {
        LocalDate today = LocalDate.now(clock);
        partner(
                municipality,
                "АО «Речной судостроительный завод»",
                "судостроение",
                "7/23",
                today.minusMonths(14),
                today.plusMonths(22));
        partner(
                municipality,
                "ООО «Металлург Приамурья»",
                "металлургия",
                "12",
                today.minusMonths(3),
                today.plusMonths(33));
        partner(
                municipality,
                "Городская больница № 2",
                "здравоохранение",
                "31-с",
                today.minusMonths(25),
                today.minusMonths(1));
    }

    private void partner(
            long municipality, String name, String activity, String number, LocalDate on, LocalDate until) {
        partners.add(
                municipality,
                new PartnerDetails(name, null, activity, null, null, null, null, number, on, until),
                true);
    }
}
