package org.nastavnik.engine.security;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Tells those who may do a task from those who only oversee it, inside a command whose rights have been checked. */
public final class TaskReaders {

    private TaskReaders() {}

    /** Coordinators read forms, but see people in figures only; the administrator may do every task. */
    public static void requireOwn(TaskEntity task) {
        RoleAuthorizationManager rights =
                (RoleAuthorizationManager) Context.getCommandContext().getAuthorizationManager();
        if (rights.checksPerson() && !rights.isOwn(task) && !rights.ownGroups().contains(EngineGroups.ADMINISTRATOR)) {
            throw Denials.peopleOfTask();
        }
    }
}
