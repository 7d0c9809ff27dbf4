package org.nastavnik.matching.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.matching.Change;
import org.nastavnik.matching.MatchingService;
import org.nastavnik.matching.Proposal;
import org.nastavnik.matching.ProposalState;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Подбор пар»: all mentees with the mentors whom the limits allow; every change has its reason. */
@Controller
class MatchingPage {

    private static final int LONGEST_REASON = 1_000;

    private final MatchingService matching;
    private final MatchingRows rows;
    private final ProgrammeAccess access;
    private final AccessLog accessLog;

    MatchingPage(MatchingService matching, MatchingRows rows, ProgrammeAccess access, AccessLog accessLog) {
        this.accessLog = accessLog;
        this.matching = matching;
        this.rows = rows;
        this.access = access;
    }

    @GetMapping("/programmes/{id}/matching")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("programme", access.toLead(id));
        return show(id, Map.of(), null, model);
    }

    private String show(long id, Map<String, String> typed, Refusal refusal, Model model) {
        Proposal proposal = matching.newest(id).orElse(null);
        boolean open = proposal != null && proposal.state() == ProposalState.DRAFT;
        if (proposal != null) {
            accessLog.read(rows.personsOf(proposal), "Страница подбора пар");
        }
        model.addAttribute("proposal", proposal);
        model.addAttribute("open", open);
        model.addAttribute("rows", proposal == null ? List.of() : rows.of(proposal, typed, refusal));
        model.addAttribute("places", proposal == null ? List.of() : rows.places(proposal));
        model.addAttribute("outdated", open ? matching.outdated(proposal).orElse(null) : null);
        if (refusal != null) {
            model.addAttribute("error", refusal.sentence());
        }
        return "matching/matching";
    }

    @PostMapping("/programmes/{id}/matching")
    String change(
            @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect, Model model) {
        model.addAttribute("programme", access.toLead(id));
        try {
            matching.change(id, changes(id, typed), pins(typed));
        } catch (Refusal refusal) {
            return show(id, typed, refusal, model);
        }
        redirect.addFlashAttribute("message", "Изменения сохранены. Примите пары в задаче «Рассмотреть подбор пар».");
        return "redirect:/programmes/" + id + "/matching";
    }

    @PostMapping("/programmes/{id}/matching/recompute")
    String recompute(@PathVariable long id, RedirectAttributes redirect) {
        access.toLead(id);
        try {
            matching.recompute(id);
            redirect.addFlashAttribute("message", "Пары подобраны заново, закреплённые остались.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/programmes/" + id + "/matching";
    }

    private List<Change> changes(long id, Map<String, String> typed) {
        List<Change> changes = new ArrayList<>();
        for (long mentee : rows.menteesOf(matching.draft(id))) {
            String mentor = typed.get("mentor-" + mentee);
            if (mentor != null) {
                String reason = typed.getOrDefault("reason-" + mentee, "").strip();
                if (reason.length() > LONGEST_REASON) {
                    throw new Refusal("reason-" + mentee, "Сократите причину: не больше 1000 знаков.");
                }
                changes.add(new Change(mentee, number(mentor, mentee), reason.isEmpty() ? null : reason));
            }
        }
        return changes;
    }

    private static Long number(String mentor, long mentee) {
        try {
            return mentor.isBlank() ? null : Long.valueOf(mentor);
        } catch (NumberFormatException notOffered) {
            throw new Refusal("mentor-" + mentee, "Выберите наставника из списка.");
        }
    }

    private static Set<Long> pins(Map<String, String> typed) {
        Set<Long> pins = new HashSet<>();
        typed.keySet().stream()
                .filter(key -> key.matches("pin-\\d{1,18}"))
                .forEach(key -> pins.add(Long.valueOf(key.substring("pin-".length()))));
        return pins;
    }
}
