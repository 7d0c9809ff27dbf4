package org.nastavnik.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs engine work that the domain has already decided: without the caller's engine rights and tenants, in the caller's
 * transaction. The executor is looked up late because services are built while the engine starts.
 */
@Component
public class SystemCommands {

    private final ObjectProvider<CommandExecutor> executor;

    SystemCommands(ObjectProvider<CommandExecutor> executor) {
        this.executor = executor;
    }

    public <T> T run(Supplier<T> work) {
        return executor.getObject().execute(new Decided<>(work));
    }

    /** One command around all of the work, so that its engine calls share a context and are checked by nobody. */
    private record Decided<T>(Supplier<T> work) implements Command<T> {

        @Override
        public T execute(CommandContext context) {
            boolean authorization = context.isAuthorizationCheckEnabled();
            boolean tenant = context.isTenantCheckEnabled();
            context.disableAuthorizationCheck();
            context.disableTenantCheck();
            try {
                return work.get();
            } finally {
                context.setAuthorizationCheckEnabled(authorization);
                context.setTenantCheckEnabled(tenant);
            }
        }
    }
}
