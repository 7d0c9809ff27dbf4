package org.nastavnik.training;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads {@link TrainingRules}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrainingRules.class)
class TrainingConfiguration {}
