package org.nastavnik.support;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Engine REST and web applications look for the engine in a place of the whole JVM, where the context that was made last has
 * put its own. A test that goes on with an earlier context puts that one's engine there first.
 */
class OwnEngine extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
    }
}
