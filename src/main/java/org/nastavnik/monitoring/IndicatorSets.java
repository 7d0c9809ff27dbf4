package org.nastavnik.monitoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sets of indicators of municipalities. Whatever is changed becomes a new version, valid from a half-year («При
 * необходимости могут быть внесены изменения»); earlier half-years keep theirs.
 */
@Service
@Transactional
public class IndicatorSets {

    private final IndicatorSetRows sets;
    private final IndicatorRows indicators;
    private final SetChoices choices;
    private final Municipalities municipalities;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    IndicatorSets(
            IndicatorSetRows sets,
            IndicatorRows indicators,
            SetChoices choices,
            Municipalities municipalities,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.sets = sets;
        this.indicators = indicators;
        this.choices = choices;
        this.municipalities = municipalities;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public IndicatorSet get(long setId) {
        return sets.findById(setId).orElseThrow();
    }

    /** Its indicators in their order, with targets; one statement. */
    @Transactional(readOnly = true)
    public List<Indicator> indicators(long setId) {
        return indicators.ofSet(setId);
    }

    /** These indicators, of whatever sets; without their targets. */
    @Transactional(readOnly = true)
    public List<Indicator> all(List<Long> indicatorIds) {
        return indicators.findAllById(indicatorIds);
    }

    /** The version that the municipality is measured by in this half-year; empty where none was chosen. */
    @Transactional(readOnly = true)
    public Optional<IndicatorSet> holding(long municipalityId, HalfYear period) {
        return choices.findFirstByMunicipalityIdAndSinceLessThanEqualOrderBySinceDescIdDesc(
                        municipalityId, period.firstDay())
                .flatMap(choice -> sets.findById(choice.setId()));
    }

    @Transactional(readOnly = true)
    public List<IndicatorSet> shipped() {
        return sets.findByMunicipalityIdIsNullOrderByName();
    }

    @Transactional(readOnly = true)
    public Optional<IndicatorSet> shipped(String code) {
        return sets.findByMunicipalityIdIsNullAndCode(code);
    }

    /** The municipality's own versions, the newest first. */
    @Transactional(readOnly = true)
    public List<IndicatorSet> versions(long municipalityId) {
        return sets.findByMunicipalityIdOrderByVersionDesc(municipalityId);
    }

    /** The set that was chosen last, maybe for a coming half-year. */
    @Transactional(readOnly = true)
    public Optional<IndicatorSet> newest(long municipalityId) {
        return sets.findById(newestChoice(municipalityId));
    }

    /** Which set held from when on; the latest half-year first. */
    @Transactional(readOnly = true)
    public List<SetChoice> choices(long municipalityId) {
        return choices.findByMunicipalityIdOrderBySinceDescIdDesc(municipalityId);
    }

    @Transactional(readOnly = true)
    public HalfYear current(long municipalityId) {
        return HalfYear.of(today(municipalities.findById(municipalityId).orElseThrow()));
    }

    private LocalDate today(Municipality municipality) {
        return LocalDate.now(clock.withZone(municipality.zone()));
    }

    /** Measures the municipality by a set that is there already. */
    public void choose(long municipalityId, long setId, HalfYear since) {
        Municipality municipality = municipalities.lock(municipalityId).orElseThrow();
        IndicatorSet set = sets.findById(setId)
                .filter(s -> s.shipped() || s.municipalityId().equals(municipalityId))
                .orElseThrow(() -> new Refusal("set", "Выберите набор показателей из списка."));
        requireOpen(municipality, since);
        choose(municipality, set, since);
    }

    private void choose(Municipality municipality, IndicatorSet set, HalfYear since) {
        choices.save(new SetChoice(municipality.id(), set.id(), since, actor.loginOrSystem(), clock.instant()));
        auditTrail.record(
                "municipality:" + municipality.id(),
                "monitoring.set-chosen",
                set.code() + ", " + set.version() + ", " + since.code());
    }

    /** A half-year that is over keeps its set; only a municipality without any may begin in the past. */
    private void requireOpen(Municipality municipality, HalfYear since) {
        HalfYear current = HalfYear.of(today(municipality));
        if (since.compareTo(current) < 0 && holding(municipality.id(), since).isPresent()) {
            throw new Refusal(
                    "since",
                    "Показатели прошедших полугодий не меняются: выберите " + current.title() + " или более позднее.");
        }
    }

    /** Makes a set of the municipality's own, from a file or page, and measures by it from the half-year on. */
    public IndicatorSet add(long municipalityId, SetDraft draft, HalfYear since, String reason) {
        Municipality municipality = municipalities.lock(municipalityId).orElseThrow();
        return add(municipality, draft, since, reason);
    }

    private IndicatorSet add(Municipality municipality, SetDraft draft, HalfYear since, String reason) {
        requireOpen(municipality, since);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (why != null && why.length() > 1000) {
            throw new Refusal("reason", "Сократите причину до 1000 знаков.");
        }
        int version = sets.lastVersion(municipality.id()) + 1;
        IndicatorSet set = sets.saveAndFlush(new IndicatorSet(
                municipality.id(),
                municipality.code() + "-" + draft.validFrom().getYear(),
                version,
                draft,
                why,
                actor.loginOrSystem(),
                clock.instant()));
        List<Indicator> rows = new ArrayList<>();
        for (IndicatorDraft indicator : draft.indicators()) {
            rows.add(new Indicator(set.id(), rows.size() + 1, indicator));
        }
        indicators.saveAllAndFlush(rows);
        choose(municipality, set, since);
        return set;
    }

    /** A new version with other targets; years and indicators that are not named lose theirs. */
    public IndicatorSet changeTargets(Change change, Map<String, Map<Integer, BigDecimal>> targets) {
        return change(
                change,
                drafts -> drafts.stream()
                        .map(draft -> draft.withTargets(targets.getOrDefault(draft.code(), Map.of())))
                        .toList());
    }

    /** A new version with this indicator in place of the one with the code, or at the end of its section. */
    public IndicatorSet put(Change change, String code, IndicatorDraft indicator) {
        return change(change, drafts -> {
            List<IndicatorDraft> changed = new ArrayList<>(drafts);
            int at = position(drafts, code);
            if (at >= 0) {
                changed.set(at, indicator);
            } else {
                changed.add(endOfSection(drafts, indicator.section()), indicator);
            }
            return changed;
        });
    }

    /** A new version without this indicator. */
    public IndicatorSet drop(Change change, String code) {
        return change(change, drafts -> {
            if (position(drafts, code) < 0) {
                throw new Refusal("Такого показателя в наборе нет: обновите страницу.");
            }
            return drafts.stream().filter(d -> !d.code().equalsIgnoreCase(code)).toList();
        });
    }

    private static int position(List<IndicatorDraft> drafts, String code) {
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).code().equalsIgnoreCase(code)) {
                return i;
            }
        }
        return -1;
    }

    private static int endOfSection(List<IndicatorDraft> drafts, String section) {
        int end = drafts.size();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).section().toLowerCase(Locale.ROOT).equals(section.toLowerCase(Locale.ROOT))) {
                end = i + 1;
            }
        }
        return end;
    }

    /**
     * Who changes which version, from when on, and why.
     *
     * @param basedOn the version that the person saw: a newer one of somebody else is not overwritten
     */
    public record Change(long municipalityId, long basedOn, HalfYear since, String reason) {}

    private interface Edit {
        List<IndicatorDraft> of(List<IndicatorDraft> drafts);
    }

    private IndicatorSet change(Change change, Edit edit) {
        Municipality municipality = municipalities.lock(change.municipalityId()).orElseThrow();
        IndicatorSet base = sets.findById(change.basedOn()).orElseThrow();
        boolean newest = base.shipped()
                ? newestChoice(municipality.id()).equals(base.id())
                : base.municipalityId().equals(municipality.id())
                        && base.version() == sets.lastVersion(municipality.id());
        if (!newest) {
            throw new Refusal(
                    "Показатели тем временем изменил кто-то ещё: откройте новую версию и внесите правки в неё.");
        }
        if (change.reason() == null || change.reason().isBlank()) {
            throw new Refusal("reason", "Укажите, почему показатели меняются: причина останется в истории версий.");
        }
        List<IndicatorDraft> drafts =
                indicators(base.id()).stream().map(Indicator::draft).toList();
        List<IndicatorDraft> changed = edit.of(drafts);
        if (changed.equals(drafts)) {
            throw new Refusal("Ничего не изменилось: новая версия не нужна.");
        }
        SetDraft draft = new SetDraft(base.name(), base.validFrom(), end(base, changed), changed);
        return add(municipality, draft, change.since(), change.reason());
    }

    /** Targets for later years keep the set in force for these. */
    private static LocalDate end(IndicatorSet base, List<IndicatorDraft> indicators) {
        int lastYear = indicators.stream()
                .flatMap(indicator -> indicator.targets().keySet().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return base.validTo() == null || lastYear <= base.validTo().getYear()
                ? base.validTo()
                : LocalDate.of(lastYear, Month.DECEMBER, 31);
    }

    private Long newestChoice(long municipalityId) {
        return choices.findByMunicipalityIdOrderBySinceDescIdDesc(municipalityId).stream()
                .map(SetChoice::setId)
                .findFirst()
                .orElse(-1L);
    }
}
