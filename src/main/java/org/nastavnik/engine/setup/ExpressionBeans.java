package org.nastavnik.engine.setup;

import java.util.AbstractMap;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/**
 * The beans that an expression in a model may call: each feature's {@code …Tasks} and {@code roles}, nothing else. Looked
 * up when asked for, since the engine starts before they exist.
 */
class ExpressionBeans extends AbstractMap<Object, Object> {

    private static final String TASKS = "Tasks";
    private static final String ROLES = "roles";

    private final ApplicationContext context;

    ExpressionBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean
                && (bean.endsWith(TASKS) || bean.equals(ROLES))
                && context.containsBean(bean);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    /** Nothing to list: the engine only asks for one name at a time. */
    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
