package org.nastavnik.engine.deployment;

import org.nastavnik.engine.form.schema.FormSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Evaluates every condition of every form once when the application is up. FEEL takes seconds to wake, so this neither
 * holds up the start nor leaves the waiting to the first person who submits a form.
 */
@Component
class ConditionCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ConditionCheck.class);

    @EventListener(ApplicationReadyEvent.class)
    void startChecking() {
        Thread thread = new Thread(this::checkAll, "form-conditions");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void checkAll() {
        FeatureResources.ofClassPath()
                .forEach(feature -> feature.files().forEach((path, file) -> {
                    if (path.endsWith(".form")) {
                        FormSchema.conditionFaults(file).forEach(fault -> LOG.error("{}: {}", path, fault));
                    }
                }));
    }
}
