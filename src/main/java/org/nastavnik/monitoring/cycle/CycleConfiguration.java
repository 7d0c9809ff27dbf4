package org.nastavnik.monitoring.cycle;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads {@link CycleRules}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CycleRules.class)
class CycleConfiguration {}
