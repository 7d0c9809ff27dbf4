package org.nastavnik.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.engine.CaseJobs;
import org.nastavnik.engine.TaskDesk;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.organization.Organization;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries a programme on as its people would: task by task, through the forms, with their rights, up to its halts. */
@Component
@Profile("demo")
class DemoRun {

    /** More looks than any demonstration case needs. */
    private static final int ENOUGH = 5_000;

    private static final int BETWEEN_MEETINGS = 14;

    private final Programmes programmes;
    private final OpenTasks tasks;
    private final DemoParticipants people;
    private final TaskDesk desk;
    private final CaseJobs jobs;
    private final Joins joins;
    private final JdbcClient jdbc;
    private final DemoPast past;
    private final Clock clock;

    DemoRun(
            Programmes programmes,
            OpenTasks tasks,
            DemoParticipants people,
            TaskDesk desk,
            CaseJobs jobs,
            Joins joins,
            JdbcClient jdbc,
            DemoPast past,
            Clock clock) {
        this.programmes = programmes;
        this.tasks = tasks;
        this.people = people;
        this.desk = desk;
        this.jobs = jobs;
        this.joins = joins;
        this.jdbc = jdbc;
        this.past = past;
        this.clock = clock;
    }

    void carryOn(DemoCase demo, Organization organization) {
        past.workDays(demo.begun(), days -> carryOn(demo, organization, days));
    }

    private void carryOn(DemoCase demo, Organization organization, WorkDays days) {
        MentoringProgramme programme = programmes.launch(organization.id(), demo.plan());
        BusinessKey key = programme.key();
        Map<String, Integer> done = new HashMap<>();
        for (int step = 0; step < ENOUGH; step++) {
            jobs.run(key);
            joins.poll();
            jobs.run(key);
            List<OpenTask> open = tasks.ofCase(key);
            Optional<OpenTask> next =
                    open.stream().filter(task -> !halts(demo, task, done)).findFirst();
            if (next.isPresent()) {
                days.next();
                complete(demo, organization, next.get());
                done.merge(next.get().businessKey() + next.get().key(), 1, Integer::sum);
            } else if (open.stream().anyMatch(task -> !task.key().equals(DemoRoadMaps.REPORT))
                    || programmes.get(programme.id()).stage().ended()) {
                return;
            }
            // nothing is open while the background work has the case's join in hand: look again
        }
        throw new IllegalStateException("The demonstration case of " + demo.school() + " never halts");
    }

    private static boolean halts(DemoCase demo, OpenTask task, Map<String, Integer> done) {
        int times = demo.rounds().getOrDefault(task.key(), 0);
        return demo.halts().contains(task.key()) && done.getOrDefault(task.businessKey() + task.key(), 0) >= times;
    }

    private void complete(DemoCase demo, Organization organization, OpenTask task) {
        String login = task.assignee() == null ? anyOf(task.candidateGroup()) : task.assignee();
        Map<String, Object> supplied = desk.supplied(login, task.id());
        Map<String, Object> chosen = new HashMap<>(demo.answers().getOrDefault(task.key(), Map.of()));
        if (task.key().equals(DemoRoadMaps.REPORT)) {
            chosen.putAll(DemoRoadMaps.reported(supplied));
        }
        chosen.putAll(people.chosen(task.key(), organization.id(), demo.plan(), supplied));
        LocalDate today = LocalDate.now(clock);
        if ("MEET".equals(chosen.get("next"))) {
            chosen.put("nextOn", today.plusDays(BETWEEN_MEETINGS).toString());
        }
        FilledForm form = new FilledForm(desk.schema(login, task.id()), supplied, today);
        desk.submit(login, task.id(), form.answers(chosen));
    }

    private String anyOf(String group) {
        List<String> members = jdbc.sql(
                        "select user_id_ from act_id_membership where group_id_ = :group order by user_id_")
                .param("group", group)
                .query(String.class)
                .list();
        return members.get(0);
    }
}
