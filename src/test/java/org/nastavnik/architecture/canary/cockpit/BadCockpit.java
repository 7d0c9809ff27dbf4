package org.nastavnik.architecture.canary.cockpit;

import org.nastavnik.architecture.canary.roadmap.BadFeature;
import org.nastavnik.architecture.canary.roadmap.BadRepository;
import org.springframework.stereotype.Controller;

/** Breaks rules on purpose: a page outside of web, a repository in cockpit, a cycle with the feature. */
@Controller
public class BadCockpit {

    public BadRepository repository;
    public BadFeature feature;
}
