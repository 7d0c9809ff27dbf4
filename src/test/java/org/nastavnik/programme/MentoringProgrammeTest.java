package org.nastavnik.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.award.AwardService;
import org.nastavnik.award.NominationState;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentService;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.pairing.PairingState;
import org.nastavnik.practice.PracticeService;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every way a programme can go, from the curator's appointment to its end. */
@NastavnikTest
@Import(ProgrammeCase.class)
class MentoringProgrammeTest {

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private Programmes programmes;

    @Autowired
    private DocumentService documents;

    @Autowired
    private PairingService pairings;

    @Autowired
    private AwardService awards;

    @Autowired
    private PracticeService practices;

    @Autowired
    private OrganizationService organizations;

    private ProgrammeCase.Run run;

    @BeforeEach
    void begin() {
        run = cases.begin();
    }

    @Test
    void a_programme_runs_from_the_curators_appointment_to_the_decided_award() {
        run.untilEnd();

        assertThat(run.programme().stage()).isEqualTo(Stage.CLOSED);
        assertThat(documents.ofProgramme(run.key.programmeId()))
                .extracting(Document::kind)
                .contains(
                        DocumentKind.IMPLEMENTATION_ORDER,
                        DocumentKind.REGULATION,
                        DocumentKind.PROGRAMME,
                        DocumentKind.INDICATORS,
                        DocumentKind.ROAD_MAP);
        assertThat(awards.ofProgramme(run.key.programmeId()))
                .singleElement()
                .satisfies(award -> assertThat(award.state()).isEqualTo(NominationState.AWARDED));
        assertThat(practices.ofProgramme(run.key.programmeId())).isPresent();
        assertThat(programmes.get(run.key.programmeId()).endedAt()).isNotNull();
    }

    @Test
    void without_a_confirmed_mentor_the_curator_collects_candidates_again() {
        run.answer("confirm-mentor", Map.of("confirmed", "no", "reason", "Много другой работы"));

        assertThat(run.waiting()).containsExactly("collect-mentors");
        run.answer("collect-mentors", Map.of("add", "register", "mentors", List.of(run.teachers.get(3))));
        assertThat(run.until("review-matching").waiting()).containsExactly("review-matching");
    }

    @Test
    void the_curator_may_have_the_pairs_computed_again() {
        run.answer("review-matching", Map.of("decision", "RECOMPUTE"));

        assertThat(run.waiting()).containsExactly("review-matching");
    }

    @Test
    void the_curator_may_collect_more_people_before_there_are_pairs() {
        run.answer("review-matching", Map.of("decision", "COLLECT"));

        assertThat(run.waiting()).containsExactly("collect-mentees");
    }

    @Test
    void the_head_may_return_the_pairs_to_the_curator() {
        run.answer("approve-pairs", Map.of("approved", "no", "reason", "Наставник уходит в отпуск"));

        assertThat(run.waiting()).containsExactly("review-matching");
    }

    @Test
    void a_dissolved_pair_goes_back_to_matching_and_the_programme_goes_on_without_it() {
        run.answer(
                "hold-first-meeting", Map.of("continues", "no", "dissolutionReason", "Не сошлись во времени занятий"));

        assertThat(run.waiting()).containsExactly("review-matching");
        assertThat(pairings.ofProgramme(run.key.programmeId()))
                .singleElement()
                .satisfies(pair -> assertThat(pair.state()).isEqualTo(PairingState.DISSOLVED));
        run.answer("review-matching", Map.of("decision", "KEEP"));
        assertThat(run.waiting()).containsExactly("analyse-programme");
    }

    @Test
    void new_pairs_join_a_running_programme() {
        run.until("hold-first-meeting");
        programmes.requestRematch(run.key.programmeId());

        assertThat(run.waiting()).containsExactly("hold-first-meeting", "review-matching");
    }

    @Test
    void the_head_may_return_the_report() {
        run.answer("approve-report", Map.of("decision", "return", "remark", "Добавьте выводы по итогам анкет"));

        assertThat(run.waiting()).containsExactly("analyse-programme");
    }

    @Test
    void nobody_need_be_represented_for_an_award() {
        run.answer("nominate-for-awards", Map.of("chosen", List.of(), "another", "no"));

        assertThat(run.waiting()).containsExactly("describe-practice");
    }

    @Test
    void a_stopped_programme_ends_with_everything_that_runs_for_it() {
        run.until("hold-first-meeting");
        programmes.stop(run.key.programmeId(), "Организация реорганизуется");

        assertThat(run.open()).isEmpty();
        assertThat(run.programme().stage()).isEqualTo(Stage.STOPPED);
        assertThat(run.programme().stopReason()).isEqualTo("Организация реорганизуется");
        assertThatThrownBy(() -> programmes.stop(run.key.programmeId(), "Ещё раз"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_programme_may_be_stopped_while_its_road_map_is_approved() {
        run.until("approve-road-map");
        programmes.stop(run.key.programmeId(), "Не утверждён бюджет");

        assertThat(run.open()).isEmpty();
    }

    @Test
    void a_programme_may_be_stopped_while_candidates_are_selected() {
        run.until("interview-candidate");
        programmes.stop(run.key.programmeId(), "Нет наставников");

        assertThat(run.open()).isEmpty();
    }

    @Test
    void a_programme_may_be_stopped_while_an_award_is_considered() {
        run.until("endorse-nomination");
        programmes.stop(run.key.programmeId(), "Организация закрыта");

        assertThat(run.open()).isEmpty();
        assertThat(awards.ofProgramme(run.key.programmeId()))
                .allSatisfy(award -> assertThat(award.state()).isEqualTo(NominationState.STOPPED));
    }

    @Test
    void a_stop_needs_its_reason() {
        assertThatThrownBy(() -> programmes.stop(run.key.programmeId(), " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("причину");
        assertThat(run.programme().stage()).isEqualTo(Stage.PREPARATION);
    }

    @Test
    void the_successor_of_a_curator_gets_the_open_tasks_at_once() {
        run.until("draft-road-map");
        String before = run.open().get(0).assignee();
        String successor = run.place.newTeacher();
        programmes.appointCurator(run.key.programmeId(), successor);

        assertThat(run.open()).extracting(OpenTask::assignee).containsExactly(successor);
        assertThat(before).isNotEqualTo(successor);
        assertThat(organizations.holder(Role.CURATOR, run.place.school().id())).contains(successor);
    }

    @Test
    void an_extended_programme_gives_its_tasks_as_much_more_time() {
        run.until("draft-road-map");
        OpenTask before = run.open().get(0);
        programmes.extend(run.key.programmeId(), LocalDate.of(2027, 6, 30), "Летняя школа");

        assertThat(run.programme().endsOn()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(run.open().get(0).dueAt()).isAfter(before.dueAt());
        assertThatThrownBy(() -> programmes.extend(run.key.programmeId(), LocalDate.of(2027, 6, 1), "Раньше"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void two_programmes_of_one_name_do_not_run_at_once() {
        assertThatThrownBy(() -> programmes.launch(
                        run.place.school().id(),
                        new NewProgramme(
                                "педагог – педагог",
                                LocalDate.of(2026, 9, 1),
                                LocalDate.of(2027, 5, 31),
                                java.util.Set.of(MentoringForm.TEACHER_TEACHER),
                                java.util.Set.of(MentoringKind.INDIVIDUAL),
                                MeetingFormat.ON_SITE,
                                false)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("уже идёт");
    }
}
