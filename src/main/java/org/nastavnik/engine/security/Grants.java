package org.nastavnik.engine.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the roles' rows of the authorization table in line with {@link Grant#all()} at every start. */
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
        Map<String, Authorization> surplus = new HashMap<>();
        stored().forEach(a -> surplus.put(key(a.getGroupId(), a.getResourceType(), a.getResourceId()), a));
        int written = 0;
        for (Grant grant : Grant.all()) {
            Authorization row =
                    surplus.remove(key(grant.group(), grant.resource().resourceType(), grant.resourceId()));
            if (row == null || ((AuthorizationEntity) row).getPermissions() != grant.bits()) {
                write(grant, row);
                written++;
            }
        }
        surplus.values().forEach(a -> authorizations.deleteAuthorization(a.getId()));
        log.info("Engine grants are in line: {} written, {} removed", written, surplus.size());
    }

    private List<Authorization> stored() {
        Set<String> roles = Grant.all().stream().map(Grant::group).collect(Collectors.toSet());
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(roles.toArray(String[]::new))
                .unlimitedList();
    }

    private static String key(String group, int resource, String resourceId) {
        return group + '/' + resource + '/' + resourceId;
    }

    private void write(Grant grant, Authorization stored) {
        Authorization row = Objects.requireNonNullElseGet(
                stored, () -> authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT));
        row.setGroupId(grant.group());
        row.setResource(grant.resource());
        row.setResourceId(grant.resourceId());
        row.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(row);
    }
}
