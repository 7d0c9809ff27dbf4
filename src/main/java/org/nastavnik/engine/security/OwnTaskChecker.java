package org.nastavnik.engine.security;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Decides about a task by its assignee and candidates instead of rows of the authorization table. Reading is for
 * everybody whom the task concerns, work for the assignee, or for a candidate while nobody has taken it; coordinators
 * read by their grant on the definition, the administrator works by his.
 */
class OwnTaskChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        if (!concerns(task)) {
            orGranted(() -> super.checkReadTask(task));
        }
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        if (!concerns(task)) {
            orGranted(() -> super.checkReadTaskVariable(task));
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (!rights().checksPerson()) {
            return;
        }
        requireOwnTenant(task);
        if (rights().isAssignedToMe(task)) {
            return;
        }
        boolean candidate = rights().isCandidate(task);
        if (candidate && task.getAssignee() == null) {
            return;
        }
        try {
            super.checkTaskWork(task);
        } catch (AuthorizationException e) {
            throw candidate ? Denials.takenTask() : Denials.foreignTask();
        }
    }

    private boolean concerns(TaskEntity task) {
        if (!rights().checksPerson()) {
            return true;
        }
        requireOwnTenant(task);
        return rights().isOwn(task);
    }

    /** The engine's own check comes later and answers 500 in English. */
    private void requireOwnTenant(TaskEntity task) {
        if (!commandContext().getTenantManager().isAuthenticatedTenant(task.getTenantId())) {
            throw Denials.foreignTask();
        }
    }

    private void orGranted(Runnable check) {
        try {
            check.run();
        } catch (AuthorizationException e) {
            throw Denials.foreignTask();
        }
    }

    private RoleAuthorizationManager rights() {
        return (RoleAuthorizationManager) commandContext().getAuthorizationManager();
    }

    private CommandContext commandContext() {
        return Context.getCommandContext();
    }
}
