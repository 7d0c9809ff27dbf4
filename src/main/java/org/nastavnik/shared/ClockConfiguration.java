package org.nastavnik.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The one clock: everything asks it for the time, so that tests move it. UTC; a municipality has its own zone.
 * The demonstration has a clock of its own, because its people have been at work for months.
 */
@Configuration
class ClockConfiguration {

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.systemUTC();
    }
}
