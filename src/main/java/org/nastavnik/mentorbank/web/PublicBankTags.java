package org.nastavnik.mentorbank.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** A page of the public bank that has not changed is not sent again. */
@Configuration(proxyBeanMethods = false)
class PublicBankTags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> publicBankTagFilter() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> tags =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.addUrlPatterns("/bank/*");
        return tags;
    }
}
