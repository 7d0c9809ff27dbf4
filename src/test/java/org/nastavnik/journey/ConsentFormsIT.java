package org.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.School;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.followup.FollowUpOutcome;
import org.nastavnik.participant.consent.followup.FollowUpService;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The curator answers both questions about an ended consent in the real Tasklist. */
@NastavnikTest
class ConsentFormsIT {

    private static final LocalDate BIRTHDAY = LocalDate.of(2026, 9, 1);

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private RestUsers users;

    @Autowired
    private PersonRegister register;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private FollowUpService followUps;

    @Autowired
    @Qualifier("consentTerms")
    private Watcher terms;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MutableClock clock;

    private Office office;
    private School school;
    private Person pupil;

    @BeforeEach
    void come_of_age() {
        office = new Office(users, "01.09.2026");
        school = new School(places.newPlace(), beans);
        clock.moveTo(BIRTHDAY.minusDays(1));
        pupil = register.add(
                school.id(),
                PersonDetails.of(PersonKind.PUPIL, new PersonName("Взрослов", "Иван", null), BIRTHDAY.minusYears(18))
                        .inClass("11 А", "Взрослова Анна Ивановна", null));
        participants.addMentees(
                school.programme(MentoringForm.TEACHER_PUPIL).id(),
                new Joining(List.of(pupil.id()), null, null, BIRTHDAY.minusDays(1)));
        clock.moveTo(BIRTHDAY);
        terms.watch(clock.instant());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void complete(String task, Map<String, String> answers) {
        BusinessKey key = followUps.of(pupil.id()).orElseThrow().key();
        jobs.runDue(key);
        office.complete(school.place().curator(), school.curator().task(key, task), task, answers);
        jobs.runDue(key);
    }

    @Test
    void who_does_not_sign_at_first_signs_in_the_end() {
        complete("sign-own-consent", Map.of("signed", "нет, участвовать не будет"));
        complete("settle-withdrawal", Map.of("decision", "подписано новое согласие, участвовать можно"));

        assertThat(followUps.of(pupil.id()).orElseThrow().outcome()).isEqualTo(FollowUpOutcome.NEW_CONSENT);
        assertThat(consents.holds(pupil.id())).isTrue();
    }

    @Test
    void a_signed_consent_is_recorded() {
        complete("sign-own-consent", Map.of());
        assertThat(consents.holds(pupil.id())).isTrue();
    }
}
