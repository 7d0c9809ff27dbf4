package org.nastavnik.engine.setup;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Settings of the engine that have no key of their own in {@code application.yaml}: what a model may reach, how errors
 * end, and what the engine keeps to itself.
 */
@Component
@Order(Ordering.DEFAULT_ORDER + 10)
class EngineSettings extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    EngineSettings(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        limitExpressions(configuration);
        endErrorsLoudly(configuration);
        // Rows about who worked how much are written with every assignment; nobody here asks for them
        configuration.setTaskMetricsEnabled(false);
        // Started by JobExecutorStart, when the beans that jobs call are there
        configuration.setJobExecutorActivate(false);
        configuration.setTenantIdProvider(new CaseTenant());
        configuration.setHistoryCleanupBatchWindowStartTime("01:00");
        configuration.setHistoryCleanupBatchWindowEndTime("05:00");
    }

    /** Both are needed: the map alone leaves the manager with the whole context, the manager alone leaves scripts with it. */
    private void limitExpressions(ProcessEngineConfigurationImpl configuration) {
        ExpressionBeans beans = new ExpressionBeans(context);
        configuration.setBeans(beans);
        configuration.setExpressionManager(new SpringExpressionManager(context, beans));
        configuration.setScriptEngineResolver(new NoScripts());
    }

    private void endErrorsLoudly(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setSkipOutputMappingOnCanceledActivities(true);
        // A refusal is an answer to a person, not a fault with a stack trace in the log
        configuration.setEnableCmdExceptionLogging(false);
    }
}
