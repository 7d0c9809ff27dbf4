package org.nastavnik.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.engine.task.OpenTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may give which task to whom: whoever has it, and the head in the own organisation or the coordinator in the own
 * municipality; to those who hold the role whose task it is. The head may also take over what is the curator's.
 */
@Component
@Transactional(readOnly = true)
class TaskReceivers {

    private final RoleGroups groups;
    private final JdbcClient jdbc;

    TaskReceivers(RoleGroups groups, JdbcClient jdbc) {
        this.groups = groups;
        this.jdbc = jdbc;
    }

    /** By the task's id: who may get it. Tasks that this person may not give away are left out. Two statements. */
    Map<String, List<Colleague>> of(Viewer viewer, Collection<OpenTask> tasks) {
        Map<String, RoleGroup> known = groups
                .findAllById(tasks.stream()
                        .map(OpenTask::candidateGroup)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(RoleGroup::id, Function.identity()));
        List<OpenTask> passable = tasks.stream()
                .filter(task -> mayPass(viewer, task, known.get(task.candidateGroup())))
                .toList();
        Set<String> wanted = new LinkedHashSet<>();
        passable.forEach(task -> wanted.addAll(receiving(viewer, known.get(task.candidateGroup()))));
        Map<String, List<Colleague>> members = members(wanted);
        return passable.stream()
                .collect(Collectors.toMap(
                        OpenTask::id,
                        task -> receiving(viewer, known.get(task.candidateGroup())).stream()
                                .flatMap(group -> members.getOrDefault(group, List.of()).stream())
                                .filter(colleague -> !colleague.login().equals(task.assignee()))
                                .distinct()
                                .toList()));
    }

    private static boolean mayPass(Viewer viewer, OpenTask task, RoleGroup group) {
        // a score is given by the member whom it was asked of
        if (group == null || group.role() == Role.COMMISSION_MEMBER) {
            return false;
        }
        boolean above = group.organizationId() != null && viewer.holds(Role.HEAD, group.organizationId())
                || group.municipalityId() != null && viewer.holds(Role.COORDINATOR, group.municipalityId());
        return above || viewer.login().equals(task.assignee());
    }

    private static List<String> receiving(Viewer viewer, RoleGroup group) {
        List<String> found = new ArrayList<>(List.of(group.id()));
        if (group.role() == Role.CURATOR && viewer.holds(Role.HEAD, group.organizationId())) {
            found.add(Role.HEAD.groupAt(group.organizationId()));
        }
        return found;
    }

    private Map<String, List<Colleague>> members(Set<String> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        record Member(String group, Colleague colleague) {}
        return jdbc
                .sql("select m.group_id_, u.login, u.last_name, u.first_name, u.middle_name, u.position"
                        + " from act_id_membership m join organization_user u on u.login = m.user_id_"
                        + " where m.group_id_ in (:groups) order by u.last_name, u.first_name, u.login")
                .param("groups", of)
                .query((row, number) -> new Member(
                        row.getString("group_id_"),
                        new Colleague(
                                row.getString("login"),
                                new PersonName(
                                        row.getString("last_name"),
                                        row.getString("first_name"),
                                        row.getString("middle_name")),
                                row.getString("position"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Member::group, Collectors.mapping(Member::colleague, Collectors.toList())));
    }
}
