package org.nastavnik.engine.security;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the authorization table in line with {@link Grant#all()} at every start; what is not listed there goes. */
@Component
class Grants {

    private static final Logger log = LoggerFactory.getLogger(Grants.class);

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void bringInLine() {
        Set<String> kept = new HashSet<>();
        int changed = 0;
        for (Grant grant : Grant.all()) {
            Authorization stored = find(grant);
            if (stored == null || !Set.of(stored.getPermissions(permissionsOf(grant))).equals(Set.copyOf(grant.permissions()))) {
                stored = write(grant, stored);
                changed++;
            }
            kept.add(stored.getId());
        }
        List<Authorization> surplus = authorizations.createAuthorizationQuery().unlimitedList().stream()
                .filter(a -> !kept.contains(a.getId()))
                .toList();
        surplus.forEach(a -> authorizations.deleteAuthorization(a.getId()));
        log.info("Engine grants are in line: {} kept, {} written, {} removed", kept.size() - changed, changed, surplus.size());
    }

    private static Permission[] permissionsOf(Grant grant) {
        return grant.permissions().toArray(Permission[]::new);
    }

    private Authorization find(Grant grant) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .singleResult();
    }

    private Authorization write(Grant grant, Authorization stored) {
        Authorization row = Objects.requireNonNullElseGet(
                stored, () -> authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT));
        row.setGroupId(grant.group());
        row.setResource(grant.resource());
        row.setResourceId(grant.resourceId());
        row.setPermissions(new Permission[] {Permissions.NONE});
        row.setPermissions(permissionsOf(grant));
        return authorizations.saveAuthorization(row);
    }
}
