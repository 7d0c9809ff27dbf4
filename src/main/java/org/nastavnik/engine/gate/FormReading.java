package org.nastavnik.engine.gate;

import java.util.Collection;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.nastavnik.engine.form.FormContent;

/** What a task's form is filled with: the engine's own reading, which checks the rights, and the domain's values on top. */
record FormReading(FormGate gate, String taskId, Collection<String> names, boolean deserialize)
        implements Command<VariableMap> {

    @Override
    public VariableMap execute(CommandContext context) {
        TaskEntity task = gate.task(context, taskId);
        VariableMap variables = new GetTaskFormVariablesCmd(taskId, names, deserialize).execute(context);
        FormContent content = gate.formOf(task).show(gate.describe(task));
        ShownValues.add(variables, content, names);
        gate.noteReading(task, content);
        return variables;
    }
}
