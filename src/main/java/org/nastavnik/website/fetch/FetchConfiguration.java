package org.nastavnik.website.fetch;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchProperties.class)
class FetchConfiguration {

    @Bean
    PageFetcher pageFetcher(FetchProperties limits, AddressRule rule) {
        return new PageFetcher(limits, rule, SystemDefaultDnsResolver.INSTANCE);
    }
}
