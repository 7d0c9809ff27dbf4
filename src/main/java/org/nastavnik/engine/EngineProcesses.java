package org.nastavnik.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.nastavnik.engine.setup.CaseTenant;
import org.nastavnik.shared.BusinessKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@link Processes} by the engine's runtime service, acting for the domain and not for the person behind it. */
@Component
class EngineProcesses implements Processes {

    /** More than wait for one message under one business key. */
    private static final int MOST = 100;

    private final ObjectProvider<RuntimeService> runtimeService;
    private final SystemCommands system;

    EngineProcesses(ObjectProvider<RuntimeService> runtimeService, SystemCommands system) {
        this.runtimeService = runtimeService;
        this.system = system;
    }

    @Override
    public void start(String processKey, BusinessKey key, String tenantId) {
        CaseTenant.starting(
                tenantId,
                () -> system.run(() -> runtime()
                        .createProcessInstanceByKey(processKey)
                        .processDefinitionWithoutTenantId()
                        .businessKey(key.value())
                        .execute()));
    }

    @Override
    public boolean send(String message, BusinessKey key) {
        return system.run(() -> {
            Collection<String> waiting = oneExecutionOfEachInstance(message, key);
            waiting.forEach(execution -> runtime().messageEventReceived(message, execution));
            return !waiting.isEmpty();
        });
    }

    @Override
    public boolean awaits(String message, BusinessKey key) {
        return system.run(() -> !waiting(message, key).isEmpty());
    }

    /** One of each instance: receiving the message may end the others that wait for it in the same instance. */
    private Collection<String> oneExecutionOfEachInstance(String message, BusinessKey key) {
        Map<String, String> byInstance = new LinkedHashMap<>();
        for (Execution execution : waiting(message, key)) {
            byInstance.putIfAbsent(execution.getProcessInstanceId(), execution.getId());
        }
        return byInstance.values();
    }

    private List<Execution> waiting(String message, BusinessKey key) {
        return runtime()
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(key.value())
                // a person's command may ask for no unbounded list
                .listPage(0, MOST);
    }

    private RuntimeService runtime() {
        return runtimeService.getObject();
    }
}
