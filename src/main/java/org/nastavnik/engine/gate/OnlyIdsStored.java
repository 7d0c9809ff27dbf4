package org.nastavnik.engine.gate;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * The last word on process variables, inside the transaction and whoever asks: only numbers named as an id, which a call
 * activity may need, and the engine's own loop counters are stored. Anything else fails the command.
 */
class OnlyIdsStored extends CommandInterceptor {

    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z]{0,40}Id");

    @Override
    public <T> T execute(Command<T> command) {
        T result = next.execute(command);
        DbEntityManager database = Context.getCommandContext().getDbEntityManager();
        for (VariableInstanceEntity variable :
                database.getDbEntityCache().getEntitiesByType(VariableInstanceEntity.class)) {
            if (!database.isDeleted(variable) && !mayBeStored(variable)) {
                throw new ProcessEngineException("Variable " + variable.getName() + " may not be stored");
            }
        }
        return result;
    }

    private static boolean mayBeStored(VariableInstanceEntity variable) {
        String name = variable.getName();
        boolean named = COUNTERS.contains(name) || ID.matcher(name).matches();
        return named
                && variable.getDoubleValue() == null
                && variable.getByteArrayValueId() == null
                // the engine writes a whole number as text too
                && Objects.equals(variable.getTextValue(), Objects.toString(variable.getLongValue(), null));
    }
}
