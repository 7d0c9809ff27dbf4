package org.nastavnik.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.TestPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A municipality's meetings as its people lead them: by forms. */
class MeetingCase {

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingDecisionService decisions;

    @Autowired
    Posts posts;

    @Autowired
    Jobs jobs;

    @Autowired
    Joins joins;

    @Autowired
    MutableClock clock;

    @Autowired
    ProcessEngine engine;

    final TestPlace place;

    MeetingCase(TestPlace place, AutowireCapableBeanFactory beans) {
        this.place = place;
        beans.autowireBean(this);
    }

    FormUser user(String login) {
        return new FormUser(engine, login);
    }

    BusinessKey municipality() {
        return BusinessKey.municipality(place.municipality().id());
    }

    void run() {
        jobs.runDue(municipality());
        joins.poll();
        jobs.runDue(municipality());
    }

    CoordinationMeeting begin() {
        CoordinationMeeting meeting = meetings.begin(place.municipality().id());
        run();
        return meeting;
    }

    /** Planned for 15 September 2026 at 10:00 there, heads and curators invited. */
    CoordinationMeeting planned() {
        CoordinationMeeting meeting = begin();
        plan(meeting, Map.of());
        return meetings.get(meeting.id());
    }

    void plan(CoordinationMeeting meeting, Map<String, Object> otherwise) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "startsOn", "2026-09-15",
                "startsAt", "10:00",
                "minutes", 90,
                "place", "Управление образования, кабинет 12",
                "agenda", "1. Итоги подготовки\n2. Закрепление пар",
                "roles", List.of("HEAD", "CURATOR"),
                "guests", "Региональный центр наставничества\n\n"));
        values.putAll(otherwise);
        values.values().removeIf(""::equals);
        user(place.coordinator()).submit(meeting.key(), "schedule-meeting", values);
        run();
    }

    /** The day has come: the minutes wait for the coordinator. */
    CoordinationMeeting begun() {
        CoordinationMeeting meeting = planned();
        clock.moveTo(meeting.startsAt().plusSeconds(60));
        run();
        return meetings.get(meeting.id());
    }

    CoordinationMeeting held(Map<String, Object> more) {
        CoordinationMeeting meeting = begun();
        record(meeting, more);
        return meetings.get(meeting.id());
    }

    void record(CoordinationMeeting meeting, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "present",
                meetings.participantsOf(meeting.id()).stream()
                        .map(p -> p.id().toString())
                        .limit(2)
                        .toList(),
                "discussed",
                "Обсудили подготовку организаций к учебному году"));
        values.putAll(more);
        user(place.coordinator()).submit(meeting.key(), "record-minutes", values);
        run();
    }

    /** Fields of one decision in the form of the minutes. */
    Map<String, Object> decision(int number, String text, String login, String due) {
        return Map.of(
                "decision" + number, text, "responsible" + number, Long.toString(post(login)), "due" + number, due);
    }

    long post(String login) {
        return posts.of(place.municipality().id()).stream()
                .filter(post -> post.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
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
