package org.nastavnik.engine.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service with the gate in front: forms are filled from the domain and handed to it. */
class GatedFormService extends FormServiceImpl {

    private final FormGate gate;
    private final GatedTaskService tasks;

    GatedFormService(FormGate gate, GatedTaskService tasks) {
        this.gate = gate;
        this.tasks = tasks;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        tasks.submit(taskId, properties, false);
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        tasks.submit(taskId, objects(properties), false);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserialize) {
        return tasks.submit(taskId, properties, true);
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> properties) {
        return start(definitionId, properties);
    }

    /** The caller's business key is not taken: the domain gives the key of the aggregate. */
    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> properties) {
        return start(definitionId, properties);
    }

    @Override
    public ProcessInstance submitStartFormData(String definitionId, Map<String, String> properties) {
        return start(definitionId, objects(properties));
    }

    @Override
    public ProcessInstance submitStartFormData(
            String definitionId, String businessKey, Map<String, String> properties) {
        return start(definitionId, objects(properties));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        return Answers.of(
                () -> commandExecutor.execute(new FormReading(gate, taskId, names, deserialize)),
                () -> tasks.isGone(taskId));
    }

    @Override
    public VariableMap getStartFormVariables(String definitionId, Collection<String> names, boolean deserialize) {
        return Answers.of(
                () -> commandExecutor.execute(new StartFormReading(gate, definitionId, names, deserialize)),
                () -> false);
    }

    private ProcessInstance start(String definitionId, Map<String, Object> sent) {
        return Answers.of(() -> commandExecutor.execute(new StartSubmission(gate, definitionId, sent)), () -> false);
    }

    private static Map<String, Object> objects(Map<String, String> texts) {
        return texts == null ? null : new HashMap<>(texts);
    }
}
