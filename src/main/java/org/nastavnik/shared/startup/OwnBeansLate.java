package org.nastavnik.shared.startup;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.stereotype.Component;

/**
 * Only the application's own beans are made late. Libraries count on the usual start: the engine's web filters, for one,
 * are filled in by a bean that nobody asks for.
 */
@Component
class OwnBeansLate implements LazyInitializationExcludeFilter {

    private static final String OWN = "org.nastavnik.";

    @Override
    public boolean isExcluded(String name, BeanDefinition bean, Class<?> type) {
        return type == null || !type.getName().startsWith(OWN);
    }
}
