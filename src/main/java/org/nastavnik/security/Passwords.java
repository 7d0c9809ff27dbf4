package org.nastavnik.security;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are stored: BCrypt, with the method's name before the hash so that it can be changed later. */
@Configuration
class Passwords {

    @Bean
    PasswordEncoder passwordEncoder(Clock clock) {
        return new RememberingEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
    }
}
