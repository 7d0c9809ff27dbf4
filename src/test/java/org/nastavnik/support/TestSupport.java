package org.nastavnik.support;

import java.net.InetAddress;
import java.time.Clock;
import org.camunda.bpm.engine.ManagementService;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.website.fetch.AddressRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
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

    /** Pages of tests come from servers of this machine, and from nowhere else. */
    @Bean
    @Primary
    AddressRule loopbackOnly() {
        return new AddressRule() {
            @Override
            public boolean allows(InetAddress address) {
                return address.isLoopbackAddress();
            }

            @Override
            public boolean allowsPort(int port) {
                return true;
            }
        };
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
