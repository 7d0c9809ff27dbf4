package org.nastavnik.website.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.website.AuditRule;
import org.nastavnik.website.AuditRules;
import org.nastavnik.website.AuditService;
import org.nastavnik.website.CheckState;
import org.nastavnik.website.SectionList;
import org.nastavnik.website.fetch.SectionDocument;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Рубрики на сайтах»: schools and required documents; coordinator and operator begin checks. */
@Controller
class SectionsPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag("ru"));
    private static final List<Role> BEGIN = List.of(Role.COORDINATOR, Role.OPERATOR);

    private final SectionList list;
    private final AuditService audits;
    private final AuditRules rules;
    private final Programmes programmes;
    private final Directory directory;
    private final Rights rights;

    SectionsPage(
            SectionList list,
            AuditService audits,
            AuditRules rules,
            Programmes programmes,
            Directory directory,
            Rights rights) {
        this.list = list;
        this.audits = audits;
        this.rules = rules;
        this.programmes = programmes;
        this.directory = directory;
        this.rights = rights;
    }

    @GetMapping("/website-sections")
    String show(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Viewer viewer = rights.viewer();
        if (!viewer.isAdministrator() && viewer.overseen().isEmpty()) {
            throw new Forbidden();
        }
        SectionList.Filter filter = new SectionList.Filter(q, state, page);
        Optional<Long> own = own(viewer);
        model.addAttribute("list", list.find(viewer, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("states", CheckState.values());
        model.addAttribute("documents", SectionDocument.values());
        model.addAttribute("own", own.orElse(null));
        model.addAttribute("zone", directory.zoneOf(viewer.login()));
        model.addAttribute("progress", own.flatMap(list::progress).orElse(null));
        AuditRule rule = own.map(rules::of).orElse(null);
        model.addAttribute("rule", rule);
        model.addAttribute("days", rule == null ? null : List.of(DAY.format(rule.first()), DAY.format(rule.second())));
        model.addAttribute("coordinates", own.isPresent() && viewer.holds(Role.COORDINATOR, own.get()));
        return "website/sections";
    }

    /** The municipality whose audits this person begins. */
    private static Optional<Long> own(Viewer viewer) {
        return viewer.roles().stream()
                .filter(held -> BEGIN.contains(held.role()))
                .map(RoleAssignment::municipalityId)
                .findFirst();
    }

    @PostMapping("/website-sections")
    String begin(RedirectAttributes redirect) {
        long municipality = own(rights.viewer()).orElseThrow(Forbidden::new);
        return done(
                redirect,
                "Проверка начата: результаты появятся в таблице по мере готовности.",
                () -> audits.begin(municipality));
    }

    @PostMapping("/website-sections/{programmeId}")
    String beginOne(@PathVariable long programmeId, RedirectAttributes redirect) {
        MentoringProgramme programme = programmes.get(programmeId);
        Viewer viewer = rights.viewer();
        if (BEGIN.stream().noneMatch(role -> viewer.holds(role, programme.municipalityId()))) {
            throw new Forbidden();
        }
        return done(
                redirect,
                "Проверка рубрики начата: обновите страницу через минуту.",
                () -> audits.beginOne(programme.municipalityId(), programmeId));
    }

    @PostMapping("/website-sections/rule")
    String change(
            @RequestParam(defaultValue = "0") int firstDay,
            @RequestParam(defaultValue = "0") int firstMonth,
            @RequestParam(defaultValue = "0") int secondDay,
            @RequestParam(defaultValue = "0") int secondMonth,
            RedirectAttributes redirect) {
        Viewer viewer = rights.viewer();
        long municipality =
                own(viewer).filter(id -> viewer.holds(Role.COORDINATOR, id)).orElseThrow(Forbidden::new);
        return done(
                redirect,
                "Дни проверки сохранены.",
                () -> rules.change(municipality, AuditRule.of(firstMonth, firstDay, secondMonth, secondDay)));
    }

    private static String done(RedirectAttributes redirect, String message, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("message", message);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/website-sections";
    }
}
