package org.nastavnik.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.TestPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A municipality's course as its people lead it: by forms. */
public final class CourseRun {

    @Autowired
    CourseService courses;

    @Autowired
    PersonRegister persons;

    @Autowired
    Jobs jobs;

    @Autowired
    Joins joins;

    @Autowired
    MutableClock clock;

    @Autowired
    ProcessEngine engine;

    final TestPlace place;
    private int number;

    public CourseRun(TestPlace place, AutowireCapableBeanFactory beans) {
        this.place = place;
        beans.autowireBean(this);
    }

    FormUser user(String login) {
        return new FormUser(engine, login);
    }

    void run() {
        BusinessKey all = BusinessKey.municipality(place.municipality().id());
        jobs.runDue(all);
        joins.poll();
        jobs.runDue(all);
    }

    public long person(PersonKind kind, String lastName) {
        PersonName name = new PersonName(lastName, "Глеб", "Ильич" + ++number);
        return persons.add(place.school().id(), PersonDetails.of(kind, name, LocalDate.of(1980, 5, 5)))
                .id();
    }

    Course begin() {
        Course course = courses.begin(place.municipality().id());
        run();
        return course;
    }

    /** From 15 to 30 September 2026, enrolment until the 10th. */
    void announce(Course course, Map<String, Object> otherwise) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "title", "Школа наставника",
                "provider", "ИМЦ",
                "level", "MUNICIPAL",
                "hours", 36,
                "format", "REMOTE",
                "enrolUntil", "2026-09-10",
                "startsOn", "2026-09-15",
                "endsOn", "2026-09-30"));
        values.putAll(otherwise);
        user(place.operator()).submit(course.key(), "announce-course", values);
        run();
    }

    public Course announced(Map<String, Object> otherwise) {
        Course course = begin();
        announce(course, otherwise);
        return courses.get(course.id());
    }

    public BusinessKey enrolmentKey(Course course) {
        return enrolment(course).key();
    }

    Enrolment enrolment(Course course) {
        return courses.enrolmentOf(course.id(), place.school().id()).orElseThrow();
    }

    public void enrol(Course course, Long... people) {
        user(place.curator())
                .submit(
                        enrolment(course).key(),
                        "enrol-participants",
                        Map.of(
                                "sends",
                                "yes",
                                "persons",
                                Arrays.stream(people).map(String::valueOf).toList()));
        run();
    }

    void refuse(Course course) {
        user(place.curator())
                .submit(
                        enrolment(course).key(),
                        "enrol-participants",
                        Map.of("sends", "no", "reason", "Все обучены в прошлом году"));
        run();
    }

    /** The course's last day has ended there. */
    void over() {
        clock.moveTo(Instant.parse("2026-09-30T08:01:00Z"));
        run();
    }

    void record(Course course, Map<String, Object> values) {
        user(place.operator()).submit(course.key(), "record-certificates", values);
        run();
    }

    List<Standing> standings(Course course) {
        return courses.participants(course.id()).stream()
                .map(CourseParticipant::standing)
                .toList();
    }

    String participant(Course course, int index) {
        return Long.toString(courses.participants(course.id()).get(index).id());
    }

    List<String> openTasks(BusinessKey key) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key.value()).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    boolean endedAt(BusinessKey key, String endEvent) {
        return engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(key.value())
                                .finished()
                                .singleResult()
                                .getId())
                        .activityId(endEvent)
                        .finished()
                        .count()
                == 1;
    }
}
