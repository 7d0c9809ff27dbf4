package org.nastavnik.engine.task;

import java.time.Instant;
import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.nastavnik.engine.SystemCommands;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Changes open tasks in the engine for the system itself: no person's rights are asked, since nobody may reassign tasks
 * by hand in the engine. A task that is gone by now is left out.
 */
@Component
class TaskCommands {

    private final SystemCommands system;
    private final ObjectProvider<DueDates> dueDates;

    TaskCommands(SystemCommands system, ObjectProvider<DueDates> dueDates) {
        this.system = system;
        this.dueDates = dueDates;
    }

    int assign(List<String> taskIds, String login) {
        return change(taskIds, task -> {
            if (Objects.equals(task.getAssignee(), login)) {
                return false;
            }
            task.setAssignee(login);
            return true;
        });
    }

    /** The group first: a change of the candidates alone is one event, of assignee and day another. */
    void give(String taskId, String login, String group, Instant due) {
        change(List.of(taskId), task -> offered(task, group));
        change(List.of(taskId), task -> {
            task.setAssignee(login);
            task.setDueDate(Date.from(due));
            return true;
        });
    }

    private static boolean offered(TaskEntity task, String group) {
        Set<String> before = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (before.equals(Set.of(group))) {
            return false;
        }
        before.forEach(task::deleteCandidateGroup);
        task.addCandidateGroup(group);
        return true;
    }

    int extend(List<String> taskIds, Period by) {
        return moveDue(taskIds, (municipality, due) -> dueDates.getObject().later(municipality, due, by));
    }

    int moveDue(List<String> taskIds, BiFunction<String, Instant, Instant> moved) {
        return change(taskIds, task -> {
            Instant before =
                    task.getDueDate() == null ? null : task.getDueDate().toInstant();
            task.setDueDate(Date.from(moved.apply(task.getTenantId(), before)));
            return true;
        });
    }

    private int change(List<String> taskIds, Predicate<TaskEntity> change) {
        return taskIds.isEmpty()
                ? 0
                : system.run(() ->
                        (int) taskIds.stream().filter(id -> changed(id, change)).count());
    }

    private static boolean changed(String taskId, Predicate<TaskEntity> change) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        return task != null && change.test(task) && task.triggerUpdateEvent();
    }
}
