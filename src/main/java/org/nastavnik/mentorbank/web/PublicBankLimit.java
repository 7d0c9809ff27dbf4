package org.nastavnik.mentorbank.web;

import java.time.Clock;
import java.time.Duration;
import org.nastavnik.shared.web.AddressLimitInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets one address look at the public bank as often as people and search engines do, but not copy it in one go. */
@Component
class PublicBankLimit implements WebMvcConfigurer {

    static final int AT_ONCE = 120;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;

    PublicBankLimit(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AddressLimitInterceptor(AT_ONCE, WINDOW, clock))
                .addPathPatterns("/bank/**");
    }
}
