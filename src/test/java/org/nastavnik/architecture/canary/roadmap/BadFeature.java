package org.nastavnik.architecture.canary.roadmap;

import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.architecture.canary.cockpit.BadCockpit;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks rules on purpose: knows the engine and the cockpit, has its field injected, looks at its own clock. */
public class BadFeature {

    @Autowired
    public RuntimeService engine;

    public BadCockpit cockpit;

    public Instant now() {
        return Instant.now();
    }
}
