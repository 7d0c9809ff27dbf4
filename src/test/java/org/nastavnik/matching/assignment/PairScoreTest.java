package org.nastavnik.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;

class PairScoreTest {

    @Test
    void words_of_one_family_are_recognised_whatever_their_endings() {
        PairScore score = PairScore.of(
                need("Хочу подготовиться к олимпиаде по математике, не хватает практики выступлений"),
                offer("Математика. Олимпиадный тренинг, ораторское выступление"));

        assertThat(score.reason())
                .contains("«олимпиаде»")
                .contains("«математике»")
                .contains("«выступлений»");
        assertThat(score.points()).isEqualTo(50 + 10 + 15 + 12);
    }

    @Test
    void words_that_everybody_uses_count_for_nothing() {
        PairScore score = PairScore.of(
                need("Нужна помощь учителя в развитии навыков"), offer("Помощь ученикам, развитие навыков"));

        assertThat(score.reason()).contains("общих слов в запросе и карте наставника нет");
        assertThat(score.points()).isEqualTo(10 + 15 + 12);
    }

    @Test
    void a_near_word_of_another_family_is_not_taken_for_the_same() {
        assertThat(RussianWords.related(RussianWords.stem("физика"), RussianWords.stem("физкультура")))
                .isFalse();
        assertThat(RussianWords.related(RussianWords.stem("химия"), RussianWords.stem("хирургия")))
                .isFalse();
        assertThat(RussianWords.related(RussianWords.stem("история"), RussianWords.stem("исторический")))
                .isTrue();
        assertThat(RussianWords.related(RussianWords.stem("программирование"), RussianWords.stem("программист")))
                .isTrue();
    }

    @Test
    void the_reason_names_years_in_good_russian() {
        PairScore score = PairScore.of(
                new MenteeNeed(
                        1,
                        MentoringForm.TEACHER_TEACHER,
                        "проектная деятельность",
                        MeetingFormat.ON_SITE,
                        24,
                        null,
                        1,
                        null,
                        true),
                new MentorOffer(
                        2,
                        Set.of(MentoringForm.TEACHER_TEACHER),
                        1,
                        0,
                        "проекты",
                        MeetingFormat.MIXED,
                        46,
                        null,
                        22,
                        null,
                        true));

        assertThat(score.reason())
                .isEqualTo(
                        "запрос совпадает с картой наставника: «проектная»; стаж больше на 21\u00a0год; формат встреч совместим;"
                                + " стаж наставника 22\u00a0года");
    }

    @Test
    void an_older_pupil_suits_a_younger_one() {
        MenteeNeed fifth = new MenteeNeed(1, MentoringForm.PUPIL_PUPIL, null, null, 11, 5, null, null, true);

        int seventh = PairScore.of(fifth, pupil(7)).points();
        int same = PairScore.of(fifth, pupil(5)).points();
        int younger = PairScore.of(fifth, pupil(4)).points();

        assertThat(seventh).isGreaterThan(same);
        assertThat(same).isGreaterThan(younger);
    }

    @Test
    void equal_mentors_share_the_load() {
        List<MenteeNeed> mentees = new ArrayList<>();
        for (long id = 1; id <= 6; id++) {
            mentees.add(new MenteeNeed(id, MentoringForm.TEACHER_PUPIL, "химия", null, 14, 8, null, null, true));
        }
        List<MentorOffer> mentors = List.of(teacher(10, 1), teacher(11, 0), teacher(12, 0));

        MatchingResult result = MentorAssignment.propose(new MatchingCase(mentees, mentors, Set.of(), Set.of()));

        assertThat(result.pairs())
                .extracting(MatchingResult.ProposedPair::mentorId)
                .filteredOn(id -> id == 10)
                .hasSizeBetween(1, 2);
        assertThat(result.pairs())
                .extracting(MatchingResult.ProposedPair::mentorId)
                .filteredOn(id -> id == 11)
                .hasSizeBetween(2, 3);
        assertThat(result.unassigned()).isEmpty();
    }

    @Test
    void a_big_schools_programme_is_matched_while_a_person_waits() {
        MatchingCases cases = new MatchingCases(7);
        MatchingCase facts = cases.next(1, 1);
        List<MenteeNeed> mentees = new ArrayList<>();
        List<MentorOffer> mentors = new ArrayList<>();
        while (mentees.size() < 400) {
            MenteeNeed one = facts.mentees().get(0);
            mentees.add(
                    new MenteeNeed(mentees.size() + 1, one.form(), one.need(), one.format(), 12, 6, null, null, true));
            facts = cases.next(1, 1);
        }
        while (mentors.size() < 100) {
            MentorOffer one = facts.mentors().get(0);
            mentors.add(new MentorOffer(
                    1000 + mentors.size(),
                    one.forms(),
                    4,
                    0,
                    one.strengths(),
                    one.format(),
                    30,
                    9,
                    one.experience(),
                    null,
                    true));
            facts = cases.next(1, 1);
        }
        Instant begun = Instant.now();

        MatchingResult result = MentorAssignment.propose(new MatchingCase(mentees, mentors, Set.of(), Set.of()));

        assertThat(result.pairs().size() + result.unassigned().size()).isEqualTo(400);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }

    private static MenteeNeed need(String words) {
        return new MenteeNeed(1, MentoringForm.TEACHER_PUPIL, words, MeetingFormat.ON_SITE, 14, 8, null, null, true);
    }

    private static MentorOffer offer(String strengths) {
        return new MentorOffer(
                2,
                Set.of(MentoringForm.TEACHER_PUPIL),
                2,
                0,
                strengths,
                MeetingFormat.ON_SITE,
                40,
                null,
                12,
                null,
                true);
    }

    private static MentorOffer teacher(long id, int taken) {
        return new MentorOffer(
                id, Set.of(MentoringForm.TEACHER_PUPIL), 4, taken, "химия", null, 40, null, 12, null, true);
    }

    private static MentorOffer pupil(int grade) {
        return new MentorOffer(2, Set.of(MentoringForm.PUPIL_PUPIL), 1, 0, null, null, 14, grade, null, null, true);
    }
}
