package org.nastavnik.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@link Decisions} by the deployed DMN tables, which all municipalities share. */
@Component
class EngineDecisions implements Decisions {

    private final ObjectProvider<DecisionService> decisionService;
    private final SystemCommands system;

    EngineDecisions(ObjectProvider<DecisionService> decisionService, SystemCommands system) {
        this.decisionService = decisionService;
        this.system = system;
    }

    @Override
    public List<Map<String, Object>> evaluate(String decisionKey, Map<String, Object> inputs) {
        return system.run(() -> decisionService
                .getObject()
                .evaluateDecisionTableByKey(decisionKey)
                .decisionDefinitionWithoutTenantId()
                .variables(inputs)
                .evaluate()
                .getResultList());
    }
}
