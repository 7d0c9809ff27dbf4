package org.nastavnik.organization;

import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.organization.absence.AbsenceTasks;
import org.nastavnik.organization.absence.Deputies;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Open tasks follow a role that passes to somebody else, in the same transaction. A role's predecessor keeps none of
 * them; where it becomes vacant they go back to the group, so that a curator's are seen by the head.
 */
@Component
class TaskHandOver {

    private final OpenTasks tasks;
    private final RoleAssignments roles;
    private final Deputies deputies;
    private final AbsenceTasks absences;

    TaskHandOver(OpenTasks tasks, RoleAssignments roles, Deputies deputies, AbsenceTasks absences) {
        this.absences = absences;
        this.tasks = tasks;
        this.roles = roles;
        this.deputies = deputies;
    }

    @EventListener
    void on(RoleChanged change) {
        handOver(change);
        // a successor who is away has a deputy already
        if (change.to() != null) {
            deputies.active(change.to()).ifPresent(absences::toDeputy);
        }
    }

    private void handOver(RoleChanged change) {
        String group = change.role().groupAt(change.placeId());
        if (change.from() != null) {
            tasks.handOver(change.from(), change.to(), group);
            Workplace.Post post = new Workplace.Post(
                    change.role(), new Workplace(change.role().place(), change.placeId()));
            deputies.active(change.from()).ifPresent(absence -> absences.take(absence, post, change.to()));
        }
        switch (change.role()) {
            case CURATOR -> {
                if (change.to() != null) {
                    tasks.handOver(null, change.to(), group);
                    takeFromHead(change, group);
                }
            }
            case HEAD -> {
                if (change.to() != null) {
                    tasks.handOver(null, change.to(), group);
                }
                giveUpCuratorsTasks(change);
            }
            default -> {
                // held by several: those who have nobody's tasks offered take them themselves
            }
        }
    }

    /** While nobody was curator the head may have taken some. */
    private void takeFromHead(RoleChanged change, String group) {
        roles.holders(Role.HEAD, change.placeId()).stream()
                .map(RoleAssignment::login)
                .filter(head -> !head.equals(change.to()))
                .forEach(head -> tasks.handOver(head, change.to(), group));
    }

    /** A head who leaves gives back what (s)he did in a vacant curator's stead. */
    private void giveUpCuratorsTasks(RoleChanged change) {
        boolean curatorToo = roles.holders(Role.CURATOR, change.placeId()).stream()
                .anyMatch(held -> held.login().equals(change.from()));
        if (change.from() != null && !curatorToo) {
            tasks.handOver(change.from(), null, Role.CURATOR.groupAt(change.placeId()));
        }
    }
}
