package org.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentService;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Person;
import org.nastavnik.programme.Awaited;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.Programmes;
import org.nastavnik.programme.Stage;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@NastavnikTest
class MatchingReviewTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MatchingService matching;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private DocumentService documents;

    @Autowired
    private JdbcTemplate jdbc;

    private MatchedSchool schools;

    @BeforeEach
    void prepare() {
        schools = new MatchedSchool(places, beans);
    }

    @Test
    void accepted_pairs_are_fixed_by_the_heads_order_and_begin_to_work() {
        MatchedSchool.Case school = schools.begin();
        Person physicist = school.pupil("Физиков", "олимпиада по физике");
        Person chemist = school.pupil("Химиков", "проект по химии");
        Person physics = school.mentor("Ньютонов", "физика", 1);
        Person chemistry = school.mentor("Менделеев", "химия", 1);
        school.arrive();

        Map<String, Object> shown = school.school.curator().form(school.key, "review-matching");
        assertThat(shown.get("before").toString())
                .contains("Физиков", "Ньютонов", "запрос совпадает с картой наставника: «физике»");
        school.review(Map.of("decision", "ACCEPT"));
        Map<String, Object> decided = school.school.head().form(school.key, "approve-pairs");
        assertThat(decided).containsEntry("orderNumber", "1-Н").containsEntry("orderDate", "2026-09-01");
        school.approve();

        assertThat(school.pairs())
                .extracting(Pairing::menteeIds, Pairing::mentorId)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(List.of(physicist.id()), physics.id()),
                        org.assertj.core.groups.Tuple.tuple(List.of(chemist.id()), chemistry.id()));
        assertThat(school.waiting()).containsExactly("agree-pair", "agree-pair");
        assertThat(programmes.get(school.programme.id()).stage()).isEqualTo(Stage.WORK);
        assertThat(programmes.get(school.programme.id()).awaited()).isEqualTo(Awaited.PAIRS);
        assertThat(documents
                        .newest(school.programme.id(), DocumentKind.PAIRS_ORDER)
                        .orElseThrow()
                        .body())
                .contains("№\u00a01-Н", "Ньютонов Олег Петрович (учитель физики) | Физиков Ира (7 А)");
    }

    @Test
    void the_curator_changes_a_pair_with_a_reason_and_the_head_sees_it() {
        MatchedSchool.Case school = schools.begin();
        Person pupil = school.pupil("Сменин", "физика");
        school.mentor("Первый", "физика", 1);
        Person other = school.mentor("Второй", "химия", 1);
        school.arrive();

        school.review(Map.of(
                "decision",
                "ACCEPT",
                "mentee",
                pupil.id().toString(),
                "mentor",
                other.id().toString(),
                "reason",
                "просьба родителей"));

        assertThat(school.school
                        .head()
                        .form(school.key, "approve-pairs")
                        .get("before")
                        .toString())
                .contains("Второй", "решение куратора: просьба родителей")
                .doesNotContain("Первый");
    }

    @Test
    void a_change_without_a_reason_is_refused_and_changes_nothing() {
        MatchedSchool.Case school = schools.begin();
        Person pupil = school.pupil("Безпричин", "физика");
        Person first = school.mentor("Первый", "физика", 1);
        Person other = school.mentor("Второй", "химия", 1);
        school.arrive();

        assertRefused(
                school,
                Map.of(
                        "decision",
                        "ACCEPT",
                        "mentee",
                        pupil.id().toString(),
                        "mentor",
                        other.id().toString()),
                "Причина");
        assertThat(matching.draft(school.programme.id()).pairs())
                .extracting(ProposedMatch::mentorId)
                .containsExactly(first.id());
    }

    @Test
    void the_curator_cannot_overrule_hard_limits() {
        MatchedSchool.Case school = schools.begin();
        Person one = school.pupil("Одинокова", "физика");
        Person two = school.pupil("Двойкина", "химия");
        Person full = school.mentor("Занятой", "физика", 1);
        school.mentor("Свободный", "химия", 1);
        Person withdrawn = school.mentor("Отозвавший", "биология", 1);
        school.arrive();
        jdbc.update(
                "update nastavnik.participant_consent set ended_on = given_on, ending = 'WITHDRAWN' where person_id = ?",
                withdrawn.id());

        assertRefused(school, change(two, full), "нет свободных мест");
        assertRefused(school, change(one, withdrawn), "нет действующего согласия наставника");
        assertThat(matching.draft(school.programme.id()).pairs()).noneMatch(ProposedMatch::byHand);
    }

    @Test
    void pinned_pairs_stay_when_pairs_are_computed_again() {
        MatchedSchool.Case school = schools.begin();
        Person pupil = school.pupil("Закрепов", "физика");
        Person friend = school.pupil("Другов", "физика");
        Person best = school.mentor("Лучший", "физика", 2);
        Person other = school.mentor("Другой", "химия", 2);
        school.arrive();

        Map<String, Object> values = new HashMap<>(change(pupil, other));
        values.put("decision", "RECOMPUTE");
        values.put("pins", List.of());
        school.review(values);

        Proposal again = matching.draft(school.programme.id());
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.pairOf(pupil.id()).orElseThrow())
                .satisfies(pair -> assertThat(pair.mentorId()).isEqualTo(other.id()))
                .satisfies(pair -> assertThat(pair.reason()).isEqualTo("так договорились"));
        assertThat(again.pairOf(friend.id()).orElseThrow().mentorId()).isEqualTo(best.id());
        assertThat(school.school
                        .curator()
                        .form(school.key, "review-matching")
                        .get("pins")
                        .toString())
                .contains(pupil.id().toString());
    }

    @Test
    void who_has_no_mentor_is_listed_with_the_reason_and_the_curator_may_go_back_to_collecting() {
        MatchedSchool.Case school = schools.begin();
        school.pupil("Парнов", "физика");
        Person alone = school.pupil("Лишнев", "химия");
        school.mentor("Единственный", "физика", 1);
        school.arrive();
        assertThat(school.school
                        .curator()
                        .form(school.key, "review-matching")
                        .get("before")
                        .toString())
                .contains("Лишнев Ира, 7 А | Все подходящие наставники заняты");
        assertThat(matching.draft(school.programme.id()).unassigned())
                .extracting(UnassignedMentee::menteeId)
                .containsExactly(alone.id());

        school.review(Map.of("decision", "COLLECT"));

        assertThat(school.waiting()).containsExactly("collect-mentees");
    }

    @Test
    void without_any_pair_nothing_can_be_accepted_and_nothing_kept() {
        MatchedSchool.Case school = schools.begin();
        school.pupil("Ждунов", "физика");
        school.arrive();

        assertThat(school.school.curator().form(school.key, "review-matching")).containsEntry("decision", "COLLECT");
        assertRefused(school, Map.of("decision", "ACCEPT"), "нет ни одной пары");
        assertRefused(school, Map.of("decision", "KEEP"), "");
        assertThat(school.waiting()).containsExactly("review-matching");
    }

    @Test
    void the_head_returns_the_pairs_with_a_remark_that_the_curator_sees() {
        MatchedSchool.Case school = schools.begin();
        school.pupil("Возвратов", "физика");
        school.mentor("Наставин", "физика", 1);
        school.arrive();
        school.review(Map.of("decision", "ACCEPT"));

        assertThatThrownBy(() -> school.school.head().submit(school.key, "approve-pairs", Map.of("approved", "no")))
                .isInstanceOf(BadRequestException.class);
        school.school
                .head()
                .submit(school.key, "approve-pairs", Map.of("approved", "no", "reason", "замените наставника"));
        school.run();

        assertThat(school.waiting()).containsExactly("review-matching");
        assertThat(school.school
                        .curator()
                        .form(school.key, "review-matching")
                        .get("before")
                        .toString())
                .contains("Руководитель вернул пары:** замените наставника");
        assertThat(school.pairs()).isEmpty();
    }

    @Test
    void an_order_dated_tomorrow_is_refused() {
        MatchedSchool.Case school = schools.begin();
        school.pupil("Завтрева", "физика");
        school.mentor("Наставин", "физика", 1);
        school.arrive();
        school.review(Map.of("decision", "ACCEPT"));

        assertThatThrownBy(() -> school.school
                        .head()
                        .submit(
                                school.key,
                                "approve-pairs",
                                Map.of("approved", "yes", "orderNumber", "1", "orderDate", "2026-09-02")))
                .hasMessageContaining("ещё не наступила");
    }

    @Test
    void a_proposal_overtaken_by_a_departure_must_be_computed_again() {
        MatchedSchool.Case school = schools.begin();
        Person gone = school.pupil("Уехалов", "физика");
        school.pupil("Остался", "химия");
        school.mentor("Наставин", "физика", 2);
        school.arrive();
        participants.leave(school.programme.id(), gone.id(), "переезд");

        assertThat(school.school.curator().form(school.key, "review-matching")).containsEntry("decision", "RECOMPUTE");
        assertRefused(school, Map.of("decision", "ACCEPT"), "Состав участников изменился");
        school.review(Map.of("decision", "RECOMPUTE"));
        assertThat(matching.draft(school.programme.id()).pairs()).hasSize(1);
    }

    @Test
    void in_a_self_directed_programme_the_curator_enters_whom_the_participants_chose() {
        MatchedSchool.Case school = schools.begin(true);
        Person pupil = school.pupil("Выборов", "физика");
        Person other = school.pupil("Нерешин", "химия");
        school.mentor("Близкий", "физика", 1);
        Person chosen = school.mentor("Избранный", "музыка", 1);
        school.arrive();

        assertThat(matching.draft(school.programme.id()).pairs()).isEmpty();
        assertRefused(
                school,
                Map.of("decision", "ACCEPT", "chosenPairs", List.of(couple(pupil, chosen), couple(other, chosen))),
                "нет свободных мест");
        school.review(Map.of("decision", "ACCEPT", "chosenPairs", List.of(couple(pupil, chosen))));
        school.approve();

        assertThat(school.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.mentorId()).isEqualTo(chosen.id());
            assertThat(pair.menteeIds()).containsExactly(pupil.id());
        });
        assertThat(matching.newest(school.programme.id()).orElseThrow().pairs())
                .extracting(ProposedMatch::reason)
                .containsExactly("По взаимному выбору");
    }

    @Test
    void several_mentees_of_one_mentor_work_as_a_group_where_the_curator_wants_it() {
        MatchedSchool.Case school = schools.begin(MentoringKind.INDIVIDUAL, MentoringKind.GROUP);
        Person one = school.pupil("Группин", "физика");
        Person two = school.pupil("Группова", "физика");
        school.mentor("Руководов", "физика", 2);
        school.arrive();

        school.review(Map.of("decision", "ACCEPT", "kind", "GROUP"));
        school.approve();

        assertThat(school.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.kind()).isEqualTo(MentoringKind.GROUP);
            assertThat(pair.menteeIds()).containsExactlyInAnyOrder(one.id(), two.id());
        });
    }

    private static String couple(Person mentee, Person mentor) {
        return mentee.id() + "-" + mentor.id();
    }

    private static Map<String, Object> change(Person mentee, Person mentor) {
        return Map.of(
                "decision",
                "ACCEPT",
                "mentee",
                mentee.id().toString(),
                "mentor",
                mentor.id().toString(),
                "reason",
                "так договорились");
    }

    private void assertRefused(MatchedSchool.Case school, Map<String, Object> values, String sentence) {
        assertThatThrownBy(() -> school.review(values))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining(sentence);
    }
}
