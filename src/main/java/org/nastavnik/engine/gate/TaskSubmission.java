package org.nastavnik.engine.gate;

import java.util.Map;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.engine.task.Submission;

/**
 * Completes a task with its form: rights, schema, domain, engine, in one command and so in one transaction. An empty
 * completion is held against the form like any other.
 */
record TaskSubmission(FormGate gate, String taskId, Map<String, Object> sent, boolean returnVariables)
        implements Command<VariableMap> {

    @Override
    public VariableMap execute(CommandContext context) {
        return Submission.of(taskId, () -> submit(context));
    }

    private VariableMap submit(CommandContext context) {
        TaskEntity task = gate.task(context, taskId);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        if (task.isSuspended()) {
            throw Refusals.suspended();
        }
        TaskForm form = gate.formOf(task);
        FormTask described = gate.describe(task);
        FormValues values = gate.check(context, task, sent, () -> form.show(described));
        Completion completion = form.submit(described, values);
        return endedByTheDomain(context, task) ? Variables.createVariables() : end(context, task, completion);
    }

    /** The answer itself may have cancelled the task, as when it stops the programme. */
    private static boolean endedByTheDomain(CommandContext context, TaskEntity task) {
        return context.getDbEntityManager().isDeleted(task);
    }

    private VariableMap end(CommandContext context, TaskEntity task, Completion completion) {
        if (completion.errorCode() != null) {
            // The person did the task, although the model goes on another way: so it counts as done by him
            task.fireEvent(TaskListener.EVENTNAME_COMPLETE);
            task.bpmnError(completion.errorCode(), null, null);
            return Variables.createVariables();
        }
        return new CheckedCompletion(taskId, returnVariables).execute(context);
    }

    /** The engine's own completion, without asking for the rights a second time. */
    private static class CheckedCompletion extends CompleteTaskCmd {

        CheckedCompletion(String taskId, boolean returnVariables) {
            super(taskId, null, returnVariables, false);
        }

        @Override
        protected void checkCompleteTask(TaskEntity task, CommandContext context) {
            // Done before the domain was asked
        }
    }
}
