package org.nastavnik.support;

import java.time.Clock;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;

/** The helpers as beans, so that a test has them injected. */
@TestConfiguration(proxyBeanMethods = false)
class TestSupport {

    @Bean
    Jobs jobs(ManagementService management, JdbcTemplate jdbc, Clock clock) {
        return new Jobs(management, jdbc, clock);
    }

    /** Lazy: the port is known only when the server runs. */
    @Bean
    @Lazy
    RestUsers restUsers(@Value("${local.server.port}") int port) {
        return new RestUsers(port);
    }
}
