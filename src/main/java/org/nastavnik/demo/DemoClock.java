package org.nastavnik.demo;

import org.nastavnik.engine.ShiftedClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock in the demonstration: the real time, save for the moments in which {@link DemoPast} is made. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoClock {

    @Bean
    ShiftedClock clock() {
        return new ShiftedClock();
    }
}
