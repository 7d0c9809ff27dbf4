package org.nastavnik.engine.gate;

import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Puts a person's own task back into the common list; nobody may take a task away from somebody else. */
record TaskReturn(FormGate gate, String taskId, String login) implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        TaskEntity task = gate.task(context, taskId);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(login)) {
            throw Refusals.notYours();
        }
        task.setAssignee(null);
        task.triggerUpdateEvent();
        return null;
    }
}
