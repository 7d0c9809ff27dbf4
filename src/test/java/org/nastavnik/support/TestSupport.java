package org.nastavnik.support;

import java.time.Clock;
import org.camunda.bpm.engine.ManagementService;
import org.nastavnik.organization.OrganizationService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

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

    @Bean
    TestPlaces testPlaces(OrganizationService organizations, ObjectProvider<PasswordEncoder> encoder) {
        return new TestPlaces(organizations, encoder.getIfAvailable(() -> new BCryptPasswordEncoder(4)));
    }

    @Bean
    static CoverageRecorder coverageRecorder() {
        return new CoverageRecorder();
    }

    @Bean
    static SqlCounter sqlCounter() {
        return new SqlCounter();
    }
}
