package org.nastavnik.monitoring.region.mapping;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of a region's comparable indicators. Whatever is changed becomes a new version, valid from a half-year; reports
 * made by an earlier one keep it.
 */
@Service
@Transactional
public class MappingChanges {

    private final Mappings mappings;
    private final MappingStore store;
    private final IndicatorSets indicatorSets;
    private final RegionSets regionSets;
    private final VersionRules rules;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    MappingChanges(
            Mappings mappings,
            MappingStore store,
            IndicatorSets indicatorSets,
            RegionSets regionSets,
            VersionRules rules,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.mappings = mappings;
        this.store = store;
        this.indicatorSets = indicatorSets;
        this.regionSets = regionSets;
        this.rules = rules;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * This indicator in place of the one with the code, or in addition.
     *
     * @param old null or blank: a new one
     * @param at place in the order, beginning with 1
     */
    public Mapping put(Change change, String old, ComparableDraft draft, int at) {
        return change(change, content -> content.put(old, draft, at));
    }

    /** A new version without this indicator. */
    public Mapping drop(Change change, String code) {
        return change(change, content -> content.drop(code));
    }

    /** Other targets of the region; years and indicators that are not named lose theirs. */
    public Mapping changeTargets(Change change, Map<String, Map<Integer, BigDecimal>> targets) {
        return change(
                change,
                content ->
                        content.withTargets(draft -> draft.withTargets(targets.getOrDefault(draft.code(), Map.of()))));
    }

    /**
     * What stands for what in this version of a set.
     *
     * @param chosen codes of comparable indicators by the ids of the set's; blank: nothing stands for it
     */
    public Mapping decide(Change change, long setId, Map<Long, String> chosen) {
        regionSets.require(change.regionId(), setId);
        Map<Long, Indicator> indicators = indicatorSets.indicators(setId).stream()
                .collect(Collectors.toMap(Indicator::id, indicator -> indicator));
        Map<Long, String> named = chosen.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank() && indicators.containsKey(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return change(change, content -> content.decide(setId, named));
    }

    private Mapping change(Change change, UnaryOperator<MappingContent> edit) {
        store.lock(change.regionId());
        Mapping newest = mappings.newest(change.regionId());
        if (newest.id() != change.basedOn()) {
            throw new Refusal(
                    "Сопоставление тем временем изменил кто-то ещё: откройте новую версию и внесите правки в неё.");
        }
        String reason = VersionRules.reason(change);
        rules.requireOpen(change, newest.shipped() ? null : newest.since());
        MappingContent before = store.read(change.basedOn());
        MappingContent after = edit.apply(before);
        if (after.equals(before)) {
            throw new Refusal("Ничего не изменилось: новая версия не нужна.");
        }
        requireFitting(after);
        long id = store.write(change.regionId(), change.since(), reason, after, actor.loginOrSystem(), clock.instant());
        auditTrail.record(
                "region:" + change.regionId(),
                "monitoring.mapping-changed",
                change.since().code());
        return mappings.get(change.regionId(), id);
    }

    /** Also after a kind was changed: whatever stands for an indicator can be added up as it. */
    private void requireFitting(MappingContent content) {
        Map<Long, Indicator> indicators =
                indicatorSets
                        .all(content.sets().values().stream()
                                .flatMap(chosen -> chosen.keySet().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Indicator::id, indicator -> indicator));
        content.sets()
                .values()
                .forEach(chosen -> chosen.forEach((id, code) -> {
                    ComparableDraft comparable = content.indicators().get(content.position(code));
                    Indicator indicator = Objects.requireNonNull(indicators.get(id));
                    if (!comparable.fits(indicator)) {
                        throw new Refusal(
                                "kind",
                                "Показатель " + indicator.code() + " («" + words(indicator) + "») не складывается в "
                                        + comparable.code()
                                        + ": вид и формула должны совпадать. Выберите другой или сначала уберите сопоставление.");
                    }
                }));
    }

    private static String words(Indicator indicator) {
        return indicator.kind().title();
    }
}
