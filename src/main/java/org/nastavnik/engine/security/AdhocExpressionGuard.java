package org.nastavnik.engine.security;

import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses every query of a person that brings an expression along: evaluating it would run the caller's code. The
 * engine's own switch misses the or-queries inside a task query and the query that extends a stored filter.
 */
class AdhocExpressionGuard extends CommandInterceptor {

    private static final Field EXTENDING = extendingQueryField();

    private final java.util.function.Supplier<IdentityService> identity;

    AdhocExpressionGuard(java.util.function.Supplier<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (personActs() && bringsExpression(command)) {
            throw new AuthorizationException(
                    "В условиях поиска нельзя использовать выражения: укажите готовые значения.");
        }
        return next.execute(command);
    }

    private boolean personActs() {
        Authentication caller = identity.get().getCurrentAuthentication();
        return caller != null && caller.getUserId() != null;
    }

    private static boolean bringsExpression(Object command) {
        Object query = command instanceof AbstractExecuteFilterCmd filter ? extendingQuery(filter) : command;
        Stream<? extends AbstractQuery<?, ?>> queries = Stream.empty();
        if (query instanceof TaskQueryImpl tasks) {
            queries = tasks.getQueries().stream();
        } else if (query instanceof AbstractQuery<?, ?> other) {
            queries = Stream.of(other);
        }
        return queries.anyMatch(q -> !q.getExpressions().isEmpty());
    }

    private static Object extendingQuery(AbstractExecuteFilterCmd command) {
        try {
            return EXTENDING.get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looked up when the engine starts, so that a new version without it does not go unnoticed. */
    private static Field extendingQueryField() {
        try {
            Field field = AbstractExecuteFilterCmd.class.getDeclaredField("extendingQuery");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("The engine's filter command has changed", e);
        }
    }
}
