package org.nastavnik.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.nastavnik.shared.SqlTime;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A meeting that was held, with decisions in different states, and one that is planned. */
@Component
@Profile("demo")
class DemoMeetings {

    private static final int DAYS_AGO = 20;

    private final Municipalities municipalities;
    private final MeetingService meetings;
    private final MeetingDecisionService decisions;
    private final Posts posts;
    private final OpenTasks tasks;
    private final TaskDesk desk;
    private final CaseJobs jobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMeetings(
            Municipalities municipalities,
            MeetingService meetings,
            MeetingDecisionService decisions,
            Posts posts,
            OpenTasks tasks,
            TaskDesk desk,
            CaseJobs jobs,
            JdbcClient jdbc,
            Clock clock) {
        this.municipalities = municipalities;
        this.meetings = meetings;
        this.decisions = decisions;
        this.posts = posts;
        this.tasks = tasks;
        this.desk = desk;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void make() {
        Municipality place = municipalities.findByCode("komsomolsk").orElseThrow();
        BusinessKey all = BusinessKey.municipality(place.id());
        CoordinationMeeting held = meetings.begin(place.id());
        jobs.run(all);
        submit(held.key(), Map.of("place", "Управление образования, кабинет 12", "agenda", """
                1. Готовность организаций к внедрению целевой модели
                2. Рубрики о наставничестве на сайтах"""));
        // nobody can plan a meeting for a day that has passed: it is moved there before its invitations are sent
        jdbc.sql("update meeting set starts_at = :at where id = :id")
                .param(
                        "at",
                        SqlTime.of(LocalDate.now(clock)
                                .minusDays(DAYS_AGO)
                                .atTime(10, 0)
                                .atZone(place.zone())
                                .toInstant()))
                .param("id", held.id())
                .update();
        jobs.run(all);
        Map<String, Object> minutes = new HashMap<>();
        minutes.put("discussed", "Организации начали программы. Дорожные карты части организаций ещё не согласованы.");
        decision(minutes, 1, place, "kms35.curator", "Провести семинар для кураторов по подбору пар", 14);
        decision(minutes, 2, place, "kms14.head", "Утвердить дорожную карту организации", 7);
        decision(minutes, 3, place, "kms.operator", "Подготовить образец рубрики для сайтов", -10);
        submit(held.key(), minutes);
        jobs.run(all);
        report(
                "kms35.curator",
                held,
                Map.of("done", "yes", "evidence", "Семинар проведён, участвовали пять кураторов"));
        report("kms14.head", held, Map.of("done", "no", "reason", "Карта возвращена с замечаниями, исправляем"));
        jobs.run(all);

        CoordinationMeeting planned = meetings.begin(place.id());
        jobs.run(all);
        submit(planned.key(), Map.of("place", "Лицей № 1, актовый зал", "agenda", """
                1. Итоги первого полугодия
                2. Подготовка к награждению наставников"""));
        jobs.run(all);
    }

    private void decision(
            Map<String, Object> minutes, int number, Municipality place, String login, String text, int daysAgo) {
        long post = posts.of(place.id()).stream()
                .filter(p -> p.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
        minutes.put("decision" + number, text);
        minutes.put("responsible" + number, Long.toString(post));
        minutes.put("due" + number, LocalDate.now(clock).minusDays(daysAgo).toString());
    }

    private void report(String login, CoordinationMeeting meeting, Map<String, Object> answers) {
        decisions.of(meeting.id()).stream()
                .filter(decision -> decision.responsible().equals(login))
                .forEach(decision -> submit(decision.key(), answers));
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
