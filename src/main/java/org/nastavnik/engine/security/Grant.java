package org.nastavnik.engine.security;

import static org.nastavnik.engine.security.EngineGroups.ADMINISTRATOR;
import static org.nastavnik.engine.security.EngineGroups.COORDINATOR;
import static org.nastavnik.engine.security.EngineGroups.HEAD;
import static org.nastavnik.engine.security.EngineGroups.OVERSEERS;
import static org.nastavnik.engine.security.EngineGroups.PEOPLE;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** What a role's group may do in the engine beyond the tasks that concern its members. */
record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {

    private static final String EVERYTHING = "*";
    private static final String PROGRAMME = "mentoring-programme";

    /** As the authorization table stores them. */
    int bits() {
        return permissions.stream().mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b);
    }

    private static Grant of(String group, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(group, resource, resourceId, List.of(permissions));
    }

    /** The least that lets each role work. */
    static List<Grant> all() {
        List<Grant> grants = new ArrayList<>();
        PEOPLE.forEach(group -> {
            grants.add(of(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
            grants.add(of(group, Resources.APPLICATION, "welcome", Permissions.ACCESS));
            grants.add(of(group, Resources.FILTER, EVERYTHING, Permissions.READ));
            if (!OVERSEERS.contains(group)) {
                grants.add(of(group, Resources.PROCESS_DEFINITION, EVERYTHING, ProcessDefinitionPermissions.READ));
            }
        });
        OVERSEERS.forEach(group -> {
            grants.add(of(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
            grants.add(of(
                    group,
                    Resources.PROCESS_DEFINITION,
                    EVERYTHING,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_HISTORY));
        });
        for (String group : List.of(HEAD, COORDINATOR)) {
            grants.add(of(
                    group,
                    Resources.PROCESS_DEFINITION,
                    PROGRAMME,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.CREATE_INSTANCE));
            grants.add(of(group, Resources.PROCESS_INSTANCE, EVERYTHING, Permissions.CREATE));
        }
        for (Resources resource : Resources.values()) {
            // an expression in a stored filter would be run: not even the administrator makes one
            grants.add(of(
                    ADMINISTRATOR,
                    resource,
                    EVERYTHING,
                    resource == Resources.FILTER ? Permissions.READ : Permissions.ALL));
        }
        return grants;
    }
}
