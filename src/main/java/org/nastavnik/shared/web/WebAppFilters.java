package org.nastavnik.shared.web;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Places our filters for the engine's web applications before security and before the engine's own filters. */
@Configuration
class WebAppFilters {

    @Bean
    FilterRegistrationBean<WebAppFiles> webAppFiles() {
        return first(new WebAppFiles());
    }

    @Bean
    FilterRegistrationBean<OwnHomePage> ownHomePage() {
        return first(new OwnHomePage());
    }

    private static <T extends Filter> FilterRegistrationBean<T> first(T filter) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/camunda/*", "/camunda-welcome/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
