package org.nastavnik.programme.process;

import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Open tasks follow a role that one person holds: the successor sees them at once and the predecessor no longer does;
 * where nobody follows they wait for the group (and the head, who stands in for a missing curator).
 */
@Component
class TasksFollowRoles {

    private final OpenTasks tasks;

    TasksFollowRoles(OpenTasks tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void follow(RoleChanged change) {
        if (change.role() != Role.HEAD && change.role() != Role.CURATOR) {
            return;
        }
        String group = change.role().groupAt(change.placeId());
        tasks.handOver(change.from(), change.to(), group);
    }
}
