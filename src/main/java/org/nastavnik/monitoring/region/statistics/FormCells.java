package org.nastavnik.monitoring.region.statistics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.region.mapping.Change;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.monitoring.region.mapping.Mappings;
import org.nastavnik.monitoring.region.mapping.VersionRules;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of what stands in which cell of a region's forms. Whatever is changed becomes a new version, valid from a half-year;
 * a form of an earlier half-year is filled by the version that held then.
 */
@Service
@Transactional
public class FormCells {

    static final int MOST = 2000;

    private final FormVersions versions;
    private final VersionRules rules;
    private final Mappings mappings;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    FormCells(
            FormVersions versions,
            VersionRules rules,
            Mappings mappings,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.versions = versions;
        this.rules = rules;
        this.mappings = mappings;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** Those of the newest version, maybe for a coming half-year. */
    @Transactional(readOnly = true)
    public List<FormCell> of(long regionId) {
        return versions.newest(regionId).map(versions::cells).orElse(List.of());
    }

    /** A new one, or in place of the one with its id. */
    public FormVersion put(Change change, FormCell cell) {
        return change(change, known -> {
            requireKnown(change.regionId(), cell);
            FormLayout.conflict(cell, known).ifPresent(refusal -> {
                throw refusal;
            });
            List<FormCell> after = cell.id() == null ? new ArrayList<>(known) : without(cell.id(), known);
            after.add(cell);
            if (after.size() > MOST) {
                throw new Refusal("Записей уже " + MOST + ": уберите лишние формы.");
            }
            return after;
        });
    }

    public FormVersion drop(Change change, long id) {
        return change(change, known -> without(id, known));
    }

    private static List<FormCell> without(long id, List<FormCell> known) {
        List<FormCell> left = new ArrayList<>(known);
        if (!left.removeIf(cell -> cell.id() == id)) {
            throw new Refusal("Этой записи уже нет: обновите страницу.");
        }
        return left;
    }

    /**
     * Takes over a file: the forms that it names are afterwards as it says, other forms stay.
     *
     * @throws Refusal where it has problems; then nothing changes
     */
    public FormVersion takeOver(Change change, FormTable file) {
        if (!file.problems().isEmpty()) {
            throw new Refusal(
                    "Записи не загружены, потому что в файле есть ошибки: исправьте их и загрузите файл снова.");
        }
        return change(change, known -> {
            Set<String> forms = file.cells().stream()
                    .map(cell -> cell.form().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            List<FormCell> after = new ArrayList<>(known);
            after.removeIf(cell -> forms.contains(cell.form().toLowerCase(Locale.ROOT)));
            after.addAll(file.cells());
            if (after.size() > MOST) {
                throw new Refusal(
                        "file",
                        "В формах региона стало бы больше " + MOST + " записей: разделите их или уберите лишние.");
            }
            return after;
        });
    }

    private FormVersion change(Change change, UnaryOperator<List<FormCell>> edit) {
        versions.lock(change.regionId());
        FormVersion newest = versions.newest(change.regionId()).orElse(null);
        if (!Objects.equals(newest == null ? null : newest.id(), change.basedOn())) {
            throw new Refusal("Записи форм тем временем изменил кто-то ещё: обновите страницу и внесите правки снова.");
        }
        String reason = VersionRules.reason(change);
        rules.requireOpen(change, newest == null ? null : newest.since());
        List<FormCell> before = newest == null ? List.of() : versions.cells(newest);
        List<FormCell> after = edit.apply(before);
        if (bare(after).equals(bare(before))) {
            throw new Refusal("Ничего не изменилось: новая версия не нужна.");
        }
        FormVersion made = versions.write(change, reason, after, actor.loginOrSystem(), clock.instant());
        auditTrail.record(
                "region:" + change.regionId(),
                "monitoring.form-changed",
                change.since().code());
        return made;
    }

    private static Set<FormCell> bare(List<FormCell> cells) {
        return cells.stream().map(FormCell::withoutId).collect(Collectors.toCollection(HashSet::new));
    }

    private void requireKnown(long regionId, FormCell cell) {
        if (codes(regionId).stream().noneMatch(code -> code.equals(cell.code()))) {
            throw new Refusal(
                    "code", "Сопоставимого показателя " + cell.code() + " нет в перечне: выберите из списка.");
        }
    }

    /** Codes of the newest version: what a form may name. */
    @Transactional(readOnly = true)
    public List<String> codes(long regionId) {
        return mappings.indicators(mappings.newest(regionId).id()).stream()
                .map(ComparableIndicator::code)
                .toList();
    }
}
