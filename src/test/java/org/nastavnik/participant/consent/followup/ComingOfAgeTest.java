package org.nastavnik.participant.consent.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.ParticipationState;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.School;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.ConsentSigner;
import org.nastavnik.participant.consent.PersonConsent;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A participant turns 18: the own consent takes the place of the representative's, or the part ends. */
@NastavnikTest
class ComingOfAgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate BIRTHDAY = LocalDate.of(2026, 9, 10);
    private static final String TASK = "sign-own-consent";

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PersonRegister register;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private ParticipantService participants;

    @Autowired
    @Qualifier("consentTerms")
    private Watcher terms;

    @Autowired
    private MutableClock clock;

    private School school;
    private MentoringProgramme programme;
    private Person pupil;
    private FollowUpRun run;

    @BeforeEach
    void take_part() {
        school = new School(places.newPlace(), beans);
        programme = school.programme(MentoringForm.TEACHER_PUPIL);
        pupil = register.add(
                school.id(),
                PersonDetails.of(PersonKind.PUPIL, new PersonName("Взрослов", "Иван", null), BIRTHDAY.minusYears(18))
                        .inClass("11 А", "Взрослова Анна Ивановна", null));
        run = new FollowUpRun(school, pupil, beans);
    }

    private void join() {
        participants.addMentees(programme.id(), new Joining(List.of(pupil.id()), null, null, TODAY));
    }

    private void birthday() {
        clock.moveTo(BIRTHDAY);
        terms.watch(clock.instant());
        terms.watch(clock.instant());
    }

    private ParticipationState part() {
        return participants
                .participation(programme.id(), pupil.id())
                .orElseThrow()
                .state();
    }

    @Test
    void the_own_consent_replaces_the_representatives_and_the_part_goes_on() {
        join();
        birthday();

        assertThat(run.open()).containsExactly(TASK);
        assertThat(run.facts(TASK)).contains("Взрослов Иван", "Исполнилось 18 лет", "10.09.2026", "Участвует");
        assertThat(consents.mayTakePart(List.of(pupil.id()), BIRTHDAY)).isEmpty();
        assertThat(part()).isEqualTo(ParticipationState.ACTIVE);
        assertThatThrownBy(
                        () -> run.answer(TASK, "signed", "yes", "signedOn", BIRTHDAY.minusDays(1), "manner", "PAPER"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("не было 18 лет");

        run.answer(TASK, "signed", "yes", "signedOn", BIRTHDAY, "manner", "PAPER");
        assertThat(run.end()).isEqualTo("own-consent-given");
        assertThat(run.count()).isOne();
        assertThat(consents.holds(pupil.id())).isTrue();
        assertThat(consents.of(pupil.id()))
                .extracting(PersonConsent::givenBy)
                .containsExactly(ConsentSigner.SELF, ConsentSigner.REPRESENTATIVE);
        assertThat(part()).isEqualTo(ParticipationState.ACTIVE);
    }

    @Test
    void who_does_not_sign_leaves_and_the_curator_settles_it_as_a_withdrawal() {
        join();
        birthday();
        assertThatThrownBy(() -> run.answer(TASK, "signed", "no")).isInstanceOf(BadRequestException.class);
        run.answer(TASK, "signed", "no", "reason", "Уезжает учиться.");

        assertThat(part()).isEqualTo(ParticipationState.LEFT);
        assertThat(run.open()).containsExactly("settle-withdrawal");
        assertThat(run.facts("settle-withdrawal")).contains("Уезжает учиться.", "Выбыл из программы");
        run.answer("settle-withdrawal", "decision", "consent", "signedOn", BIRTHDAY, "manner", "PAPER");
        assertThat(run.end()).isEqualTo("consent-renewed");
        assertThat(run.count()).isOne();
        assertThat(consents.holds(pupil.id())).isTrue();
    }

    @Test
    void nobody_is_asked_who_takes_no_part_or_has_signed_already() {
        consents.giveToTakePart(pupil.id(), TODAY, null);
        birthday();
        assertThat(run.count()).isZero();

        clock.moveTo(TODAY);
        Person early = register.add(
                school.id(),
                PersonDetails.of(PersonKind.PUPIL, new PersonName("Ранний", "Пётр", null), BIRTHDAY.minusYears(18))
                        .inClass("11 А", "Ранняя Анна Ивановна", null));
        participants.addMentees(programme.id(), new Joining(List.of(early.id()), null, null, TODAY));
        clock.moveTo(BIRTHDAY);
        // the page was quicker than the look at the birthdays
        consents.giveToTakePart(early.id(), BIRTHDAY, null);
        terms.watch(clock.instant());
        assertThat(new FollowUpRun(school, early, beans).count()).isZero();
        assertThat(consents.holds(early.id())).isTrue();
    }

    @Test
    void a_signature_recorded_on_the_page_takes_the_task_away() {
        join();
        birthday();
        run.open();
        consents.giveToTakePart(pupil.id(), BIRTHDAY, null);

        assertThat(run.open()).isEmpty();
        assertThat(run.end()).isEqualTo("question-needless");
        assertThat(run.row().state()).isEqualTo(FollowUpState.OVERTAKEN);
        assertThat(part()).isEqualTo(ParticipationState.ACTIVE);
    }
}
