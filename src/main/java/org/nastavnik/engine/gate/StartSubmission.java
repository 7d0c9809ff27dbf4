package org.nastavnik.engine.gate;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.StartForm;
import org.nastavnik.engine.setup.CaseTenant;

/**
 * Starts a process with its start form: the domain makes the aggregate, the instance gets its key and its municipality.
 * The caller names neither, and always gets the newest version of the process.
 */
record StartSubmission(FormGate gate, String definitionId, Map<String, Object> sent)
        implements Command<ProcessInstance> {

    @Override
    public ProcessInstance execute(CommandContext context) {
        DeploymentCache cache = context.getProcessEngineConfiguration().getDeploymentCache();
        ProcessDefinitionEntity asked = cache.findDeployedProcessDefinitionById(definitionId);
        ProcessDefinitionEntity definition =
                cache.findDeployedLatestProcessDefinitionByKeyAndTenantId(asked.getKey(), null);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkCreateProcessInstance(definition);
        }
        StartForm form = gate.startFormOf(definition);
        FormValues values = gate.check(context, definition, form, sent);
        StartForm.Started started = form.start(gate.login(), values);
        return CaseTenant.starting(started.tenantId(), () -> start(definition, started));
    }

    private static ProcessInstance start(ProcessDefinitionEntity definition, StartForm.Started started) {
        ExecutionEntity instance =
                definition.createProcessInstance(started.key().value());
        instance.start();
        return instance;
    }
}
