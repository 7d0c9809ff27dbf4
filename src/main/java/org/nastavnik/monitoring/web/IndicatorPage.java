package org.nastavnik.monitoring.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.evaluation.Measure;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.IndicatorSets.Change;
import org.nastavnik.monitoring.MonitoringAccess;
import org.nastavnik.monitoring.SurveyFormula;
import org.nastavnik.monitoring.source.HeadCountGroup;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One indicator, made or changed by choosing from lists. */
@Controller
class IndicatorPage {

    private static final String PATH = IndicatorsPage.PATH + "/{municipality}/indicator";

    private final IndicatorSets sets;
    private final MonitoringAccess access;
    private final Directory directory;

    IndicatorPage(IndicatorSets sets, MonitoringAccess access, Directory directory) {
        this.sets = sets;
        this.access = access;
        this.directory = directory;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable long municipality,
            @RequestParam long set,
            @RequestParam(name = "code", required = false) String old,
            Model model) {
        access.toChange(municipality);
        Optional<Indicator> known = known(set, old);
        return page(
                municipality,
                set,
                old,
                known.map(IndicatorInput::of).orElseGet(IndicatorInput::empty),
                null,
                null,
                model);
    }

    private Optional<Indicator> known(long set, String code) {
        return sets.indicators(set).stream()
                .filter(indicator -> indicator.code().equalsIgnoreCase(code))
                .findFirst();
    }

    @PostMapping(PATH)
    String save(
            @PathVariable long municipality,
            @RequestParam long set,
            @RequestParam(required = false) String old,
            @RequestParam String since,
            @RequestParam String reason,
            @ModelAttribute("input") IndicatorInput input,
            Model model,
            RedirectAttributes redirect) {
        access.toChange(municipality);
        try {
            Map<Integer, BigDecimal> targets = known(set, old)
                    .map(i -> (Map<Integer, BigDecimal>) i.targets())
                    .orElse(Map.of());
            sets.put(new Change(municipality, set, HalfYear.parse(since), reason), old, input.draft(targets));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(municipality, set, old, input, since, reason, model);
        }
        redirect.addFlashAttribute("message", "Показатель сохранён в новой версии набора.");
        return IndicatorsPage.back(municipality);
    }

    private String page(
            long municipality, long set, String old, IndicatorInput input, String since, String reason, Model model) {
        HalfYear current = sets.current(municipality);
        model.addAttribute("municipality", directory.municipality(municipality));
        model.addAttribute("set", sets.get(set));
        model.addAttribute("old", old);
        model.addAttribute("input", input);
        model.addAttribute("since", since);
        model.addAttribute("reason", reason);
        model.addAttribute(
                "periods", List.of(current, current.next(), current.next().next()));
        model.addAttribute("kinds", IndicatorKind.values());
        model.addAttribute("counted", IndicatorInput.Counted.values());
        model.addAttribute("roles", ParticipantRole.values());
        model.addAttribute("persons", PersonKind.values());
        model.addAttribute("organizations", OrganizationKind.values());
        model.addAttribute("groups", HeadCountGroup.values());
        model.addAttribute(
                "documents",
                Arrays.stream(DocumentKind.values())
                        .filter(kind -> !kind.personal())
                        .toList());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("formulas", SurveyFormula.values());
        return "monitoring/indicator-edit";
    }
}
