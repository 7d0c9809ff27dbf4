package org.nastavnik.organization.absence;

import java.util.List;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.engine.task.TaskAssignments;
import org.nastavnik.organization.RoleAssignments;
import org.nastavnik.organization.Workplace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the open tasks of the absent person's posts to the deputy and back. */
@Component
public class AbsenceTasks {

    private final OpenTasks tasks;
    private final TaskAssignments assignments;
    private final RoleAssignments roles;
    private final Deputies deputies;
    private final JdbcClient jdbc;

    AbsenceTasks(
            OpenTasks tasks, TaskAssignments assignments, RoleAssignments roles, Deputies deputies, JdbcClient jdbc) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.roles = roles;
        this.deputies = deputies;
        this.jdbc = jdbc;
    }

    public void toDeputy(Absence absence) {
        // a task that is being created for the person meanwhile is waited for, and then found
        roles.lockOf(absence.login());
        for (Workplace.Post post : deputies.posts(absence.login())) {
            jdbc.sql("insert into organization_absence_task (absence_id, task_id)"
                            + " select :absence, task_id from engine_open_task"
                            + " where candidate_group = :group and assignee = :login on conflict do nothing")
                    .param("absence", absence.id())
                    .param("group", post.group())
                    .param("login", absence.login())
                    .update();
            tasks.handOver(absence.login(), absence.deputy(), post.group());
        }
    }

    void back(Absence absence) {
        roles.lockOf(absence.login());
        deputies.posts(absence.login()).forEach(post -> take(absence, post, absence.login()));
    }

    /**
     * The post's tasks that the deputy has in the absent person's stead go to this person, or to the group where there is
     * none. A deputy who holds the post keeps the own ones; so does a mentor the tasks of the own pairs.
     */
    public void take(Absence absence, Workplace.Post post, String to) {
        boolean ownPost = deputies.posts(absence.deputy()).contains(post);
        List<String> found = jdbc.sql("""
                        select t.task_id from engine_open_task t
                        where t.candidate_group = :group and t.assignee = :deputy
                          and (t.task_id in (select task_id from organization_absence_task where absence_id = :absence)
                               or t.business_key in (select business_key from organization_absence_case where absence_id = :absence)
                               or not :own and (t.business_key is null or t.business_key not like '%/pair-%'))
                        order by t.task_id""")
                .param("group", post.group())
                .param("deputy", absence.deputy())
                .param("absence", absence.id())
                .param("own", ownPost)
                .query(String.class)
                .list();
        if (!found.isEmpty()) {
            assignments.assign(assignments.lock(found), to);
        }
    }
}
