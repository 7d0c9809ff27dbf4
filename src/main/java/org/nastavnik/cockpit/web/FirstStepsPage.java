package org.nastavnik.cockpit.web;

import org.nastavnik.cockpit.FirstSteps;
import org.nastavnik.organization.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The first steps on the morning page are put away, and taken out again. */
@Controller
class FirstStepsPage {

    private final FirstSteps steps;
    private final Rights rights;

    FirstStepsPage(FirstSteps steps, Rights rights) {
        this.steps = steps;
        this.rights = rights;
    }

    @PostMapping("/first-steps/read")
    String read() {
        steps.read(rights.viewer());
        return "redirect:/";
    }

    @PostMapping("/first-steps/again")
    String again() {
        steps.showAgain(rights.viewer());
        return "redirect:/";
    }
}
