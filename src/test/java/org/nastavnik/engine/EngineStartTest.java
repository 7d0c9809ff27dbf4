package org.nastavnik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;

@NastavnikTest
class EngineStartTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void the_engine_keeps_no_variables_and_waits_between_retries() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.getHistoryLevel().getName()).isEqualTo("activity");
        assertThat(configuration.getFailedJobRetryTimeCycle()).isEqualTo("R5/PT1M");
        assertThat(configuration.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
    }
}
