package org.nastavnik.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.notification.Notices;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose data is no longer needed is proposed to the head; nothing goes by itself. */
@NastavnikTest
class RetentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired
    private RetentionWatcher watcher;

    @Autowired
    private ErasureProposals proposals;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private Notices notices;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MutableClock clock;

    private School school;
    private Person teacher;

    @BeforeEach
    void somebody() {
        school = new School(places.newPlace(), beans);
        teacher = school.teacher("Хранимый", 5);
    }

    @Test
    void whose_consent_was_withdrawn_and_who_has_no_other_is_proposed_once() {
        consents.giveToTakePart(teacher.id(), TODAY, null);
        watcher.propose(clock.instant());
        assertThat(proposals.open(school.id())).isEmpty();

        consents.withdraw(teacher.id(), ConsentPurpose.PARTICIPATION, null);
        watcher.propose(clock.instant());
        watcher.propose(clock.instant());
        assertThat(proposals.open(school.id())).singleElement().satisfies(proposal -> {
            assertThat(proposal.personId()).isEqualTo(teacher.id());
            assertThat(proposal.ground()).isEqualTo(Ground.WITHDRAWAL);
        });
        assertThat(notices.of(school.place().head(), null, 10)).hasSize(1);
    }

    @Test
    void whoever_signs_again_is_not_proposed() {
        consents.giveToTakePart(teacher.id(), TODAY, null);
        consents.withdraw(teacher.id(), ConsentPurpose.PARTICIPATION, null);
        consents.giveToTakePart(teacher.id(), TODAY, null);
        watcher.propose(clock.instant());
        assertThat(proposals.open(school.id())).isEmpty();
    }

    @Test
    void after_the_term_since_the_last_part_the_person_is_proposed() {
        long programme = school.programme(org.nastavnik.programme.MentoringForm.TEACHER_TEACHER)
                .id();
        jdbc.update(
                "insert into nastavnik.participant_participation (programme_id, person_id, role, form, state, joined_at, ended_at)"
                        + " values (?, ?, 'MENTOR', 'TEACHER_TEACHER', 'FINISHED', '2026-09-01', '2026-12-01')",
                programme,
                teacher.id());
        watcher.propose(clock.instant());
        assertThat(proposals.open(school.id())).isEmpty();

        clock.moveTo(LocalDate.of(2126, 12, 2));
        watcher.propose(clock.instant());
        assertThat(proposals.open(school.id()))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.ground()).isEqualTo(Ground.TERM_OVER));
    }
}
