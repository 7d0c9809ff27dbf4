package org.nastavnik.engine.task;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns what happens to a task in the engine into rows of ours, one statement for one event. */
@Component
class TaskProjection {

    private final TaskRows rows;
    private final Clock clock;
    private final CurrentActor actor;
    // looked up late: the features behind them need the engine themselves
    private final ObjectProvider<TaskPlaces> places;
    private final ObjectProvider<DueDates> dueDates;

    TaskProjection(
            TaskRows rows,
            Clock clock,
            CurrentActor actor,
            ObjectProvider<TaskPlaces> places,
            ObjectProvider<DueDates> dueDates) {
        this.rows = rows;
        this.clock = clock;
        this.actor = actor;
        this.places = places;
        this.dueDates = dueDates;
    }

    void created(TaskEntity task) {
        Instant now = clock.instant();
        Deadline deadline = deadline(task, now);
        if (deadline != null && task.getDueDate() == null) {
            task.setDueDate(Date.from(deadline.due()));
        }
        String businessKey = task.getExecution().getProcessBusinessKey();
        Optional<BusinessKey> key = BusinessKey.read(businessKey);
        Long organizationId = key.flatMap(
                        known -> Optional.ofNullable(places.getIfAvailable()).flatMap(p -> p.organizationOf(known)))
                .orElse(null);
        OpenTask row = new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                nameOf(task),
                task.getProcessDefinition().getKey(),
                businessKey,
                key.filter(BusinessKey::isOfProgramme)
                        .map(BusinessKey::programmeId)
                        .orElse(null),
                task.getTenantId(),
                organizationId,
                task.getAssignee(),
                candidateGroup(task),
                now,
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
        rows.insert(row, deadline == null ? null : deadline.after(now).orElse(null));
    }

    private Deadline deadline(TaskEntity task, Instant now) {
        DueDates rules = dueDates.getIfAvailable();
        if (rules == null) {
            return null;
        }
        return task.getDueDate() != null
                ? rules.at(task.getTenantId(), task.getDueDate().toInstant())
                : rules.of(task.getTaskDefinitionKey(), task.getTenantId(), now).orElse(null);
    }

    void updated(TaskEntity task) {
        rows.update(task.getId(), nameOf(task), task.getAssignee());
        if (task.getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            moveDue(task);
        }
        if (task.getPropertyChanges().isEmpty()) {
            // only a change of the candidates leaves no trace there, and only then is it worth reading them
            rows.updateGroup(task.getId(), candidateGroup(task));
        }
    }

    private void moveDue(TaskEntity task) {
        Instant now = clock.instant();
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        DueStep next = Optional.ofNullable(due)
                .flatMap(moved -> Optional.ofNullable(dueDates.getIfAvailable())
                        .map(rules -> rules.at(task.getTenantId(), moved)))
                // a due date that is near or past already is told about at once
                .flatMap(deadline -> deadline.at(now).or(() -> deadline.after(now)))
                .orElse(null);
        rows.updateDue(task.getId(), due, next);
    }

    void completed(TaskEntity task) {
        done(task.getId());
    }

    /** Cancelled; but an answer that ends its own task, as by a BPMN error, was done by somebody. */
    void deleted(String taskId) {
        if (Submission.isOf(taskId)) {
            done(taskId);
        } else {
            rows.delete(taskId);
        }
    }

    private void done(String taskId) {
        // pages are cut by milliseconds
        rows.done(taskId, actor.loginOrSystem(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    void migrated(String taskId, String taskKey, String processKey) {
        rows.migrate(taskId, taskKey, processKey);
    }

    private static String nameOf(TaskEntity task) {
        return task.getName() == null ? task.getTaskDefinitionKey() : task.getName();
    }

    /** A task has one candidate group in our models; of several the first by its name is kept. */
    private static String candidateGroup(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .filter(link ->
                        !Context.getCommandContext().getDbEntityManager().isDeleted(link))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
