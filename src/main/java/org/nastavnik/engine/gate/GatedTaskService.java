package org.nastavnik.engine.gate;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.nastavnik.engine.GoneTask;

/**
 * The engine's task service with the gate in front: completing means submitting the form, and a person takes and returns
 * tasks only for himself.
 */
class GatedTaskService extends TaskServiceImpl {

    private final FormGate gate;
    private final Callers callers;

    GatedTaskService(FormGate gate, Callers callers) {
        this.gate = gate;
        this.callers = callers;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        submit(taskId, variables, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserialize) {
        return submit(taskId, variables, true);
    }

    VariableMap submit(String taskId, Map<String, Object> sent, boolean returnVariables) {
        return Answers.of(
                () -> commandExecutor.execute(new TaskSubmission(gate, taskId, sent, returnVariables)),
                () -> isGone(taskId));
    }

    /** Nothing is ever delegated, so there is nothing to resolve either. */
    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        throw Refusals.noDelegation();
    }

    @Override
    public void resolveTask(String taskId) {
        throw Refusals.noDelegation();
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        throw Refusals.noDelegation();
    }

    @Override
    public void claim(String taskId, String userId) {
        Optional<String> person = callers.person();
        if (person.isPresent() && !person.get().equals(userId)) {
            throw Refusals.onlyForYourself();
        }
        Answers.of(() -> claimed(taskId, userId), () -> isGone(taskId));
    }

    private boolean claimed(String taskId, String userId) {
        try {
            if (isGone(taskId)) {
                throw new GoneTask();
            }
            super.claim(taskId, userId);
            return true;
        } catch (TaskAlreadyClaimedException e) {
            throw Refusals.alreadyTaken();
        }
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        Optional<String> person = callers.person();
        if (person.isEmpty() || isAdministrator()) {
            super.setAssignee(taskId, userId);
        } else if (userId == null) {
            Answers.of(() -> commandExecutor.execute(new TaskReturn(gate, taskId, person.get())), () -> isGone(taskId));
        } else {
            claim(taskId, userId);
        }
    }

    private boolean isAdministrator() {
        return commandExecutor.execute(
                context -> context.getAuthorizationManager().isCamundaAdmin(context.getAuthentication()));
    }

    boolean isGone(String taskId) {
        return commandExecutor.execute(context -> context.getTaskManager().findTaskById(taskId) == null);
    }
}
