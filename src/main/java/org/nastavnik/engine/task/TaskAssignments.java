package org.nastavnik.engine.task;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives open tasks to people, several at once; who may do so is decided by the caller. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TaskAssignments {

    private final JdbcClient jdbc;
    private final TaskCommands commands;

    TaskAssignments(JdbcClient jdbc, TaskCommands commands) {
        this.jdbc = jdbc;
        this.commands = commands;
    }

    /** Those of the tasks that still wait, locked: who completes or takes one meanwhile is waited for. */
    public List<OpenTask> lock(Collection<String> ids) {
        return jdbc.sql(OpenTasks.SELECT + "task_id in (:ids) order by task_id for update")
                .param("ids", ids)
                .query(OpenTask::read)
                .list();
    }

    /** Those that nobody has and this person may take, locked. */
    public List<OpenTask> lockOffered(String login, Collection<String> ids) {
        return jdbc.sql(OpenTasks.SELECT + "task_id in (:ids) and " + OpenTasks.OFFERED
                        + " order by task_id for update")
                .param("ids", ids)
                .param("login", login)
                .query(OpenTask::read)
                .list();
    }

    /** @return how many have somebody else now */
    public int assign(Collection<OpenTask> tasks, String login) {
        return commands.assign(tasks.stream().map(OpenTask::id).toList(), login);
    }
}
