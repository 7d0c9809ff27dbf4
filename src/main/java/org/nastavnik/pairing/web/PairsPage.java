package org.nastavnik.pairing.web;

import org.nastavnik.organization.Rights;
import org.nastavnik.pairing.PairAccess;
import org.nastavnik.pairing.PairList;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeAccess;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** «Наставнические пары» of a programme, and «Мои пары» of a mentor. */
@Controller
class PairsPage {

    private static final String READING = "Список наставнических пар";

    private final PairList list;
    private final PairAccess access;
    private final ProgrammeAccess programmeAccess;
    private final Rights rights;

    PairsPage(PairList list, PairAccess access, ProgrammeAccess programmeAccess, Rights rights) {
        this.list = list;
        this.access = access;
        this.programmeAccess = programmeAccess;
        this.rights = rights;
    }

    @GetMapping("/programmes/{id}/pairs")
    String ofProgramme(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean silent,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        MentoringProgramme programme = access.toList(id);
        boolean figuresOnly = access.seesFiguresOnly(programme);
        boolean all = figuresOnly || programmeAccess.mayLead(programme);
        String mentor = all ? null : rights.viewer().login();
        return show(programme, PairList.Filter.of(id, mentor, silent), page, !figuresOnly, model);
    }

    @GetMapping("/pairs")
    String own(
            @RequestParam(defaultValue = "false") boolean silent,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return show(null, new PairList.Filter(null, rights.viewer().login(), false, silent), page, true, model);
    }

    private String show(MentoringProgramme programme, PairList.Filter filter, int page, boolean names, Model model) {
        int wanted = Math.min(Math.max(0, page), Integer.MAX_VALUE / PairList.PAGE - 1);
        model.addAttribute("programme", programme);
        model.addAttribute("names", names);
        model.addAttribute("silent", filter.silent());
        model.addAttribute("page", wanted);
        model.addAttribute("list", list.find(filter, wanted * PairList.PAGE, PairList.PAGE, names ? READING : null));
        model.addAttribute("size", PairList.PAGE);
        return "pairing/pairs";
    }
}
