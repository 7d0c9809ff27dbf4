package org.nastavnik.engine.security;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Decides with the groups that the caller has at this moment, not with those of the log-in: a replaced curator loses the
 * tasks at once. Lives for one command, so the groups are read once for it.
 */
class RoleAuthorizationManager extends AuthorizationManager {

    private List<String> ownGroups;

    /** The caller's groups now, by one statement; the engine would read all groups of the authorization table instead. */
    List<String> ownGroups() {
        if (ownGroups == null) {
            List<?> found = getDbEntityManager()
                    .selectList(
                            "selectGroupsByUserId", getCurrentAuthentication().getUserId());
            ownGroups = found.stream().map(g -> ((GroupEntity) g).getId()).toList();
        }
        return ownGroups;
    }

    private boolean personActs() {
        Authentication caller = getCurrentAuthentication();
        return caller != null && caller.getUserId() != null;
    }

    /** Is there a person whose rights count, and not the system or our own service that has decided already? */
    boolean checksPerson() {
        return isAuthCheckExecuted();
    }

    boolean isOwn(TaskEntity task) {
        return isAssignedToMe(task) || isCandidate(task);
    }

    boolean isAssignedToMe(TaskEntity task) {
        return getCurrentAuthentication().getUserId().equals(task.getAssignee());
    }

    boolean isCandidate(TaskEntity task) {
        String login = getCurrentAuthentication().getUserId();
        return task.getCandidates().stream()
                .anyMatch(link -> login.equals(link.getUserId())
                        || link.getGroupId() != null && ownGroups().contains(link.getGroupId()));
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> asked) {
        boolean aboutCaller = personActs()
                && (asked == null || asked.equals(getCurrentAuthentication().getGroupIds()));
        if (aboutCaller) {
            return ownGroups();
        }
        return asked == null ? List.of() : asked;
    }

    @Override
    public boolean isCamundaAdmin(Authentication authentication) {
        Authentication caller = getCurrentAuthentication();
        boolean aboutCaller = personActs() && caller.getUserId().equals(authentication.getUserId());
        return aboutCaller ? ownGroups().contains(EngineGroups.ADMINISTRATOR) : super.isCamundaAdmin(authentication);
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        if (!checksPerson() || oversees()) {
            super.configureTaskQuery(query);
            return;
        }
        configureQuery(query);
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        // the same query may be listed and counted
        boolean narrowed = query.getQueries().stream().anyMatch(OwnTasks.class::isInstance);
        if (!narrowed) {
            query.addOrQuery(new OwnTasks(getCurrentAuthentication().getUserId(), ownGroups()));
        }
    }

    private boolean oversees() {
        return ownGroups().stream()
                .anyMatch(g -> g.equals(EngineGroups.ADMINISTRATOR) || EngineGroups.OVERSEERS.contains(g));
    }

    @Override
    public void checkAuthorization(Permission permission, Resource resource, String resourceId) {
        boolean ownProfile = permission == Permissions.READ
                && resource == Resources.USER
                && personActs()
                && getCurrentAuthentication().getUserId().equals(resourceId);
        if (ownProfile) {
            return;
        }
        try {
            super.checkAuthorization(permission, resource, resourceId);
        } catch (AuthorizationException e) {
            throw Denials.noRight(e);
        }
    }

    @Override
    public void checkAuthorization(CompositePermissionCheck check) {
        try {
            super.checkAuthorization(check);
        } catch (AuthorizationException e) {
            throw Denials.noRight(e);
        }
    }
}
