package org.nastavnik.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A person goes to another organisation of the municipality. */
@NastavnikTest
class PersonTransferTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired
    private org.nastavnik.participant.consent.ConsentRegister consents;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PersonRegister register;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private PersonTransfers transfers;

    @Autowired
    private RolePeriods roles;

    @Autowired
    private Stays stays;

    private School school;
    private MentoringProgramme programme;
    private Person pupil;
    private long other;

    @BeforeEach
    void build() {
        school = new School(places.newPlace(), beans);
        programme = school.programme(MentoringForm.TEACHER_PUPIL);
        pupil = school.pupil("Переезжая", 13, "Переезжая Анна");
        participants.addMentees(programme.id(), new Joining(List.of(pupil.id()), null, "Подтянуть физику", TODAY));
        other = organizations
                .addOrganization(
                        school.place().municipality(),
                        OrganizationKind.SCHOOL,
                        "Новая школа",
                        "Новая школа",
                        "Городок",
                        null)
                .id();
    }

    private void transfer(String login, long to) {
        Acting.as(login, () -> transfers.transfer(pupil.id(), to, "переезд семьи"));
    }

    @Test
    void the_part_ends_with_the_reason_a_new_stay_begins_and_the_old_notes_stay_behind() {
        transfer(school.place().curator(), other);

        Participation part =
                participants.participation(programme.id(), pupil.id()).orElseThrow();
        assertThat(part.state()).isEqualTo(ParticipationState.LEFT);
        assertThat(part.leftReason()).contains("переезд семьи");
        assertThat(stays.of(pupil.id())).extracting(Stay::organizationId).containsExactly(other, school.id());
        assertThat(roles.of(pupil.id(), other)).isEmpty();
        assertThat(roles.of(pupil.id(), school.id()))
                .singleElement()
                .satisfies(role -> assertThat(role.role()).isEqualTo(PersonRole.MENTEE));
        assertThat(consents.holds(pupil.id())).isFalse();
    }

    @Test
    void the_operator_moves_too_and_nobody_else() {
        assertThatThrownBy(() -> transfer(school.place().coordinator(), other)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> transfer(places.newPlace().curator(), other)).isInstanceOf(Forbidden.class);
        transfer(school.place().operator(), other);
        assertThat(register.person(pupil.id()).organizationId()).isEqualTo(other);
    }

    @Test
    void twice_to_the_same_organisation_is_told_and_where_the_person_is_already_known_nothing_changes() {
        assertThatThrownBy(() -> transfer(
                        school.place().curator(), places.newPlace().school().id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("своего муниципалитета");
        register.add(other, pupil.details());
        assertThatThrownBy(() -> transfer(school.place().operator(), other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("муниципального оператора");
        assertThat(participants.mentees(programme.id())).hasSize(1);
        assertThatThrownBy(() -> transfer(school.place().curator(), school.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("уже в этой организации");
    }

    @Test
    void two_who_move_the_same_person_at_the_same_time_move_once() throws Exception {
        CountDownLatch together = new CountDownLatch(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> answers = List.of(
                        school.place().operator(), school.place().curator())
                .stream()
                .map(login -> two.submit(() -> {
                    together.countDown();
                    together.await();
                    try {
                        transfer(login, other);
                        return true;
                    } catch (Refusal | Forbidden late) {
                        return false;
                    }
                }))
                .toList();
        int done = 0;
        for (Future<Boolean> answer : answers) {
            done += answer.get() ? 1 : 0;
        }
        two.shutdown();
        assertThat(done).isEqualTo(1);
        assertThat(stays.of(pupil.id())).hasSize(2);
    }
}
