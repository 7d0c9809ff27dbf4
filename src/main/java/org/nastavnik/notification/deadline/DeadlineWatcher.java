package org.nastavnik.notification.deadline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.engine.task.Deadline;
import org.nastavnik.engine.task.DueDates;
import org.nastavnik.engine.task.DueStep;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of tasks before they are due, says that they are overdue, and tells the next level up when that does not help. */
@Component
class DeadlineWatcher implements Watcher {

    /** Rows that one transaction holds. */
    private static final int BATCH = 100;

    private final OpenTasks tasks;
    private final DueDates dueDates;
    private final Responsible responsible;
    private final Notices notices;
    private final MunicipalZones zones;
    private final DeadlineProperties properties;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeadlineWatcher(
            OpenTasks tasks,
            DueDates dueDates,
            Responsible responsible,
            Notices notices,
            MunicipalZones zones,
            DeadlineProperties properties,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.dueDates = dueDates;
        this.responsible = responsible;
        this.notices = notices;
        this.zones = zones;
        this.properties = properties;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void watch(Instant now) {
        while (transaction.execute(status -> batch(now)) == BATCH) {
            // the next hundred in a transaction of their own
        }
    }

    private int batch(Instant now) {
        List<OpenTask> due = tasks.lockDue(now, BATCH);
        for (OpenTask task : due) {
            Deadline deadline = dueDates.at(task.municipality(), task.dueAt());
            deadline.at(now).ifPresent(step -> tell(task, step.kind()));
            tasks.plan(task.id(), deadline.after(now).orElse(null));
        }
        return due.size();
    }

    private void tell(OpenTask task, DueStep.Kind step) {
        ZoneId zone = zones.of(task.municipality()).orElse(properties.zone());
        DeadlineTexts texts = new DeadlineTexts(task.name(), organization(task), task.dueAt(), zone);
        // a due date that is moved makes a new occasion
        String occasion = "task:" + task.id() + ":" + task.dueAt().toEpochMilli() + ":" + step;
        Set<String> performers = responsible.performers(task);
        if (performers.isEmpty()) {
            Responsible.Level above = responsible.above(task, performers);
            notices.send(
                    above.people(),
                    NoticeKind.ESCALATION,
                    texts.vacant(responsible.roleOf(task)),
                    caseLink(task),
                    occasion);
            return;
        }
        switch (step) {
            case REMINDER -> notices.send(performers, NoticeKind.REMINDER, texts.reminder(), task.link(), occasion);
            case OVERDUE -> notices.send(performers, NoticeKind.OVERDUE, texts.overdue(), task.link(), occasion);
            case ESCALATION -> {
                Responsible.Level above = responsible.above(task, performers);
                boolean told = !above.people().isEmpty();
                notices.send(
                        above.people(),
                        NoticeKind.ESCALATION,
                        texts.escalation(responsible.roleOf(task)),
                        caseLink(task),
                        occasion);
                notices.send(
                        performers,
                        NoticeKind.OVERDUE,
                        told ? texts.stillOverdue(above.title()) : texts.overdue(),
                        task.link(),
                        occasion);
            }
        }
    }

    private String organization(OpenTask task) {
        if (task.organizationId() == null) {
            return null;
        }
        return jdbc.sql("select short_name from organization where id = :id")
                .param("id", task.organizationId())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Who does not do the task sees the case. */
    private static String caseLink(OpenTask task) {
        return task.programmeId() == null ? null : "/programmes/" + task.programmeId();
    }
}
