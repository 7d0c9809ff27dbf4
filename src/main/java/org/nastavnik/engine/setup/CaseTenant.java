package org.nastavnik.engine.setup;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/**
 * Gives every case the municipality it belongs to. Definitions are shared, so the tenant comes from the code that starts
 * the case; a start that names none fails, since a case without a tenant would be visible to everybody.
 */
public class CaseTenant implements TenantIdProvider {

    private static final ThreadLocal<String> STARTING = new ThreadLocal<>();

    /** Everything started by this work belongs to the tenant. */
    public static <T> T starting(String tenantId, Supplier<T> work) {
        if (tenantId == null || tenantId.isBlank()) {
            throw new IllegalArgumentException("A case needs a tenant");
        }
        String before = STARTING.get();
        STARTING.set(tenantId);
        try {
            return work.get();
        } finally {
            if (before == null) {
                STARTING.remove();
            } else {
                STARTING.set(before);
            }
        }
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        String tenantId = start.getSuperExecution() == null
                ? STARTING.get()
                : start.getSuperExecution().getTenantId();
        if (tenantId == null) {
            throw new ProcessEngineException(
                    "No tenant for a case of " + start.getProcessDefinition().getKey());
        }
        return tenantId;
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        throw new ProcessEngineException("CMMN is not used");
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
    }
}
