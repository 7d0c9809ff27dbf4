package org.nastavnik.participant.consent.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.matching.MatchedSchool;
import org.nastavnik.matching.MatchingService;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.ParticipationState;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.listing.RegisterFilter;
import org.nastavnik.participant.listing.RegisterRows;
import org.nastavnik.participant.listing.RegisterScope;
import org.nastavnik.privacy.ErasureProposals;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A consent to take part is withdrawn: everything that needs it stops at once, and the curator decides what is next. */
@NastavnikTest
class SettledWithdrawalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final String TASK = "settle-withdrawal";

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private PairingService pairings;

    @Autowired
    private MatchingService matching;

    @Autowired
    private ErasureProposals proposals;

    @Autowired
    private RegisterRows registerRows;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MutableClock clock;

    private MatchedSchool.Case school;
    private Person pupil;
    private Pairing pair;
    private FollowUpRun run;

    @BeforeEach
    void work_in_a_pair() {
        school = new MatchedSchool(places, beans).begin();
        pupil = school.pupil("Отзывова", "физика");
        school.mentor("Наставников", "физика", 2);
        pair = school.startPairs().get(0);
        run = new FollowUpRun(school.school, pupil, beans);
    }

    private void withdraw() {
        consents.withdraw(pupil.id(), ConsentPurpose.PARTICIPATION, "Не хочет.");
    }

    @Test
    void the_minors_pair_part_and_matching_stop_in_the_same_transaction_and_the_task_says_so() {
        withdraw();

        Pairing now = pairings.get(pair.id());
        assertThat(now.isOpen() && !now.isBreakingUp()).isFalse();
        assertThat(participants
                        .participation(school.programme.id(), pupil.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(ParticipationState.LEFT);
        assertThat(matching.facts(school.programme.id()).mentees()).isEmpty();
        assertThat(consents.mayTakePart(List.of(pupil.id()), TODAY)).isEmpty();

        assertThat(run.open()).containsExactly(TASK);
        assertThat(run.facts(TASK))
                .contains("Отзывова Ира", "Согласие отозвано", "01.09.2026", "Выбыл из программы", "Учитель – ученик")
                .contains("пара с наставником: Наставников");
    }

    @Test
    void the_municipality_neither_sees_nor_exports_the_person_until_there_is_a_consent_again() {
        long municipality = school.school.place().municipality().id();
        RegisterScope operator = new RegisterScope(municipality, Set.of(), true, false);
        RegisterScope own = new RegisterScope(municipality, Set.of(school.school.id()), false, false);
        assertThat(listed(operator)).isTrue();
        withdraw();
        assertThat(listed(operator)).isFalse();
        assertThat(listed(own)).isTrue();
        consents.giveToTakePart(pupil.id(), TODAY, null);
        assertThat(listed(operator)).isTrue();
    }

    /** In the list and in what is given out as XLSX and CSV alike. */
    private boolean listed(RegisterScope scope) {
        List<Long> out = new ArrayList<>();
        registerRows.each(scope, RegisterFilter.all(), row -> out.add(row.id()));
        boolean onPage = registerRows.page(scope, RegisterFilter.all(), 0).rows().stream()
                .anyMatch(row -> row.id() == pupil.id());
        assertThat(out.contains(pupil.id())).isEqualTo(onPage);
        return onPage;
    }

    @Test
    void a_new_consent_signed_by_the_representative_brings_the_person_back() {
        withdraw();
        clock.moveTo(TODAY.plusDays(3));
        run.answer(TASK, "decision", "consent", "signedOn", TODAY.plusDays(2), "manner", "ELECTRONIC");

        assertThat(run.end()).isEqualTo("consent-renewed");
        assertThat(run.row().outcome()).isEqualTo(FollowUpOutcome.NEW_CONSENT);
        assertThat(consents.holds(pupil.id())).isTrue();
        assertThat(consents.held(pupil.id(), ConsentPurpose.PARTICIPATION, clock.today())
                        .orElseThrow()
                        .manner()
                        .title())
                .contains("электронном");
    }

    @Test
    void a_paper_from_before_the_withdrawal_is_refused_and_the_task_stays() {
        withdraw();
        assertThatThrownBy(() ->
                        run.answer(TASK, "decision", "consent", "signedOn", TODAY.minusDays(1), "manner", "PAPER"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Согласие отозвано 01.09.2026");
        assertThatThrownBy(
                        () -> run.answer(TASK, "decision", "consent", "signedOn", TODAY.plusDays(1), "manner", "PAPER"))
                .hasMessageContaining("ещё не наступила");
        assertThat(run.open()).containsExactly(TASK);
        assertThat(run.row().state()).isEqualTo(FollowUpState.SETTLING);
        assertThat(consents.holds(pupil.id())).isFalse();
    }

    @Test
    void data_that_is_kept_needs_a_ground() {
        withdraw();
        assertThatThrownBy(() -> run.answer(TASK, "decision", "keep")).isInstanceOf(BadRequestException.class);
        run.answer(TASK, "decision", "keep", "ground", "Приказ о паре хранится пять лет.");

        assertThat(run.end()).isEqualTo("data-kept");
        assertThat(run.row().note()).isEqualTo("Приказ о паре хранится пять лет.");
        assertThat(consents.holds(pupil.id())).isFalse();
    }

    @Test
    void data_to_be_erased_is_proposed_to_the_head_unless_the_head_is_asked_already() {
        withdraw();
        run.answer(TASK, "decision", "erase");
        assertThat(run.end()).isEqualTo("erasure-proposed");
        assertThat(proposals.openOf(pupil.id())).isPresent();

        // signed again before the head decided: nobody erases a participant
        consents.giveToTakePart(pupil.id(), TODAY, null);
        assertThat(proposals.openOf(pupil.id())).isEmpty();

        withdraw();
        proposals.propose(pupil.id(), school.school.id(), org.nastavnik.privacy.Ground.REQUEST);
        run.answer(TASK, "decision", "erase");
        assertThat(run.end()).isEqualTo("erasure-proposed");
        assertThat(run.count()).isEqualTo(2);
    }

    @Test
    void every_ending_asks_once_and_an_answer_counts_once() {
        withdraw();
        assertThatThrownBy(this::withdraw).isInstanceOf(Refusal.class);
        run.open();
        String task = school.school.curator().task(run.key(), TASK);
        run.answer(TASK, "decision", "keep", "ground", "Личное дело.");

        assertThatThrownBy(() -> school.school.curator().submitTask(task, Map.of("decision", "erase")))
                .isInstanceOf(RuntimeException.class);
        assertThat(run.count()).isOne();
        assertThat(run.instances()).isOne();
        assertThat(run.row().outcome()).isEqualTo(FollowUpOutcome.KEPT);
        assertThat(proposals.openOf(pupil.id())).isEmpty();
    }

    @Test
    void it_is_the_curators_task_and_nobody_elses() {
        withdraw();
        run.open();
        for (String stranger : List.of(
                school.school.place().operator(),
                school.school.place().mentor(),
                places.newPlace().curator())) {
            assertThatThrownBy(() -> new FormUser(engine, stranger).task(run.key(), TASK))
                    .isInstanceOf(AssertionError.class);
        }
    }
}
