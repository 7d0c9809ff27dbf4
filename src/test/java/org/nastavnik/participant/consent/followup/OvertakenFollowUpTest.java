package org.nastavnik.participant.consent.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonTransfers;
import org.nastavnik.participant.PersonsMerged;
import org.nastavnik.participant.School;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.privacy.ErasureService;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What makes the question after a withdrawal needless takes its task away in the same transaction. */
@NastavnikTest
class OvertakenFollowUpTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private PersonTransfers transfers;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private School school;
    private Person person;
    private FollowUpRun run;

    @BeforeEach
    void withdraw() {
        school = new School(places.newPlace(), beans);
        person = withdrawn("Прекращаев");
        run = new FollowUpRun(school, person, beans);
    }

    private Person withdrawn(String name) {
        Person teacher = school.teacher(name, 10);
        consents.giveToTakePart(teacher.id(), TODAY, null);
        consents.withdraw(teacher.id(), ConsentPurpose.PARTICIPATION, null);
        return teacher;
    }

    private void assertOvertaken(FollowUpRun question, String why) {
        assertThat(question.open()).isEmpty();
        assertThat(question.end()).isEqualTo("question-needless");
        assertThat(question.row().state()).isEqualTo(FollowUpState.OVERTAKEN);
        assertThat(question.row().note()).contains(why);
    }

    @Test
    void a_consent_recorded_on_the_page_even_before_the_task_is_there() {
        consents.giveToTakePart(person.id(), TODAY, null);
        assertOvertaken(run, "новое согласие");
    }

    @Test
    void another_purpose_changes_nothing() {
        consents.give(person.id(), org.nastavnik.participant.consent.ConsentGiven.bank(TODAY, 1, java.util.Set.of()));
        consents.withdraw(person.id(), ConsentPurpose.BANK, null);
        assertThat(run.open()).containsExactly("settle-withdrawal");
        assertThat(run.count()).isOne();
    }

    @Test
    void a_transfer_to_another_organisation() {
        run.open();
        School other = new School(places.newSchool(school.place()), beans);
        Acting.as(school.place().operator(), () -> transfers.transfer(person.id(), other.id(), "Новая работа."));
        assertOvertaken(run, "перешёл");
    }

    @Test
    void an_erasure_leaves_no_task_and_no_words() {
        run.answer("settle-withdrawal", "decision", "keep", "ground", "Пишет сам Прекращаев.");
        consents.giveToTakePart(person.id(), TODAY, null);
        consents.withdraw(person.id(), ConsentPurpose.PARTICIPATION, null);
        run.open();
        Acting.as(school.place().head(), () -> erasures.erase(person.id()));

        assertOvertaken(run, "удаляются");
        assertThat(run.count()).isEqualTo(2);
    }

    @Test
    void two_rows_of_one_person_are_asked_about_once() {
        Person same = withdrawn("Прекращаева");
        FollowUpRun kept = new FollowUpRun(school, same, beans);
        String dropped = run.key().value();
        transaction.executeWithoutResult(status -> events.publishEvent(new PersonsMerged(same.id(), person.id())));

        assertThat(kept.count()).isEqualTo(2);
        assertThat(kept.row().state()).isEqualTo(FollowUpState.SETTLING);
        assertThat(kept.key().value()).isNotEqualTo(dropped);
        assertThat(kept.open()).containsExactly("settle-withdrawal");
    }

    @Test
    void a_row_with_a_consent_answers_for_both() {
        Person same = school.teacher("Прекращенко", 10);
        consents.giveToTakePart(same.id(), TODAY, null);
        String asked = run.key().value();
        transaction.executeWithoutResult(status -> events.publishEvent(new PersonsMerged(same.id(), person.id())));

        FollowUpRun kept = new FollowUpRun(school, same, beans);
        assertThat(kept.key().value()).isEqualTo(asked);
        assertOvertaken(kept, "объединены");
    }
}
