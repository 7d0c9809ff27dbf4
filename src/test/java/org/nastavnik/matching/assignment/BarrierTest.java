package org.nastavnik.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nastavnik.programme.MentoringForm;

class BarrierTest {

    private final MenteeNeed mentee = mentee(1, null, true);

    @Test
    void a_person_is_not_the_own_mentor() {
        assertThat(Barrier.againstWish(mentee, mentor(1, 1, null, true))).contains(Barrier.SAME_PERSON);
    }

    @Test
    void a_superior_is_no_mentor_in_either_direction() {
        assertThat(Barrier.againstWish(mentee(1, 2L, true), mentor(2, 1, null, true)))
                .contains(Barrier.SUPERIOR);
        assertThat(Barrier.againstWish(mentee, mentor(2, 1, 1L, true))).contains(Barrier.SUPERIOR);
    }

    @Test
    void both_need_a_consent() {
        assertThat(Barrier.againstWish(mentee(1, null, false), mentor(2, 1, null, true)))
                .contains(Barrier.MENTEE_WITHOUT_CONSENT);
        assertThat(Barrier.againstWish(mentee, mentor(2, 1, null, false))).contains(Barrier.MENTOR_WITHOUT_CONSENT);
    }

    @Test
    void a_mentor_of_another_form_or_without_a_place_is_no_mentor() {
        MentorOffer other =
                new MentorOffer(2, Set.of(MentoringForm.PUPIL_PUPIL), 1, 0, null, null, null, null, null, null, true);
        assertThat(Barrier.againstWish(mentee, other)).contains(Barrier.OTHER_FORM);
        assertThat(Barrier.againstWish(mentee, mentor(2, 0, null, true))).contains(Barrier.NO_PLACES);
    }

    @Test
    void a_broken_up_pair_is_not_proposed_again_but_may_be_pinned() {
        Set<Couple> before = Set.of(new Couple(1, 2));
        List<MentorOffer> only = List.of(mentor(2, 1, null, true));

        MatchingResult proposed = MentorAssignment.propose(new MatchingCase(List.of(mentee), only, before, Set.of()));
        MatchingResult wished = MentorAssignment.propose(new MatchingCase(List.of(mentee), only, before, before));

        assertThat(proposed.pairs()).isEmpty();
        assertThat(proposed.unassigned().get(0).why()).contains("уже прекращала работу");
        assertThat(wished.pairs()).hasSize(1);
    }

    @Test
    void each_unassigned_person_is_told_what_to_do() {
        assertThat(why(mentee(1, null, false), mentor(2, 1, null, true))).contains("оформите согласие");
        assertThat(why(mentee, mentor(2, 0, null, true))).contains("наставники заняты");
        assertThat(why(mentee, mentor(2, 1, null, false))).contains("У подходящего наставника нет");
        assertThat(why(mentee(1, 2L, true), mentor(2, 1, null, true))).contains("руководитель");
        assertThat(why(mentee, mentor(1, 1, null, true)))
                .contains("Нет подтверждённого наставника по форме «учитель – ученик»");
    }

    private static String why(MenteeNeed mentee, MentorOffer mentor) {
        return MentorAssignment.propose(new MatchingCase(List.of(mentee), List.of(mentor), Set.of(), Set.of()))
                .unassigned()
                .get(0)
                .why();
    }

    private static MenteeNeed mentee(long id, Long superior, boolean consent) {
        return new MenteeNeed(id, MentoringForm.TEACHER_PUPIL, null, null, null, null, null, superior, consent);
    }

    private static MentorOffer mentor(long id, int capacity, Long superior, boolean consent) {
        return new MentorOffer(
                id, Set.of(MentoringForm.TEACHER_PUPIL), capacity, 0, null, null, null, null, null, superior, consent);
    }
}
