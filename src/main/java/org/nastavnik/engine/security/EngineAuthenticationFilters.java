package org.nastavnik.engine.security;

import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Passes the signed-in person on to the engine, for its web applications and for its REST interface. */
@Configuration
class EngineAuthenticationFilters {

    /** After Spring Security's chain, which stands at -100. */
    private static final int AFTER_OUR_DOOR = 0;

    @Bean
    FilterRegistrationBean<Filter> webAppAuthentication() {
        return registration(new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> restAuthentication() {
        return registration(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
    }

    private static FilterRegistrationBean<Filter> registration(Filter filter, String... paths) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setInitParameters(Map.of("authentication-provider", SignedInUser.class.getName()));
        registration.setOrder(AFTER_OUR_DOOR);
        registration.addUrlPatterns(paths);
        return registration;
    }
}
