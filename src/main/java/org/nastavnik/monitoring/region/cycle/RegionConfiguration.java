package org.nastavnik.monitoring.region.cycle;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads {@link RegionRules}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegionRules.class)
class RegionConfiguration {}
