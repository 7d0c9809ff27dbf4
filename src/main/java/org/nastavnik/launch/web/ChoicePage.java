package org.nastavnik.launch.web;

import java.util.List;
import org.nastavnik.launch.ChoiceState;
import org.nastavnik.launch.Launch;
import org.nastavnik.launch.LaunchAccess;
import org.nastavnik.launch.LaunchRows;
import org.nastavnik.launch.LaunchService;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Выбор организаций»: ticks single ones for the task «Выбрать организации», which counts them and sends the choice. */
@Controller
class ChoicePage {

    private final LaunchService launches;
    private final LaunchAccess access;
    private final LaunchRows rows;

    ChoicePage(LaunchService launches, LaunchAccess access, LaunchRows rows) {
        this.launches = launches;
        this.access = access;
        this.rows = rows;
    }

    @GetMapping("/launches/{id}/choice")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) OrganizationKind kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Launch launch = access.toLead(id);
        model.addAttribute("launch", launch);
        model.addAttribute("q", q.strip());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", OrganizationKind.values());
        model.addAttribute("ticked", launches.counts(id).get(ChoiceState.CHOSEN));
        model.addAttribute("list", rows.offers(launch, q.strip(), kind, Math.max(page, 0)));
        return "launch/choice";
    }

    /** @param shown what stood on the page: of these those that are not ticked any more go out */
    @PostMapping("/launches/{id}/choice")
    String tick(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> shown,
            @RequestParam(defaultValue = "") List<Long> organization,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) OrganizationKind kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "save") String deed,
            RedirectAttributes redirect) {
        Launch launch = access.toLead(id);
        try {
            switch (deed) {
                case "all" -> launches.tickAll(id, rows.found(launch, q.strip(), kind));
                case "none" -> launches.untickAll(id);
                default -> launches.tick(id, shown, organization);
            }
            redirect.addFlashAttribute("message", "Выбор сохранён.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        redirect.addAttribute("q", q);
        redirect.addAttribute("kind", kind == null ? "" : kind.name());
        redirect.addAttribute("page", page);
        return "redirect:/launches/" + id + "/choice";
    }
}
