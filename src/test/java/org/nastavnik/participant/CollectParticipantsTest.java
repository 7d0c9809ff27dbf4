package org.nastavnik.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.setup.CaseTenant;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.ConsentSigner;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Stages 2 to 4 of the programme's process: mentees, candidates, and the join of their selections. */
@NastavnikTest
class CollectParticipantsTest {

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private PersonRegister register;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Joins joins;

    @Autowired
    private Jobs jobs;

    private School school;
    private MentoringProgramme programme;
    private BusinessKey key;

    @BeforeEach
    void build() {
        school = new School(places.newPlace(), beans);
        programme = school.programme(MentoringForm.TEACHER_PUPIL);
        key = programme.key();
        CaseTenant.starting(
                programme.tenantId(),
                () -> engine.getRuntimeService()
                        .createProcessInstanceByKey("mentoring-programme")
                        .businessKey(key.value())
                        .startBeforeActivity("collect-mentees")
                        .execute());
    }

    @Test
    void the_form_offers_the_registers_pupils_and_takes_those_chosen_with_consents() {
        Person pupil = school.pupil("Ёлкина", 13, "Ёлкина Анна Ивановна");
        school.teacher("Учителев", 5);

        Map<String, Object> shown = school.curator().form(key, "collect-mentees");
        assertThat(shown.get("persons").toString())
                .contains("Ёлкина Ира, 7 А, 13 лет")
                .doesNotContain("Учителев");
        mentees(List.of(pupil), "yes");

        assertThat(participants.mentees(programme.id())).singleElement().satisfies(mentee -> {
            assertThat(mentee.personId()).isEqualTo(pupil.id());
            assertThat(mentee.need()).isEqualTo("Подтянуть физику");
        });
        assertThat(consents.holds(pupil.id())).isTrue();
        assertThat(school.curator().task(key, "collect-mentors")).isNotNull();
    }

    @Test
    void minors_without_a_representatives_consent_are_refused_and_nothing_changes() {
        Person first = school.pupil("Первая", 13, "Первая А. А.");
        Person second = school.pupil("Вторая", 12, "Вторая Б. Б.");

        assertThatThrownBy(() -> mentees(List.of(first, second), "no"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("2 несовершеннолетних")
                .hasMessageContaining("странице участников");
        assertThat(participants.mentees(programme.id())).isEmpty();
        assertThat(school.curator().task(key, "collect-mentees")).isNotNull();
    }

    @Test
    void a_minor_whose_representative_is_unknown_is_refused_even_if_a_consent_is_claimed() {
        Person pupil = school.pupil("Безымянная", 13, null);

        assertThatThrownBy(() -> mentees(List.of(pupil), "yes"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Не указан законный представитель: 1 несовершеннолетний");
    }

    @Test
    void somebody_new_is_entered_by_the_form_alone() {
        Map<String, Object> values = new HashMap<>(Map.of(
                "add", "new",
                "lastName", "Новенькая",
                "firstName", "Оля",
                "birthDate", "2013-05-06",
                "kind", "PUPIL",
                "place", "7 Б",
                "representativeName", "Новенькая Вера Павловна",
                "form", "TEACHER_PUPIL",
                "need", "Освоиться в классе"));
        values.put("consents", "yes");
        values.put("consentsOn", "2026-09-01");
        school.curator().submit(key, "collect-mentees", values);

        Participation mentee = participants.mentees(programme.id()).get(0);
        assertThat(register.person(mentee.personId()).name().full()).isEqualTo("Новенькая Оля");
        assertThat(consents.of(mentee.personId())).singleElement().satisfies(consent -> {
            assertThat(consent.givenBy()).isEqualTo(ConsentSigner.REPRESENTATIVE);
            assertThat(consent.representativeName()).isEqualTo("Новенькая Вера Павловна");
        });
    }

    @Test
    void nobody_of_another_school_is_taken_even_if_his_number_is_sent() {
        Person foreign = new School(places.newPlace(), beans).pupil("Чужая", 13, "Чужая А. А.");

        assertThatThrownBy(() -> mentees(List.of(foreign), "yes"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("нет в списке");
    }

    @Test
    void the_programme_waits_for_the_selection_goes_back_without_a_mentor_and_on_with_one() {
        mentees(List.of(school.pupil("Ученикова", 13, "Ученикова А. А.")), "yes");
        Person teacher = school.teacher("Кандидатов", 9);
        mentors(List.of(teacher));
        BusinessKey selection = selectionOf();

        joins.poll();
        jobs.runDue(key);
        assertThat(programmes.get(programme.id()).awaited()).isNotNull();

        school.curator().submit(selection, "fill-mentor-card", card());
        jobs.runDue(key);
        school.curator()
                .submit(
                        selection,
                        "interview-candidate",
                        Map.of(
                                "interviewedOn",
                                "2026-09-01",
                                "willing",
                                "no",
                                "recommended",
                                "no",
                                "reason",
                                "не готов"));
        jobs.runDue(key);
        joins.poll();
        jobs.runDue(key);
        assertThat(programmes.get(programme.id()).awaited()).isNull();

        Map<String, Object> shown = school.curator().form(key, "collect-mentors");
        assertThat(shown.get("before").toString()).contains("Кандидатов Олег Петрович", "не прошёл отбор", "не готов");
        assertThat(shown.get("persons").toString()).contains("ранее выбыл из программы");
        mentors(List.of(teacher));
        BusinessKey second = selectionOf();
        assertThat(second).isNotEqualTo(selection);
        school.curator().submit(second, "fill-mentor-card", card());
        jobs.runDue(key);
        school.curator()
                .submit(
                        second,
                        "interview-candidate",
                        Map.of("interviewedOn", "2026-09-01", "willing", "yes", "recommended", "yes", "capacity", 1));
        jobs.runDue(key);
        school.curator()
                .submit(second, "record-training", Map.of("training", "NOT_NEEDED", "trainingReason", "есть опыт"));
        jobs.runDue(key);
        school.head()
                .submit(
                        second,
                        "confirm-mentor",
                        Map.of("confirmed", "yes", "orderNumber", "9", "orderDate", "2026-09-01"));
        jobs.runDue(key);
        joins.poll();

        jobs.run(key, "selections-decided");
        assertThat(jobs.waiting(key)).contains("propose-pairs");
    }

    @Test
    void stopping_the_programme_ends_every_selection_and_everybodys_part() {
        mentees(List.of(school.pupil("Прерванная", 13, "Прерванная А. А.")), "yes");
        mentors(List.of(school.teacher("Прерванный", 9)));
        BusinessKey selection = selectionOf();

        programmes.stop(programme.id(), "школа закрыта на ремонт");
        jobs.runDue(key);

        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(selection.value())
                        .count())
                .isZero();
        assertThat(participants.everybody(programme.id()))
                .hasSize(2)
                .allMatch(p -> p.state() == ParticipationState.FINISHED);
    }

    @Test
    void with_participants_in_place_both_tasks_can_be_completed_without_adding_anybody() {
        mentees(List.of(school.pupil("Имеющаяся", 13, "Имеющаяся А. А.")), "yes");
        mentors(List.of(school.teacher("Имеющийся", 9)));
        engine.getRuntimeService()
                .createProcessInstanceModification(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .singleResult()
                        .getId())
                .cancelAllForActivity("selections-decided")
                .startBeforeActivity("collect-mentees")
                .execute();

        assertThat(school.curator().form(key, "collect-mentees")).containsEntry("add", "none");
        school.curator().submit(key, "collect-mentees", Map.of("add", "none"));
        jobs.runDue(key);
        school.curator().submit(key, "collect-mentors", Map.of("add", "none"));

        assertThat(participants.mentees(programme.id())).hasSize(1);
        assertThat(participants.mentors(programme.id())).hasSize(1);
    }

    private void mentees(List<Person> persons, String consents) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "add", "register",
                "mentees", persons.stream().map(p -> p.id().toString()).toList(),
                "form", "TEACHER_PUPIL",
                "need", "Подтянуть физику",
                "consents", consents,
                "consentsOn", "2026-09-01"));
        school.curator().submit(key, "collect-mentees", values);
        jobs.runDue(key);
    }

    private void mentors(List<Person> persons) {
        school.curator()
                .submit(
                        key,
                        "collect-mentors",
                        Map.of(
                                "add", "register",
                                "mentors",
                                        persons.stream()
                                                .map(p -> p.id().toString())
                                                .toList(),
                                "form", "TEACHER_PUPIL",
                                "consents", "yes",
                                "consentsOn", "2026-09-01"));
        jobs.runDue(key);
    }

    private BusinessKey selectionOf() {
        List<String> open = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("mentor-selection")
                .list()
                .stream()
                .map(instance -> instance.getBusinessKey())
                .filter(value -> value.startsWith(key.value() + "/"))
                .toList();
        assertThat(open).hasSize(1);
        return BusinessKey.parse(open.get(0));
    }

    private static Map<String, Object> card() {
        return Map.of(
                "workplace", "МОУ СОШ",
                "position", "учитель физики",
                "subject", "физика",
                "forms", List.of("TEACHER_PUPIL"),
                "topic1", "Подготовка к экзамену",
                "work1", "CONSULTATION",
                "network", "NO",
                "experienceYears", 9);
    }
}
