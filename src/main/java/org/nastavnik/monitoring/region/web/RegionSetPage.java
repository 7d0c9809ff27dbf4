package org.nastavnik.monitoring.region.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.region.RegionAccess;
import org.nastavnik.monitoring.region.mapping.Change;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.monitoring.region.mapping.Mapping;
import org.nastavnik.monitoring.region.mapping.MappingChanges;
import org.nastavnik.monitoring.region.mapping.Mappings;
import org.nastavnik.monitoring.region.mapping.RegionSets;
import org.nastavnik.monitoring.region.mapping.VersionRules;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Region;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What of a version of a set stands for which comparable indicator. */
@Controller
class RegionSetPage {

    private static final String PATH = RegionMappingPage.PATH + "/{region}/sets/{set:\\d{1,15}}";
    private static final String PREFIX = "indicator-";

    private final Mappings mappings;
    private final MappingChanges changes;
    private final VersionRules rules;
    private final RegionSets regionSets;
    private final IndicatorSets sets;
    private final RegionAccess access;
    private final Directory directory;

    RegionSetPage(
            Mappings mappings,
            MappingChanges changes,
            VersionRules rules,
            RegionSets regionSets,
            IndicatorSets sets,
            RegionAccess access,
            Directory directory) {
        this.mappings = mappings;
        this.changes = changes;
        this.rules = rules;
        this.regionSets = regionSets;
        this.sets = sets;
        this.access = access;
        this.directory = directory;
    }

    /**
     * An indicator of the set.
     *
     * @param choices the comparable indicators that it can be added up as
     * @param chosen code; empty where it stands for none
     */
    record Row(Indicator indicator, List<ComparableIndicator> choices, String chosen) {}

    @GetMapping(PATH)
    String show(
            @PathVariable long region,
            @PathVariable long set,
            @RequestParam(required = false) Long version,
            Model model) {
        Region shown = access.toRead(region);
        Mapping mapping = version == null ? mappings.newest(region) : mappings.get(region, version);
        return page(shown, set, mapping, null, null, null, model);
    }

    /** Choices come as {@code indicator-17=R6}. */
    @PostMapping(PATH)
    String save(
            @PathVariable long region,
            @PathVariable long set,
            @RequestParam long version,
            @RequestParam String since,
            @RequestParam String reason,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        Region changed = access.toChange(region);
        Map<Long, String> chosen = new LinkedHashMap<>();
        sent.forEach((name, code) -> {
            if (name.matches(PREFIX + "\\d{1,15}")) {
                chosen.put(Long.valueOf(name.substring(PREFIX.length())), code);
            }
        });
        try {
            changes.decide(new Change(region, version, HalfYear.parse(since), reason), set, chosen);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(changed, set, mappings.newest(region), chosen, since, reason, model);
        }
        return RegionMappingPage.done(region, redirect);
    }

    private String page(
            Region region,
            long setId,
            Mapping mapping,
            Map<Long, String> typed,
            String since,
            String reason,
            Model model) {
        Map<Long, Long> resolved = regionSets.resolved(region.id(), mapping.id(), setId);
        IndicatorSet set = sets.get(setId);
        List<ComparableIndicator> comparable = mappings.indicators(mapping.id());
        Map<Long, String> codes =
                comparable.stream().collect(Collectors.toMap(ComparableIndicator::id, ComparableIndicator::code));
        List<Row> rows = sets.indicators(setId).stream()
                .map(indicator -> new Row(
                        indicator,
                        comparable.stream().filter(one -> one.fits(indicator)).toList(),
                        typed == null
                                ? codes.getOrDefault(resolved.get(indicator.id()), "")
                                : typed.getOrDefault(indicator.id(), "")))
                .toList();
        model.addAttribute("region", region);
        model.addAttribute("mapping", mapping);
        model.addAttribute("set", set);
        model.addAttribute(
                "owner",
                set.shipped()
                        ? null
                        : directory.municipality(set.municipalityId()).name());
        model.addAttribute("rows", rows);
        model.addAttribute("decided", regionSets.decided(mapping.id(), setId));
        model.addAttribute(
                "edit",
                access.mayChange(region.id()) && mappings.newest(region.id()).id() == mapping.id());
        model.addAttribute("periods", rules.periods());
        model.addAttribute("since", since == null ? rules.current().code() : since);
        model.addAttribute("reason", reason);
        return "monitoring/region/set";
    }
}
