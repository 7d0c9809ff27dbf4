package org.nastavnik.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Both models of courses, led through their forms. */
@NastavnikTest
class TrainingCourseTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private TrainingRegister trainings;

    @Autowired
    private TrainingFigures figures;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Notices notices;

    @Autowired
    private SqlCounter sql;

    private TestPlace place;
    private CourseRun run;

    @BeforeEach
    void build() {
        place = places.newPlace();
        run = new CourseRun(place, beans);
    }

    @Test
    void announced_enrolled_finished_and_the_trainings_are_recorded() {
        long teacher = run.person(PersonKind.TEACHER, "Окончилов");
        long head = run.person(PersonKind.HEAD, "Прошлов");
        long absent = run.person(PersonKind.TEACHER, "Пропускаев");
        Course course = run.announced(Map.of());
        assertThat(tasks.ofCase(run.enrolment(course).key())).singleElement().satisfies(task -> {
            assertThat(task.assignee()).isEqualTo(place.curator());
            assertThat(task.organizationId()).isEqualTo(place.school().id());
            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-09-10T08:00:00Z"));
        });

        run.enrol(course, teacher, head, absent);
        assertThat(run.endedAt(run.enrolment(course).key(), "organisation-answered"))
                .isTrue();
        assertThat(run.courses.get(course.id()).state()).isEqualTo(CourseState.RUNNING);
        assertThat(run.openTasks(course.key())).isEmpty();

        run.over();
        assertThat(run.user(place.operator())
                        .form(course.key(), "record-certificates")
                        .get("finished")
                        .toString())
                .contains(run.participant(course, 2));
        run.record(
                course,
                Map.of(
                        "finished",
                        List.of(run.participant(course, 0), run.participant(course, 1)),
                        "issuedOn",
                        "2026-09-30",
                        "numbers",
                        "1 — УД-0451\n2) УД-0452"));

        assertThat(run.courses.get(course.id()).state()).isEqualTo(CourseState.CLOSED);
        assertThat(run.endedAt(course.key(), "course-closed")).isTrue();
        assertThat(trainings.of(teacher)).singleElement().satisfies(training -> {
            assertThat(training.title()).isEqualTo("Школа наставника");
            assertThat(training.certificate()).isEqualTo("УД-0451");
            assertThat(training.hours()).isEqualTo(36);
            assertThat(training.validThrough()).isEqualTo(LocalDate.of(2029, 9, 30));
        });
        assertThat(trainings.of(absent)).isEmpty();
        assertThat(figures.trained(place.municipality().id(), PersonKind.HEAD, LocalDate.of(2026, 9, 30)))
                .containsEntry(place.school().id(), 1);
        assertThat(texts(place.curator())).anyMatch(text -> text.contains("Итоги курса «Школа наставника»"));
    }

    @Test
    void who_does_not_answer_in_time_is_not_waited_for_and_the_operator_lets_somebody_in_late() {
        long late = run.person(PersonKind.TEACHER, "Опоздалов");
        long inTime = run.person(PersonKind.TEACHER, "Успевалов");
        secondSchool();
        Course course = run.announced(Map.of());
        run.enrol(course, inTime);
        assertThat(run.courses.get(course.id()).state()).isEqualTo(CourseState.ENROLLING);

        run.clock.moveTo(Instant.parse("2026-09-10T14:01:00Z"));
        run.run();
        assertThat(run.courses.get(course.id()).state()).isEqualTo(CourseState.RUNNING);
        assertThat(run.courses.enrolmentsOf(course.id()))
                .extracting(Enrolment::state)
                .containsExactlyInAnyOrder(EnrolmentState.ANSWERED, EnrolmentState.EXPIRED);
        Enrolment expired = run.courses.enrolmentsOf(course.id()).stream()
                .filter(e -> e.state() == EnrolmentState.EXPIRED)
                .findFirst()
                .orElseThrow();
        assertThat(run.endedAt(expired.key(), "enrolment-dropped")).isTrue();

        assertThatThrownBy(() -> run.courses.addMore(course.id(), place.school().id(), List.of(late)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("попросите оператора");
        Acting.as(
                place.operator(),
                () -> run.courses.addLate(course.id(), place.school().id(), late));
        assertThat(run.courses.participants(course.id()))
                .extracting(CourseParticipant::late)
                .containsExactly(false, true);
    }

    @Test
    void nobody_is_enrolled_and_the_course_does_not_take_place() {
        Course course = run.announced(Map.of());
        run.refuse(course);
        assertThat(run.courses.get(course.id()).state()).isEqualTo(CourseState.EMPTY);
        assertThat(run.endedAt(course.key(), "course-empty")).isTrue();
        assertThat(run.enrolment(course).reason()).isEqualTo("Все обучены в прошлом году");
        assertThat(texts(place.operator())).anyMatch(text -> text.contains("не состоялся"));
    }

    @Test
    void more_people_than_places_wait_in_reserve_and_move_up_when_a_place_becomes_free() {
        long first = run.person(PersonKind.TEACHER, "Первов");
        long second = run.person(PersonKind.TEACHER, "Второв");
        long third = run.person(PersonKind.HEAD, "Третьев");
        Course course = run.announced(Map.of("places", 1));
        run.enrol(course, first, second, third);
        assertThat(run.standings(course)).containsExactly(Standing.ENROLLED, Standing.RESERVE, Standing.RESERVE);
        assertThat(texts(place.curator())).anyMatch(text -> text.contains("в резерве 2 человека"));
        assertThat(texts(place.operator())).anyMatch(text -> text.contains("больше людей, чем мест"));

        Acting.as(place.curator(), () -> run.courses.withdraw(course.id(), Long.parseLong(run.participant(course, 0))));
        assertThat(run.standings(course)).containsExactly(Standing.WITHDRAWN, Standing.ENROLLED, Standing.RESERVE);
        assertThatThrownBy(() -> run.courses.offer(course.id(), 0)).isInstanceOf(Refusal.class);
        Acting.as(place.operator(), () -> run.courses.offer(course.id(), 2));
        assertThat(run.standings(course)).containsExactly(Standing.WITHDRAWN, Standing.ENROLLED, Standing.ENROLLED);
        // who comes back stands last
        Acting.as(
                place.curator(),
                () -> run.courses.addMore(course.id(), place.school().id(), List.of(first)));
        assertThat(run.standings(course)).containsExactly(Standing.ENROLLED, Standing.ENROLLED, Standing.RESERVE);

        run.over();
        run.record(course, Map.of("issuedOn", "2026-09-30"));
        assertThat(trainings.of(first)).isEmpty();
    }

    @Test
    void cancelled_it_takes_back_the_tasks_and_tells_the_curators_of_those_enrolled() {
        long teacher = run.person(PersonKind.TEACHER, "Записалов");
        secondSchool();
        Course course = run.announced(Map.of());
        run.enrol(course, teacher);
        assertThatThrownBy(() -> run.courses.cancel(course.id(), " ")).isInstanceOf(Refusal.class);
        Acting.as(place.operator(), () -> run.courses.cancel(course.id(), "Преподаватель заболел"));
        run.run();
        assertThat(run.endedAt(course.key(), "course-cancelled")).isTrue();
        assertThat(run.courses.enrolmentsOf(course.id()))
                .extracting(Enrolment::state)
                .containsExactlyInAnyOrder(EnrolmentState.ANSWERED, EnrolmentState.CANCELLED);
        assertThat(texts(place.curator())).anyMatch(text -> text.contains("отменён. Причина: Преподаватель заболел."));
        assertThatThrownBy(() -> run.courses.cancel(course.id(), "Ещё раз")).isInstanceOf(Refusal.class);

        // a draft is dropped as well, and only then another may be prepared
        Course draft = run.begin();
        assertThatThrownBy(() -> run.courses.begin(place.municipality().id())).isInstanceOf(Refusal.class);
        Acting.as(place.operator(), () -> run.courses.cancel(draft.id(), "Ошибка"));
        run.run();
        assertThat(run.begin().state()).isEqualTo(CourseState.DRAFT);
    }

    @Test
    void what_does_not_fit_is_refused_at_its_field_and_the_task_stays() {
        long pupil = run.person(PersonKind.PUPIL, "Учеников");
        long teacher = run.person(PersonKind.TEACHER, "Учителев");
        Course course = run.begin();
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "enrolUntil", "2026-08-31", "endsOn", "2026-09-14", "hours", 0)
                .entrySet()) {
            assertThatThrownBy(() -> run.announce(course, Map.of(wrong.getKey(), wrong.getValue())))
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("[поле: " + wrong.getKey() + "]");
        }
        assertThat(run.openTasks(course.key())).containsExactly("announce-course");
        run.announce(course, Map.of());

        assertThatThrownBy(() -> run.enrol(course, pupil)).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> run.enrol(course)).isInstanceOf(BadRequestException.class);
        TestPlace other = places.newPlace();
        long foreign = new CourseRun(other, beans).person(PersonKind.TEACHER, "Чужаков");
        assertThatThrownBy(() -> run.enrol(course, foreign)).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> run.courses.addLate(course.id(), place.school().id(), foreign))
                .isInstanceOf(Refusal.class);
        assertThat(run.openTasks(run.enrolment(course).key())).containsExactly("enrol-participants");

        run.enrol(course, teacher);
        run.over();
        assertThatThrownBy(() -> run.record(course, Map.of("issuedOn", "2026-09-14")))
                .hasMessageContaining("[поле: issuedOn]");
        assertThatThrownBy(() -> run.record(course, Map.of("issuedOn", "2026-09-30", "numbers", "7 — УД-1")))
                .hasMessageContaining("участника с номером 7 в списке нет");
        assertThat(run.openTasks(course.key())).containsExactly("record-certificates");
        assertThat(trainings.of(teacher)).isEmpty();
    }

    @Test
    void nobody_else_announces_enrols_or_records() {
        Course course = run.begin();
        assertThatThrownBy(() -> run.user(place.curator()).task(course.key(), "announce-course"))
                .isInstanceOf(AssertionError.class);
        run.announce(course, Map.of());
        TestPlace other = places.newPlace();
        for (String login : List.of(other.curator(), place.operator(), place.mentor())) {
            assertThatThrownBy(() -> run.user(login).task(run.enrolment(course).key(), "enrol-participants"))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void a_replaced_curators_task_passes_to_the_successor() {
        Course course = run.announced(Map.of());
        String successor = places.newHolder(place, Role.CURATOR);
        assertThat(tasks.ofCase(run.enrolment(course).key()))
                .singleElement()
                .satisfies(task -> assertThat(task.assignee()).isEqualTo(successor));
    }

    @Test
    void opening_the_enrolment_costs_the_same_for_each_organisation() {
        for (int i = 0; i < 20; i++) {
            secondSchool();
        }
        Course course = run.begin();
        run.user(place.operator())
                .submit(
                        course.key(),
                        "announce-course",
                        Map.of(
                                "title",
                                "Школа наставника",
                                "provider",
                                "ИМЦ",
                                "level",
                                "REGIONAL",
                                "hours",
                                72,
                                "format",
                                "MIXED",
                                "enrolUntil",
                                "2026-09-10",
                                "startsOn",
                                "2026-09-15",
                                "endsOn",
                                "2026-09-30"));
        long statements = sql.during(run::run);
        System.out.printf("Enrolment of 21 organisations: %d statements, %d each%n", statements, statements / 21);
        assertThat(run.courses.enrolmentsOf(course.id())).hasSize(21);
        assertThat(statements / 21).isLessThan(80);
    }

    private int schools;

    private void secondSchool() {
        var school = organizations.addOrganization(
                place.municipality(), OrganizationKind.SCHOOL, "Вторая " + ++schools, "Вторая школа", "Городок", null);
        places.newHolder(
                new TestPlace(place.region(), place.municipality(), school, place.logins(), places), Role.HEAD);
    }

    private List<String> texts(String login) {
        return notices.of(login, null, 20).stream().map(Notice::text).toList();
    }
}
