package org.nastavnik.engine.security;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;

/** The engine's tenant checks, each of which would answer 500 in English: here 403 and a sentence for people. */
final class TenantChecker {

    private TenantChecker() {}

    static CommandChecker create() {
        CommandChecker stock = new TenantCommandChecker();
        return (CommandChecker) Proxy.newProxyInstance(
                CommandChecker.class.getClassLoader(), new Class<?>[] {CommandChecker.class}, (self, method, args) -> {
                    try {
                        return method.invoke(stock, args);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof ProcessEngineException refused) {
                            throw Denials.foreignPlace(refused);
                        }
                        throw e.getCause();
                    }
                });
    }
}
