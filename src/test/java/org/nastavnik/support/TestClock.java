package org.nastavnik.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Puts the movable clock in the place of the real one and sets it back before every test. */
@TestConfiguration(proxyBeanMethods = false)
class TestClock {

    @Bean
    @Primary
    MutableClock mutableClock() {
        return new MutableClock();
    }

    static class Reset implements TestExecutionListener {

        @Override
        public void beforeTestMethod(TestContext context) {
            context.getApplicationContext().getBean(MutableClock.class).reset();
        }
    }
}
