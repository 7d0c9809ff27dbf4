package org.nastavnik.evaluation.web;

import java.time.Clock;
import java.time.Duration;
import org.nastavnik.shared.web.AddressLimit;
import org.nastavnik.shared.web.AddressLimitInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A class may answer at once behind one address; who tries codes waits soon. */
@Component
class QuestionnaireLimit implements WebMvcConfigurer {

    static final int AT_ONCE = 180;
    static final int WRONG_CODES = 40;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration WRONG_WINDOW = Duration.ofMinutes(15);

    private final AddressLimit wrongCodes;
    private final Clock clock;

    QuestionnaireLimit(Clock clock) {
        this.clock = clock;
        this.wrongCodes = new AddressLimit(WRONG_CODES, WRONG_WINDOW, clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AddressLimitInterceptor(AT_ONCE, WINDOW, clock))
                .addPathPatterns("/anketa", "/anketa/**");
    }

    AddressLimit wrongCodes() {
        return wrongCodes;
    }
}
