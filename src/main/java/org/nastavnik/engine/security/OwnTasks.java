package org.nastavnik.engine.security;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * The condition that is added to every task query of a person without oversight: assigned to me, or I am a candidate, or
 * one of my groups is, whether somebody has taken the task or not.
 */
class OwnTasks extends TaskQueryImpl {

    private static final long serialVersionUID = 1L;

    private final List<String> groups;

    OwnTasks(String login, List<String> groups) {
        this.groups = groups;
        setOrQueryActive();
        taskAssignee(login);
        taskCandidateUser(login);
        includeAssignedTasks();
    }

    /** The engine would look the user's groups up again, and only those that the user may read. */
    @Override
    public List<String> getCandidateGroups() {
        return groups;
    }
}
