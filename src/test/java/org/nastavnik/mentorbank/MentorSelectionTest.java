package org.nastavnik.mentorbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.ParticipationState;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.nastavnik.training.TrainingRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@NastavnikTest
class MentorSelectionTest {

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private TrainingRegister trainings;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private SelectionService selections;

    @Autowired
    private MentorBank bank;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MutableClock clock;

    private School school;
    private MentoringProgramme programme;

    @BeforeEach
    void build() {
        school = new School(places.newPlace(), beans);
        programme = school.programme(MentoringForm.TEACHER_PUPIL, MentoringForm.TEACHER_TEACHER);
    }

    @Test
    void a_candidate_who_meets_the_requirements_becomes_a_mentor_by_the_heads_order() {
        BusinessKey key = propose(school.teacher("Наставников", 12), MentoringForm.TEACHER_TEACHER, true);

        fillCard(key, Map.of());
        interview(key, "yes");
        train(key);
        Map<String, Object> shown = school.head().form(key, "confirm-mentor");
        assertThat(shown.get("before").toString()).contains("Наставников Олег Петрович", "Стаж:** 12 лет", "36 ч.");
        school.head()
                .submit(
                        key,
                        "confirm-mentor",
                        Map.of("confirmed", "yes", "orderNumber", "7-О", "orderDate", "2026-09-01"));
        jobs.runDue(key);

        assertThat(selection(key).state()).isEqualTo(SelectionState.CONFIRMED);
        assertThat(selection(key).orderNumber()).isEqualTo("7-О");
        assertEndedAt(key, "mentor-in-force");
        assertThat(bank.confirmedMentors(programme.id())).singleElement().satisfies(mentor -> {
            assertThat(mentor.capacity()).isEqualTo(2);
            assertThat(mentor.forms())
                    .containsExactlyInAnyOrder(MentoringForm.TEACHER_TEACHER, MentoringForm.TEACHER_PUPIL);
        });
    }

    @Test
    void sub_topics_links_and_contacts_are_checked_and_kept_the_one_way() {
        Person teacher = school.teacher("Подтемин", 12);
        BusinessKey key = propose(teacher, MentoringForm.TEACHER_TEACHER, true);
        Map<String, Object> more = new HashMap<>(Map.of(
                "topic2",
                "Работа с родителями",
                "work2",
                "OTHER",
                "links",
                "vk.com/school35\nhttps://школа35.рф/наставники"));
        assertRefused(key, more, "Какая другая форма работы");
        more.put("otherWork2", "совместный проект");
        more.put("phone", "12345");
        assertRefused(key, more, "Проверьте номер телефона");
        more.put("phone", "8 (914) 123-45-67");
        more.put("email", "petrova@example.ru");
        assertRefused(key, with(more, "links", "javascript:alert(1)"), "не адрес страницы");
        assertRefused(key, with(more, "topic3", "Тема без формы"), "Выберите форму работы");
        fillCard(key, more);

        CardDetails card = bank.card(teacher.id()).orElseThrow().details();
        assertThat(card.topics())
                .containsExactly(
                        new SupportTopic("Подготовка к олимпиадам", SupportWork.CONSULTATION, null),
                        new SupportTopic("Работа с родителями", SupportWork.OTHER, "совместный проект"));
        assertThat(card.links()).containsExactly("https://vk.com/school35", "https://школа35.рф/наставники");
        assertThat(card.phone()).isEqualTo("+7 914 123-45-67");
        assertThat(school.curator()
                        .form(key, "interview-candidate")
                        .get("before")
                        .toString())
                .contains("Работа с родителями — совместный проект");
    }

    private void assertRefused(BusinessKey key, Map<String, Object> more, String sentence) {
        assertThatThrownBy(() -> fillCard(key, more))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining(sentence);
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return more;
    }

    @Test
    void too_little_experience_ends_the_selection_with_the_tables_reason() {
        BusinessKey key = propose(school.teacher("Новичков", 1), MentoringForm.TEACHER_TEACHER, true);

        fillCard(key, Map.of("experienceYears", 1));

        assertThat(selection(key).state()).isEqualTo(SelectionState.REFUSED);
        assertThat(selection(key).closingReason()).contains("меньше трёх лет");
        assertEndedAt(key, "candidate-not-eligible");
        assertThat(participants.mentors(programme.id())).isEmpty();
    }

    @Test
    void without_a_consent_the_candidate_is_refused_and_the_curators_explanation_is_kept() {
        BusinessKey key = propose(school.teacher("Отказов", 10), MentoringForm.TEACHER_PUPIL, false);

        fillCard(key, Map.of("consent", "no", "noConsentReason", "передумал"));

        assertThat(selection(key).state()).isEqualTo(SelectionState.REFUSED);
        assertThat(selection(key).closingReason()).contains("Нет согласия", "передумал");
    }

    @Test
    void a_consent_signed_with_the_card_lets_the_candidate_go_on() {
        BusinessKey key = propose(school.teacher("Согласов", 10), MentoringForm.TEACHER_PUPIL, false);

        fillCard(key, Map.of("consent", "yes", "consentOn", "2026-09-01"));

        assertThat(selection(key).step()).isEqualTo(SelectionStep.INTERVIEW);
    }

    @Test
    void who_is_not_recommended_goes_no_further() {
        BusinessKey key = propose(school.teacher("Сомневаев", 8), MentoringForm.TEACHER_PUPIL, true);
        fillCard(key, Map.of());

        assertThatThrownBy(() -> school.curator()
                        .submit(
                                key,
                                "interview-candidate",
                                Map.of(
                                        "interviewedOn",
                                        "2026-09-01",
                                        "willing",
                                        "no",
                                        "recommended",
                                        "yes",
                                        "capacity",
                                        1)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("не готов быть наставником");
        interview(key, "no");

        assertThat(selection(key).state()).isEqualTo(SelectionState.REFUSED);
        assertThat(selection(key).closingReason()).isEqualTo("нет времени");
        assertEndedAt(key, "candidate-not-recommended");
    }

    @Test
    void the_head_refuses_with_a_reason_and_the_candidate_may_be_proposed_again() {
        Person teacher = school.teacher("Повторов", 8);
        BusinessKey key = propose(teacher, MentoringForm.TEACHER_PUPIL, true);
        fillCard(key, Map.of());
        interview(key, "yes");
        school.curator()
                .submit(key, "record-training", Map.of("training", "NOT_NEEDED", "trainingReason", "уже наставник"));
        jobs.runDue(key);

        assertThatThrownBy(() -> school.head().submit(key, "confirm-mentor", Map.of("confirmed", "no")))
                .isInstanceOf(BadRequestException.class);
        school.head().submit(key, "confirm-mentor", Map.of("confirmed", "no", "reason", "нужен в другой программе"));
        jobs.runDue(key);

        assertThat(selection(key).state()).isEqualTo(SelectionState.REFUSED);
        assertEndedAt(key, "candidate-refused");
        BusinessKey second = propose(teacher, MentoringForm.TEACHER_PUPIL, true);
        assertThat(second).isNotEqualTo(key);
        assertThat(school.curator().form(second, "fill-mentor-card")).containsEntry("subject", "физика");
    }

    @Test
    void a_training_recorded_once_is_offered_the_next_time_and_not_typed_again() {
        Person teacher = school.teacher("Обученов", 9);
        BusinessKey first = propose(teacher, MentoringForm.TEACHER_PUPIL, true);
        fillCard(first, Map.of());
        interview(first, "yes");
        assertThat(school.curator().form(first, "record-training")).containsEntry("knows", "no");
        train(first);
        assertThat(trainings.of(teacher.id())).singleElement().satisfies(training -> {
            assertThat(training.hours()).isEqualTo(36);
            assertThat(training.certificate()).isEqualTo("У-17");
        });
        school.head().submit(first, "confirm-mentor", Map.of("confirmed", "no", "reason", "нужен в другой программе"));
        jobs.runDue(first);

        BusinessKey second = propose(teacher, MentoringForm.TEACHER_PUPIL, true);
        fillCard(second, Map.of());
        interview(second, "yes");
        assertThat(school.curator().form(second, "record-training")).containsEntry("knows", "yes");
        String known = Long.toString(trainings.of(teacher.id()).get(0).id());
        school.curator().submit(second, "record-training", Map.of("training", "PASSED", "known", known));
        jobs.runDue(second);

        assertThat(selection(second).training().certificate()).isEqualTo("У-17");
        assertThat(trainings.of(teacher.id())).hasSize(1);
    }

    @Test
    void who_withdraws_the_consent_in_the_middle_leaves_the_selection() {
        Person teacher = school.teacher("Отзывов", 8);
        BusinessKey key = propose(teacher, MentoringForm.TEACHER_PUPIL, true);
        fillCard(key, Map.of());

        consents.withdraw(teacher.id(), ConsentPurpose.PARTICIPATION, null);

        assertThat(selection(key).state()).isEqualTo(SelectionState.STOPPED);
        assertThat(selection(key).closingReason()).contains("отозвано");
        assertEndedAt(key, "selection-stopped");
        assertThat(participants
                        .participation(programme.id(), teacher.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(ParticipationState.LEFT);
    }

    @Test
    void a_confirmed_mentor_who_leaves_is_no_longer_matched() {
        Person teacher = school.teacher("Уходов", 8);
        BusinessKey key = propose(teacher, MentoringForm.TEACHER_PUPIL, true);
        fillCard(key, Map.of());
        interview(key, "yes");
        train(key);
        school.head()
                .submit(
                        key,
                        "confirm-mentor",
                        Map.of("confirmed", "yes", "orderNumber", "8", "orderDate", "2026-09-01"));
        jobs.runDue(key);

        participants.leave(programme.id(), teacher.id(), "переезд");

        assertThat(bank.confirmedMentors(programme.id())).isEmpty();
        assertThat(selections.hasConfirmedMentor(programme.id())).isFalse();
    }

    @Test
    void a_date_that_has_not_come_is_refused_and_changes_nothing() {
        BusinessKey key = propose(school.teacher("Завтрашний", 8), MentoringForm.TEACHER_PUPIL, true);
        fillCard(key, Map.of());

        assertThatThrownBy(() -> school.curator()
                        .submit(
                                key,
                                "interview-candidate",
                                Map.of(
                                        "interviewedOn",
                                        "2026-09-02",
                                        "willing",
                                        "yes",
                                        "recommended",
                                        "yes",
                                        "capacity",
                                        1)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("ещё не наступила");
        assertThat(selection(key).step()).isEqualTo(SelectionStep.INTERVIEW);
        clock.forwardDays(1);
        interviewOn(key, "2026-09-02");
        assertThat(selection(key).step()).isEqualTo(SelectionStep.TRAINING);
    }

    private void interviewOn(BusinessKey key, String day) {
        school.curator()
                .submit(
                        key,
                        "interview-candidate",
                        Map.of("interviewedOn", day, "willing", "yes", "recommended", "yes", "capacity", 1));
        jobs.runDue(key);
    }

    private BusinessKey propose(Person person, MentoringForm form, boolean consent) {
        selections.propose(
                programme.id(), new Joining(List.of(person.id()), form, null, consent ? clock.today() : null));
        if (selections.ofProgramme(programme.id()).stream().anyMatch(s -> s.state() == SelectionState.PROPOSED)) {
            selections.begin(programme.id());
        }
        List<Selection> all = selections.ofProgramme(programme.id());
        return all.get(all.size() - 1).key();
    }

    private void fillCard(BusinessKey key, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "workplace", "МОУ СОШ",
                "position", "учитель физики",
                "subject", "физика",
                "forms", List.of("TEACHER_TEACHER", "TEACHER_PUPIL"),
                "topic1", "Подготовка к олимпиадам",
                "work1", "CONSULTATION",
                "network", "ON_SITE",
                "experienceYears", 12));
        values.putAll(more);
        school.curator().submit(key, "fill-mentor-card", values);
        jobs.runDue(key);
    }

    private void interview(BusinessKey key, String recommended) {
        Map<String, Object> values =
                new HashMap<>(Map.of("interviewedOn", "2026-09-01", "willing", "yes", "recommended", recommended));
        values.put(
                recommended.equals("yes") ? "capacity" : "reason",
                recommended.equals("yes") ? (Object) 2 : "нет времени");
        school.curator().submit(key, "interview-candidate", values);
        jobs.runDue(key);
    }

    private void train(BusinessKey key) {
        school.curator()
                .submit(
                        key,
                        "record-training",
                        Map.of("training", "PASSED", "hours", 36, "certificate", "У-17", "trainedOn", "2026-08-25"));
        jobs.runDue(key);
    }

    private Selection selection(BusinessKey key) {
        return selections.get(key.partId(Selection.PART));
    }

    private void assertEndedAt(BusinessKey key, String endEvent) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .count())
                .isZero();
        String instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key.value())
                .singleResult()
                .getId();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(endEvent)
                        .count())
                .isOne();
    }
}
