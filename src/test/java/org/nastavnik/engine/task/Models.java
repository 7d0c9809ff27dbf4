package org.nastavnik.engine.task;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.nastavnik.engine.SystemCommands;
import org.nastavnik.engine.setup.CaseTenant;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.Acting;

/** Small models for tests of the engine's own parts, which need no forms. */
public class Models {

    // far from the keys of programmes that tests create
    private static final AtomicLong CASES = new AtomicLong(900_000_000);

    private final ProcessEngine engine;
    private final SystemCommands system;
    private final CommandExecutor executor;

    public Models(ProcessEngine engine, SystemCommands system, CommandExecutor executor) {
        this.engine = engine;
        this.system = system;
        this.executor = executor;
    }

    public static String newKey() {
        return "test-" + UUID.randomUUID();
    }

    public static BusinessKey newCase() {
        return BusinessKey.programme(CASES.incrementAndGet());
    }

    public static StartEventBuilder model(String processKey) {
        return Bpmn.createExecutableProcess(processKey)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
    }

    /** One task «Утвердить дорожную карту» of this group. */
    public static BpmnModelInstance oneTask(String processKey, String group) {
        return model(processKey)
                .userTask("approve-road-map")
                .name("Утвердить дорожную карту")
                .camundaCandidateGroups(group)
                .endEvent()
                .done();
    }

    /** @return the deployment's id */
    public String deploy(BpmnModelInstance... models) {
        var deployment = engine.getRepositoryService().createDeployment();
        for (BpmnModelInstance model : models) {
            deployment.addModelInstance(UUID.randomUUID() + ".bpmn", model);
        }
        return deployment.deploy().getId();
    }

    public ProcessInstance start(String processKey, BusinessKey key, String tenant) {
        return CaseTenant.starting(
                tenant,
                () -> system.run(() -> engine.getRuntimeService()
                        .createProcessInstanceByKey(processKey)
                        .processDefinitionWithoutTenantId()
                        .businessKey(key.value())
                        .execute()));
    }

    /** The engine's own completion: the gate in front of it wants a form. */
    public void complete(String taskId, String login) {
        Acting.as(login, () -> system.run(() -> executor.execute(new CompleteTaskCmd(taskId, null))));
    }

    public void claim(String taskId, String login) {
        system.run(() -> {
            engine.getTaskService().claim(taskId, login);
            return null;
        });
    }
}
