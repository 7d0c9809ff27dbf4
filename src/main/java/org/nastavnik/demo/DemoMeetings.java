package org.nastavnik.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.nastavnik.engine.CaseJobs;
import org.nastavnik.engine.TaskDesk;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.meeting.CoordinationMeeting;
import org.nastavnik.meeting.MeetingDecisionService;
import org.nastavnik.meeting.MeetingService;
import org.nastavnik.meeting.Posts;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.BusinessKey;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A meeting that was held, with decisions in different states, and one that is planned. */
@Component
@Profile("demo")
class DemoMeetings {

    /** Days ago. */
    private static final int PLANNED = 36;

    private static final int HELD = 20;
    private static final int FIRST_REPORT = 12;
    private static final int LAST_REPORT = 6;
    private static final int NEXT_PLANNED = 2;
    private static final int TO_THE_NEXT = 21;

    private final Municipalities municipalities;
    private final MeetingService meetings;
    private final MeetingDecisionService decisions;
    private final Posts posts;
    private final OpenTasks tasks;
    private final TaskDesk desk;
    private final CaseJobs jobs;
    private final DemoPast past;
    private final Clock clock;

    DemoMeetings(
            Municipalities municipalities,
            MeetingService meetings,
            MeetingDecisionService decisions,
            Posts posts,
            OpenTasks tasks,
            TaskDesk desk,
            CaseJobs jobs,
            DemoPast past,
            Clock clock) {
        this.municipalities = municipalities;
        this.meetings = meetings;
        this.decisions = decisions;
        this.posts = posts;
        this.tasks = tasks;
        this.desk = desk;
        this.jobs = jobs;
        this.past = past;
        this.clock = clock;
    }

    void make() {
        Municipality place = municipalities.findByCode("komsomolsk").orElseThrow();
        BusinessKey all = BusinessKey.municipality(place.id());
        AtomicReference<CoordinationMeeting> held = new AtomicReference<>();
        past.daysAgo(PLANNED, () -> held.set(plan(place, "Управление образования, кабинет 12", PLANNED - HELD, """
                1. Готовность организаций к внедрению целевой модели
                2. Рубрики о наставничестве на сайтах""")));
        past.daysAgo(HELD, () -> {
            jobs.run(all);
            writeMinutes(place, held.get());
        });
        past.daysAgo(
                FIRST_REPORT,
                () -> report(
                        "kms35.curator",
                        held.get(),
                        Map.of("done", "yes", "evidence", "Семинар проведён, участвовали пять кураторов")));
        past.daysAgo(
                LAST_REPORT,
                () -> report(
                        "kms14.head",
                        held.get(),
                        Map.of("done", "no", "reason", "Карта возвращена с замечаниями, исправляем")));
        past.daysAgo(NEXT_PLANNED, () -> plan(place, "Лицей № 1, актовый зал", TO_THE_NEXT, """
                1. Итоги первого полугодия
                2. Подготовка к награждению наставников"""));
    }

    private CoordinationMeeting plan(Municipality place, String where, int inDays, String agenda) {
        BusinessKey all = BusinessKey.municipality(place.id());
        CoordinationMeeting meeting = meetings.begin(place.id());
        jobs.run(all);
        String day = LocalDate.now(clock).plusDays(inDays).toString();
        submit(meeting.key(), Map.of("place", where, "startsOn", day, "startsAt", "10:00", "agenda", agenda));
        jobs.run(all);
        return meeting;
    }

    private void writeMinutes(Municipality place, CoordinationMeeting held) {
        Map<String, Object> minutes = new HashMap<>();
        minutes.put("discussed", "Организации начали программы. Дорожные карты части организаций ещё не согласованы.");
        decision(minutes, 1, place, "kms35.curator", "Провести семинар для кураторов по подбору пар", 9);
        decision(minutes, 2, place, "kms14.head", "Утвердить дорожную карту организации", 13);
        decision(minutes, 3, place, "kms.operator", "Подготовить образец рубрики для сайтов", 30);
        submit(held.key(), minutes);
        jobs.run(BusinessKey.municipality(place.id()));
    }

    private void decision(
            Map<String, Object> minutes, int number, Municipality place, String login, String text, int inDays) {
        long post = posts.of(place.id()).stream()
                .filter(p -> p.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
        minutes.put("decision" + number, text);
        minutes.put("responsible" + number, Long.toString(post));
        minutes.put("due" + number, LocalDate.now(clock).plusDays(inDays).toString());
    }

    private void report(String login, CoordinationMeeting meeting, Map<String, Object> answers) {
        decisions.of(meeting.id()).stream()
                .filter(decision -> decision.responsible().equals(login))
                .forEach(decision -> submit(decision.key(), answers));
        jobs.run(BusinessKey.municipality(meeting.municipalityId()));
    }

    /** The one task that waits there, filled in as its form suggests where nothing else is chosen. */
    private void submit(BusinessKey key, Map<String, ?> chosen) {
        List<OpenTask> open = tasks.ofCase(key);
        OpenTask task = open.get(0);
        FilledForm form = new FilledForm(
                desk.schema(task.assignee(), task.id()),
                desk.supplied(task.assignee(), task.id()),
                LocalDate.now(clock));
        desk.submit(task.assignee(), task.id(), form.answers(chosen));
    }
}
