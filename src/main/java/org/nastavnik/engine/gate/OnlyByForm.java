package org.nastavnik.engine.gate;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.*;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses every command by which a person would put data into a case, or move it, past the forms: variables and uploads,
 * starts, messages, signals, modifications, errors, own tasks, names and texts of tasks. What our own code does inside a
 * person's command passes.
 */
class OnlyByForm extends CommandInterceptor {

    private static final Set<Class<?>> CLOSED = closed();

    private final Callers callers;

    OnlyByForm(Callers callers) {
        this.callers = callers;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (CLOSED.contains(command.getClass()) && callers.person().isPresent()) {
            throw Refusals.onlyByForm();
        }
        return next.execute(command);
    }

    private static Set<Class<?>> closed() {
        return Stream.of(
                        SetExecutionVariablesCmd.class,
                        PatchExecutionVariablesCmd.class,
                        RemoveExecutionVariablesCmd.class,
                        SetTaskVariablesCmd.class,
                        PatchTaskVariablesCmd.class,
                        RemoveTaskVariablesCmd.class,
                        SetVariablesToProcessInstancesBatchCmd.class,
                        StartProcessInstanceCmd.class,
                        StartProcessInstanceAtActivitiesCmd.class,
                        RestartProcessInstancesCmd.class,
                        EvaluateStartConditionCmd.class,
                        CorrelateMessageCmd.class,
                        CorrelateAllMessageCmd.class,
                        MessageEventReceivedCmd.class,
                        SignalEventReceivedCmd.class,
                        SignalCmd.class,
                        ModifyProcessInstanceCmd.class,
                        ModifyProcessInstanceAsyncCmd.class,
                        ProcessInstanceModificationCmd.class,
                        ProcessInstanceModificationBatchCmd.class,
                        HandleTaskBpmnErrorCmd.class,
                        HandleTaskEscalationCmd.class,
                        CreateTaskCmd.class,
                        SaveTaskCmd.class,
                        DeleteTaskCmd.class,
                        SetTaskNameCmd.class,
                        SetTaskDescriptionCmd.class,
                        CreateAttachmentCmd.class,
                        SaveAttachmentCmd.class,
                        AddCommentCmd.class,
                        UpdateCommentCmd.class,
                        SetAnnotationForIncidentCmd.class,
                        FetchExternalTasksCmd.class,
                        CompleteExternalTaskCmd.class,
                        DeployCmd.class)
                .collect(Collectors.toUnmodifiableSet());
    }
}
