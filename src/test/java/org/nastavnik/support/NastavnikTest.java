package org.nastavnik.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole application on one embedded PostgreSQL, one cached context for all tests. Nothing is cleaned between tests: a
 * test creates its own municipality and people (see the fixtures) and looks only at these.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = {TestDatabase.class, TestMail.class})
@Import({TestClock.class, TestSupport.class})
@TestExecutionListeners(
        listeners = {TestClock.Reset.class, OwnEngine.class},
        mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface NastavnikTest {}
