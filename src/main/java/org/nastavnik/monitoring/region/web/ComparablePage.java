package org.nastavnik.monitoring.region.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.SurveyFormula;
import org.nastavnik.monitoring.region.RegionAccess;
import org.nastavnik.monitoring.region.mapping.Change;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.monitoring.region.mapping.Direction;
import org.nastavnik.monitoring.region.mapping.MappingChanges;
import org.nastavnik.monitoring.region.mapping.Mappings;
import org.nastavnik.monitoring.region.mapping.VersionRules;
import org.nastavnik.organization.Region;
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

/** One comparable indicator, added or changed. */
@Controller
class ComparablePage {

    private static final String PATH = RegionMappingPage.PATH + "/{region}/indicator";

    private final Mappings mappings;
    private final MappingChanges changes;
    private final VersionRules rules;
    private final RegionAccess access;

    ComparablePage(Mappings mappings, MappingChanges changes, VersionRules rules, RegionAccess access) {
        this.mappings = mappings;
        this.changes = changes;
        this.rules = rules;
        this.access = access;
    }

    @GetMapping(PATH)
    String show(@PathVariable long region, @RequestParam(required = false) String code, Model model) {
        Region changed = access.toChange(region);
        long version = mappings.newest(region).id();
        List<ComparableIndicator> known = mappings.indicators(version);
        ComparableInput input = IntStream.range(0, known.size())
                .filter(i -> known.get(i).code().equalsIgnoreCase(code))
                .mapToObj(i -> ComparableInput.of(known.get(i), i + 1))
                .findFirst()
                .orElseGet(() -> ComparableInput.empty(known.size() + 1));
        return page(changed, version, input, null, null, model);
    }

    @PostMapping(PATH)
    String save(
            @PathVariable long region,
            @RequestParam long version,
            @RequestParam String since,
            @RequestParam String reason,
            @ModelAttribute("input") ComparableInput input,
            Model model,
            RedirectAttributes redirect) {
        Region changed = access.toChange(region);
        try {
            changes.put(
                    new Change(region, version, HalfYear.parse(since), reason),
                    input.old(),
                    input.draft(targets(version, region, input.old())),
                    input.at());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(changed, mappings.newest(region).id(), input, since, reason, model);
        }
        return RegionMappingPage.done(region, redirect);
    }

    /** They are changed in the list of all. */
    private Map<Integer, BigDecimal> targets(long version, long region, String old) {
        return mappings.indicators(mappings.get(region, version).id()).stream()
                .filter(known -> known.code().equalsIgnoreCase(old))
                .findFirst()
                .map(known -> (Map<Integer, BigDecimal>) known.targets())
                .orElse(Map.of());
    }

    private String page(Region region, long version, ComparableInput input, String since, String reason, Model model) {
        model.addAttribute("region", region);
        model.addAttribute("version", version);
        model.addAttribute("input", input);
        model.addAttribute("since", since == null ? rules.current().code() : since);
        model.addAttribute("reason", reason);
        model.addAttribute("periods", rules.periods());
        model.addAttribute("kinds", IndicatorKind.values());
        model.addAttribute("formulas", SurveyFormula.values());
        model.addAttribute("directions", Direction.values());
        return "monitoring/region/comparable";
    }
}
