package org.nastavnik.engine.gate;

import java.util.Collection;
import org.camunda.bpm.engine.impl.cmd.GetStartFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** The same for a start form. Tasklist does not ask for these, a program over REST may. */
record StartFormReading(FormGate gate, String definitionId, Collection<String> names, boolean deserialize)
        implements Command<VariableMap> {

    @Override
    public VariableMap execute(CommandContext context) {
        VariableMap variables = new GetStartFormVariablesCmd(definitionId, names, deserialize).execute(context);
        ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
        ShownValues.add(variables, gate.startFormOf(definition).show(gate.login()), names);
        return variables;
    }
}
