package org.nastavnik.monitoring.region.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nastavnik.monitoring.region.RegionAccess;
import org.nastavnik.monitoring.region.mapping.Change;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.monitoring.region.mapping.Mapping;
import org.nastavnik.monitoring.region.mapping.MappingChanges;
import org.nastavnik.monitoring.region.mapping.Mappings;
import org.nastavnik.monitoring.region.mapping.RegionSets;
import org.nastavnik.monitoring.region.mapping.VersionRules;
import org.nastavnik.monitoring.table.Percent;
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

/** «Сопоставимые показатели»: the region's list with its targets, the sets that stand for it, the versions. */
@Controller
class RegionMappingPage {

    static final String PATH = "/region-mapping";

    /** Targets come as {@code target-R6-2026}. */
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private final Mappings mappings;
    private final MappingChanges changes;
    private final VersionRules rules;
    private final RegionSets sets;
    private final RegionAccess access;
    private final Directory directory;

    RegionMappingPage(
            Mappings mappings,
            MappingChanges changes,
            VersionRules rules,
            RegionSets sets,
            RegionAccess access,
            Directory directory) {
        this.mappings = mappings;
        this.changes = changes;
        this.rules = rules;
        this.sets = sets;
        this.access = access;
        this.directory = directory;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) Long region, @RequestParam(required = false) Long version, Model model) {
        Region shown = region == null ? access.own() : access.toRead(region);
        Mapping mapping = version == null ? mappings.newest(shown.id()) : mappings.get(shown.id(), version);
        return page(shown, mapping, Map.of(), model);
    }

    private String page(Region region, Mapping mapping, Map<String, String> typed, Model model) {
        List<ComparableIndicator> indicators = mappings.indicators(mapping.id());
        List<Mapping> versions = mappings.versions(region.id());
        SortedSet<Integer> years = new TreeSet<>();
        indicators.forEach(indicator -> years.addAll(indicator.targets().keySet()));
        HalfYear current = rules.current();
        years.add(current.year());
        years.add(current.year() + 1);
        model.addAttribute("region", region);
        model.addAttribute("regions", access.readable());
        model.addAttribute("mapping", mapping);
        model.addAttribute("versions", versions);
        model.addAttribute(
                "names",
                directory.briefNames(versions.stream().map(Mapping::createdBy).toList()));
        model.addAttribute("zone", directory.zoneOfRegion(region.id()));
        model.addAttribute("indicators", indicators);
        model.addAttribute("years", years);
        model.addAttribute("counts", sets.counts(mapping.id()));
        HalfYear looked = mapping.since().compareTo(current) > 0 ? mapping.since() : current;
        model.addAttribute("sets", sets.of(region.id(), mapping.id(), looked));
        model.addAttribute("looked", looked);
        model.addAttribute(
                "edit", access.mayChange(region.id()) && versions.get(0).id() == mapping.id());
        model.addAttribute("periods", rules.periods());
        model.addAttribute("current", current);
        model.addAttribute("typed", typed);
        return "monitoring/region/mapping";
    }

    @PostMapping(PATH + "/{region}/targets")
    String targets(
            @PathVariable long region,
            @RequestParam long version,
            @RequestParam String since,
            @RequestParam String reason,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        Region changed = access.toChange(region);
        Mapping base = mappings.get(region, version);
        try {
            Map<String, Map<Integer, BigDecimal>> targets = new LinkedHashMap<>();
            for (ComparableIndicator indicator : mappings.indicators(base.id())) {
                targets.put(indicator.code(), sent(indicator.code(), sent));
            }
            changes.changeTargets(new Change(region, version, HalfYear.parse(since), reason), targets);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            // over the newest version, so that what was typed can be saved after a look
            return page(changed, mappings.newest(region), sent, model);
        }
        return done(region, redirect);
    }

    private static Map<Integer, BigDecimal> sent(String code, Map<String, String> sent) {
        String prefix = "target-" + code + "-";
        Map<Integer, BigDecimal> targets = new LinkedHashMap<>();
        sent.forEach((name, text) -> {
            if (name.startsWith(prefix)
                    && YEAR.matcher(name.substring(prefix.length())).matches()) {
                BigDecimal value = read(code, text);
                if (value != null) {
                    targets.put(Integer.valueOf(name.substring(prefix.length())), value);
                }
            }
        });
        return targets;
    }

    private static BigDecimal read(String code, String text) {
        try {
            return Percent.read(text);
        } catch (Refusal refusal) {
            throw new Refusal("targets", code + ": " + refusal.sentence());
        }
    }

    @PostMapping(PATH + "/{region}/drop")
    String drop(
            @PathVariable long region,
            @RequestParam long version,
            @RequestParam String code,
            @RequestParam String since,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        access.toChange(region);
        try {
            changes.drop(new Change(region, version, HalfYear.parse(since), reason), code);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return back(region);
        }
        return done(region, redirect);
    }

    static String done(long region, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "message",
                "Сохранена новая версия сопоставимых показателей. Она действует с выбранного полугодия, прежние версии остались.");
        return back(region);
    }

    static String back(long region) {
        return "redirect:" + PATH + "?region=" + region;
    }
}
