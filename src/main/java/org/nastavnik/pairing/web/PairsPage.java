package org.nastavnik.pairing.web;

import java.util.List;
import org.nastavnik.organization.Rights;
import org.nastavnik.pairing.PairAccess;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeAccess;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** «Наставнические пары» of a programme, and «Мои пары» of a mentor. */
@Controller
class PairsPage {

    private final PairingService pairings;
    private final PairLines lines;
    private final PairAccess access;
    private final ProgrammeAccess programmeAccess;
    private final Rights rights;

    PairsPage(
            PairingService pairings,
            PairLines lines,
            PairAccess access,
            ProgrammeAccess programmeAccess,
            Rights rights) {
        this.pairings = pairings;
        this.lines = lines;
        this.access = access;
        this.programmeAccess = programmeAccess;
        this.rights = rights;
    }

    @GetMapping("/programmes/{id}/pairs")
    String ofProgramme(@PathVariable long id, Model model) {
        MentoringProgramme programme = access.toList(id);
        boolean figuresOnly = access.seesFiguresOnly(programme);
        boolean all = figuresOnly || programmeAccess.mayLead(programme);
        List<Pairing> pairs = pairings.ofProgramme(id).stream()
                .filter(pair -> all || access.isMentor(pair))
                .toList();
        model.addAttribute("programme", programme);
        model.addAttribute("names", !figuresOnly);
        model.addAttribute("lines", lines.of(pairs, !figuresOnly));
        return "pairing/pairs";
    }

    @GetMapping("/pairs")
    String own(Model model) {
        model.addAttribute("programme", null);
        model.addAttribute("names", true);
        model.addAttribute("lines", lines.of(pairings.ofLogin(rights.viewer().login()), true));
        return "pairing/pairs";
    }
}
