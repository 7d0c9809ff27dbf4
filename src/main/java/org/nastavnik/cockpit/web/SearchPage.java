package org.nastavnik.cockpit.web;

import org.nastavnik.cockpit.Section;
import org.nastavnik.cockpit.search.Search;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Поиск» over cases, papers and people. What was typed may be a name, so it is posted and stands in no address. */
@Controller
class SearchPage {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final Search search;
    private final Rights rights;

    SearchPage(Search search, Rights rights) {
        this.search = search;
        this.rights = rights;
    }

    @GetMapping("/search")
    String empty() {
        reader();
        return "cockpit/search";
    }

    @PostMapping("/search")
    String find(@RequestParam(defaultValue = "") String q, Model model) {
        Viewer viewer = reader();
        String typed = q.strip();
        model.addAttribute("q", typed);
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            model.addAttribute("hint", "Напишите от двух букв до ста.");
        } else {
            model.addAttribute("found", search.find(viewer, typed));
        }
        return "cockpit/search";
    }

    private Viewer reader() {
        Viewer viewer = rights.viewer();
        if (!Section.SEARCH.isFor(viewer)) {
            throw new Forbidden();
        }
        return viewer;
    }
}
