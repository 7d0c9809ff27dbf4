package org.nastavnik.cockpit.web;

import org.nastavnik.cockpit.Section;
import org.nastavnik.cockpit.process.InstanceCase;
import org.nastavnik.cockpit.process.InstanceCases;
import org.nastavnik.cockpit.process.ProcessCockpit;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells Camunda Cockpit which case an instance is and how long the steps of a definition take, by our own rights. */
@RestController
class CockpitApi {

    private final InstanceCases cases;
    private final ProcessCockpit cockpit;
    private final Rights rights;

    CockpitApi(InstanceCases cases, ProcessCockpit cockpit, Rights rights) {
        this.cases = cases;
        this.cockpit = cockpit;
        this.rights = rights;
    }

    @GetMapping(path = "/cockpit/instances/{id}", produces = "application/json")
    InstanceCase instance(@PathVariable String id) {
        return cases.open(reader(), id);
    }

    @GetMapping(path = "/cockpit/definitions/{id}/heat", produces = "application/json")
    ProcessCockpit.Heat heat(@PathVariable String id) {
        return cockpit.heat(reader(), id);
    }

    /** Whoever has nothing to oversee is refused before anything is looked for: no answer tells what exists. */
    private Viewer reader() {
        Viewer viewer = rights.viewer();
        if (!Section.BOTTLENECKS.isFor(viewer)) {
            throw new Forbidden();
        }
        return viewer;
    }
}
