package org.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.evaluation.EvaluationService;
import org.nastavnik.evaluation.PairFigures;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.matching.MatchedSchool;
import org.nastavnik.matching.MatchingService;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Person;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.Programmes;
import org.nastavnik.programme.Stage;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@NastavnikTest
class MentoringPairTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PairingService pairings;

    @Autowired
    private MatchingService matching;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private Programmes programmes;

    @Autowired
    private EvaluationService evaluation;

    @Autowired
    private PairFigures figures;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MutableClock clock;

    private MatchedSchool schools;
    private MatchedSchool.Case school;
    private Person pupil;
    private Person mentor;
    private Pairing pair;
    private PairSteps steps;

    @BeforeEach
    void startOnePair() {
        schools = new MatchedSchool(places, beans);
        school = schools.begin();
        pupil = school.pupil("Наставляемова", "физика");
        mentor = school.mentor("Наставников", "физика", 2);
        pair = school.startPairs().get(0);
        steps = new PairSteps(school, pair);
    }

    @Test
    void a_pair_works_from_its_agreement_to_the_exit_survey_and_the_programme_goes_on() {
        steps.agree(Map.of());
        assertThat(evaluation.survey(school.programme.id(), pupil.id(), SurveyStage.ENTRY, Respondent.MENTEE))
                .isPresent();
        steps.meetFirst(Map.of("nextOn", "2026-09-05"));
        steps.tryOut(Map.of());
        steps.plan(Map.of());
        clock.moveTo(LocalDate.of(2026, 9, 20));
        steps.meet(Map.of("doneSteps", List.of(step(0))));
        assertThat(school.waiting()).containsExactly("record-meeting");
        clock.moveTo(LocalDate.of(2026, 11, 10));
        steps.meet(Map.of());
        assertThat(school.waiting()).containsExactly("mid-term-review");
        steps.review(Map.of());
        assertThat(school.waiting()).containsExactly("record-meeting");
        steps.meet(Map.of("next", "FINISH"));
        assertThat(school.waiting()).containsExactly("hold-final-meeting");
        steps.meetLast(Map.of("doneSteps", List.of(step(1))));
        steps.survey();

        assertThat(now().state()).isEqualTo(PairingState.FINISHED);
        assertThat(now().plan().goalsReached()).isTrue();
        assertThat(pairings.meetings(pair.id()))
                .extracting(Meeting::kind)
                .containsExactly(
                        MeetingKind.FIRST,
                        MeetingKind.TRIAL,
                        MeetingKind.PLANNING,
                        MeetingKind.REGULAR,
                        MeetingKind.REGULAR,
                        MeetingKind.REGULAR,
                        MeetingKind.FINAL);
        assertThat(pairings.steps(pair.id())).allMatch(PlanStep::isDone);
        assertThat(evaluation.averages(school.programme.id())).allSatisfy(average -> {
            assertThat(average.entry()).isEqualTo(5.0);
            assertThat(average.exit()).isEqualTo(9.0);
        });
        assertThat(figures.counts(school.programme.id())).isEqualTo(new PairFigures.Counts(1, 0, 1, 0, 7));
        assertThat(figures.mentors(school.programme.id()))
                .containsExactly(new PairFigures.MentorRecord(mentor.id(), 1, 0, 7, List.of(pupil.id())));
        school.join();
        assertThat(school.waiting()).containsExactly("analyse-programme");
        assertThat(programmes.get(school.programme.id()).stage()).isEqualTo(Stage.COMPLETION);
    }

    @Test
    void a_pair_that_ends_early_looks_back_once_before_its_final_meeting() {
        steps.untilMeetings();
        steps.meet(Map.of("next", "FINISH"));
        assertThat(school.waiting()).containsExactly("mid-term-review");
        assertThat(steps.form("mid-term-review")).containsEntry("next", "FINISH");
        steps.review(Map.of("next", "FINISH"));
        steps.meetLast(Map.of("goalsReached", "no", "goalsReason", "не хватило двух баллов"));

        assertThat(now().plan().goalsReached()).isFalse();
        assertThat(now().plan().result()).isEqualTo("не хватило двух баллов");
        assertThat(school.waiting()).containsExactly("exit-survey");
    }

    @Test
    void without_the_representatives_consent_a_minors_pair_never_begins() {
        assertThat(steps.form("agree-pair")).containsEntry("minors", "yes");
        assertRefused(() -> steps.agree(Map.of("representativesAgree", "no")), "Почему нет согласия");
        steps.agree(Map.of("representativesAgree", "no", "reason", "семья переезжает"));

        assertDissolved("семья переезжает", "pair-not-agreed");
    }

    @Test
    void a_pair_that_does_not_suit_returns_to_matching_and_keeps_its_history() {
        Person other = school.mentor("Запасной", "химия", 1);
        steps.agree(Map.of());
        steps.meetFirst(Map.of());
        assertRefused(() -> steps.tryOut(Map.of("continues", "no")), "Почему пара прекращает работу");
        steps.tryOut(Map.of("continues", "no", "dissolutionReason", "разные интересы"));

        assertDissolved("разные интересы", "pair-not-matched");
        assertThat(pairings.meetings(pair.id())).hasSize(2);
        school.join();
        assertThat(school.waiting()).containsExactly("review-matching");
        assertThat(matching.draft(school.programme.id())
                        .pairOf(pupil.id())
                        .orElseThrow()
                        .mentorId())
                .isEqualTo(other.id());
        school.review(Map.of("decision", "ACCEPT"));
        school.approve();
        assertThat(school.pairs()).hasSize(2);
        assertThat(school.waiting()).containsExactly("agree-pair");
    }

    @Test
    void the_curator_may_go_on_without_a_new_pair() {
        steps.agree(Map.of("menteesAgree", "no", "reason", "передумала"));
        school.join();

        assertThat(ofProgramme("review-matching")).containsEntry("decision", "KEEP");
        school.review(Map.of("decision", "KEEP"));
        assertThat(school.waiting()).isEmpty();
        school.join();
        assertThat(school.waiting()).containsExactly("analyse-programme");
    }

    @Test
    void any_meeting_may_end_a_pair_with_a_reason() {
        steps.agree(Map.of());
        assertRefused(() -> steps.meetFirst(Map.of("continues", "no")), "Почему пара прекращает работу");
        steps.submit("hold-first-meeting", Map.of("continues", "no", "dissolutionReason", "болезнь"), Map.of());

        assertDissolved("болезнь", "break-up-reported");
    }

    @Test
    void a_working_pair_may_end_at_a_regular_meeting_and_what_was_done_stays() {
        steps.untilMeetings();
        steps.submit("record-meeting", Map.of("continues", "no", "dissolutionReason", "сменила школу"), Map.of());

        assertDissolved("сменила школу", "pair-dissolved");
        assertThat(pairings.meetings(pair.id())).hasSize(3);
        assertThat(pairings.steps(pair.id())).hasSize(2);
    }

    @Test
    void the_curator_ends_a_pair_from_its_page_at_any_moment() {
        steps.untilMeetings();

        pairings.dissolve(pair.id(), "нет встреч");
        assertRefusedByDomain(() -> pairings.dissolve(pair.id(), "ещё раз"), "уже закончила работу");
        school.run();

        assertDissolved("нет встреч", "pair-dissolved-by-decision");
    }

    @Test
    void who_leaves_the_programme_leaves_the_pair() {
        participants.leave(school.programme.id(), mentor.id(), "переезд");
        school.run();

        assertDissolved("Наставник выбыл из программы: переезд", "pair-dissolved-by-decision");
    }

    @Test
    void a_stopped_programme_stops_its_pairs_and_keeps_what_was_done() {
        steps.untilMeetings();

        programmes.stop(school.programme.id(), "реорганизация школы");
        school.run();

        assertThat(now().state()).isEqualTo(PairingState.STOPPED);
        assertThat(pairings.meetings(pair.id())).hasSize(3);
        assertThat(school.waiting()).isEmpty();
        assertPassed("pair-stopped");
    }

    @Test
    void a_meeting_in_the_future_or_before_the_pair_is_refused_at_its_field_and_changes_nothing() {
        steps.agree(Map.of());
        assertRefused(() -> steps.meetFirst(Map.of("heldOn", "2026-09-02")), "ещё не состоялась");
        assertRefused(() -> steps.meetFirst(Map.of("heldOn", "2026-08-31")), "не ранее 01.09.2026");
        assertRefused(() -> steps.meetFirst(Map.of("nextOn", "2026-09-01")), "после 01.09.2026");
        assertThat(pairings.meetings(pair.id())).isEmpty();
        assertThat(school.waiting()).containsExactly("hold-first-meeting");
    }

    @Test
    void a_plan_stays_within_the_programme_and_its_steps_within_the_plan() {
        steps.agree(Map.of());
        steps.meetFirst(Map.of());
        steps.tryOut(Map.of());
        assertRefused(() -> steps.plan(Map.of("planUntil", "2027-06-01")), "не позднее 31.05.2027");
        assertRefused(() -> steps.plan(Map.of("planUntil", "2026-09-02")), "не ранее 15.09.2026");
        assertRefused(() -> steps.plan(Map.of("schoolStepOn", "2027-05-01")), "внутри плана");
        assertRefused(() -> steps.plan(Map.of("municipalStep", "муниципальный конкурс")), "Укажите срок");
        assertThat(now().plan().exists()).isFalse();
    }

    @Test
    void a_group_goes_on_when_one_of_its_mentees_leaves() {
        MatchedSchool.Case group = schools.begin(MentoringKind.GROUP);
        Person leaving = group.pupil("Уходова", "физика");
        Person staying = group.pupil("Остаётся", "физика");
        group.mentor("Групповой", "физика", 3);
        Pairing together = group.startPairs().get(0);

        participants.leave(group.programme.id(), leaving.id(), "переезд");
        group.run();

        assertThat(pairings.get(together.id()).menteeIds()).containsExactly(staying.id());
        assertThat(pairings.get(together.id()).isWorking()).isTrue();
        assertThat(group.waiting()).containsExactly("agree-pair");
    }

    @Test
    void who_has_answered_the_questionnaire_before_is_not_asked_again() {
        Map<Long, Integer> marks = Map.of(
                evaluation.markQuestions(pair.form(), Respondent.MENTEE).get(0).id(), 7);
        evaluation.recordSurvey(school.programme.id(), pupil.id(), SurveyStage.ENTRY, marks, null);

        assertThat(steps.form("agree-pair")).containsEntry("menteeAsked", "no").containsEntry("mentorAsked", "yes");
        assertRefused(() -> steps.agree(Map.of("mentorMark3", 11)), "не больше 10");
        steps.agree(Map.of());
        assertThat(evaluation.surveys(school.programme.id(), SurveyStage.ENTRY))
                .filteredOn(survey -> survey.personId().equals(pupil.id()))
                .singleElement()
                .satisfies(survey -> assertThat(survey.answers()).isEqualTo(marks));
    }

    private Map<String, Object> ofProgramme(String task) {
        return school.school.curator().form(school.key, task);
    }

    private String step(int index) {
        return pairings.steps(pair.id()).get(index).id().toString();
    }

    private Pairing now() {
        return pairings.get(pair.id());
    }

    private void assertDissolved(String reason, String passed) {
        assertThat(now().state()).isEqualTo(PairingState.DISSOLVED);
        assertThat(now().dissolutionReason()).isEqualTo(reason);
        assertThat(programmes.get(school.programme.id()).rematchRequested()).isTrue();
        assertThat(school.waiting()).isEmpty();
        assertPassed(passed);
    }

    private void assertPassed(String activity) {
        String instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(pair.key().value())
                .finished()
                .singleResult()
                .getId();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(activity)
                        .count())
                .isOne();
    }

    private static void assertRefused(Runnable deed, String words) {
        assertThatThrownBy(deed::run).isInstanceOf(BadRequestException.class).hasMessageContaining(words);
    }

    private static void assertRefusedByDomain(Runnable deed, String words) {
        assertThatThrownBy(deed::run)
                .isInstanceOf(org.nastavnik.shared.Refusal.class)
                .hasMessageContaining(words);
    }
}
