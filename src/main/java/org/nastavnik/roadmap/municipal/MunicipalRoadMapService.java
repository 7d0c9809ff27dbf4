package org.nastavnik.roadmap.municipal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nastavnik.roadmap.due.DuePeriod;
import org.nastavnik.roadmap.municipal.MunicipalRoadMap.Line;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a municipality's road map, approves it, and tells schools what of it concerns them. */
@Service
@Transactional
public class MunicipalRoadMapService {

    private final MunicipalRoadMaps maps;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    MunicipalRoadMapService(MunicipalRoadMaps maps, AuditTrail auditTrail, CurrentActor actor, Clock clock) {
        this.maps = maps;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** The draft where there is one, else the map in force. */
    @Transactional(readOnly = true)
    public Optional<MunicipalRoadMap> current(long municipalityId) {
        return draft(municipalityId).or(() -> inForce(municipalityId));
    }

    @Transactional(readOnly = true)
    public Optional<MunicipalRoadMap> draft(long municipalityId) {
        return loaded(maps.findByMunicipalityIdAndState(municipalityId, MunicipalRoadMapState.DRAFT));
    }

    @Transactional(readOnly = true)
    public Optional<MunicipalRoadMap> inForce(long municipalityId) {
        return loaded(maps.findByMunicipalityIdAndState(municipalityId, MunicipalRoadMapState.IN_FORCE));
    }

    @Transactional(readOnly = true)
    public boolean isInForce(long municipalityId) {
        return maps.existsByMunicipalityIdAndState(municipalityId, MunicipalRoadMapState.IN_FORCE);
    }

    /** All that were ever approved or drafted, the newest first. */
    @Transactional(readOnly = true)
    public List<MunicipalRoadMap> history(long municipalityId) {
        return maps.findByMunicipalityIdOrderByIdDesc(municipalityId);
    }

    /** Callers read the items outside of the transaction. */
    private static Optional<MunicipalRoadMap> loaded(Optional<MunicipalRoadMap> map) {
        map.ifPresent(MunicipalRoadMap::items);
        return map;
    }

    /** Writes the draft anew; begins one where there is none. */
    public MunicipalRoadMap write(
            long municipalityId, String title, LocalDate startsOn, LocalDate endsOn, List<Line> lines) {
        MunicipalRoadMap map = maps.lockDraft(municipalityId).orElseGet(() -> new MunicipalRoadMap(municipalityId));
        map.write(title, startsOn, endsOn, lines, actor.loginOrSystem(), clock.instant());
        maps.saveAndFlush(map);
        auditTrail.record("municipality:" + municipalityId, "municipal-road-map.written", "" + lines.size());
        return map;
    }

    /** The same for somebody who looked at this version on a page. */
    public MunicipalRoadMap write(
            long municipalityId,
            long seenVersion,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            List<Line> lines) {
        MunicipalRoadMap map = maps.lockDraft(municipalityId)
                .orElseThrow(() -> new Refusal("Черновика больше нет: карту уже утвердили. Обновите страницу."));
        if (map.version() != seenVersion) {
            throw new Refusal("Пока вы работали, карту изменил кто-то ещё. Ваши правки остались в полях: сверьте их и "
                    + "сохраните ещё раз.");
        }
        return write(municipalityId, title, startsOn, endsOn, lines);
    }

    public MunicipalRoadMap fromTemplate(
            long municipalityId, MunicipalTemplates template, String title, LocalDate startsOn, LocalDate endsOn) {
        if (startsOn == null || endsOn == null) {
            throw new Refusal("endsOn", "Укажите период карты: даты начала и окончания.");
        }
        List<Line> lines = template.items(startsOn.getYear()).stream()
                .map(item -> new Line(item, MunicipalItem.namesSchools(item.responsible())))
                .toList();
        return write(municipalityId, title, startsOn, endsOn, lines);
    }

    /** A draft that begins as the map in force is. */
    public MunicipalRoadMap newEdition(long municipalityId) {
        MunicipalRoadMap now = inForce(municipalityId)
                .orElseThrow(() -> new Refusal("Действующей дорожной карты нет: начните с образца или файла."));
        return write(
                municipalityId,
                now.title(),
                now.period().from(),
                now.period().until(),
                now.items().stream()
                        .map(item -> new Line(item.content(), item.forSchools()))
                        .toList());
    }

    /** The draft comes into force; the map that was in force before is replaced and kept. */
    public void approve(long municipalityId, String orderNumber, LocalDate orderDate) {
        MunicipalRoadMap map = maps.lockDraft(municipalityId)
                .orElseThrow(() -> new Refusal(
                        isInForce(municipalityId)
                                ? "Дорожная карта уже утверждена и действует."
                                : "Дорожной карты муниципалитета ещё нет: загрузите её из файла или возьмите образец на "
                                        + "странице «Муниципальная дорожная карта»."));
        map.items();
        maps.findByMunicipalityIdAndState(municipalityId, MunicipalRoadMapState.IN_FORCE)
                .ifPresent(before -> {
                    before.replaced();
                    maps.flush();
                });
        map.approve(orderNumber, orderDate, actor.loginOrSystem(), clock.instant());
        maps.flush();
        auditTrail.record("municipality:" + municipalityId, "municipal-road-map.approved", map.orderNumber());
    }

    /** What a school's map of this period takes over: items for schools that fall into it or name no days. */
    @Transactional(readOnly = true)
    public List<MunicipalItem> forSchools(long municipalityId, DuePeriod period) {
        return inForce(municipalityId)
                .map(map -> map.items().stream()
                        .filter(MunicipalItem::forSchools)
                        .filter(item -> concerns(item, map.period(), period))
                        .toList())
                .orElse(List.of());
    }

    private static boolean concerns(MunicipalItem item, DuePeriod map, DuePeriod school) {
        var term = item.content().term(map);
        return switch (term.meaning()) {
            case OPEN -> true;
            case DATED ->
                term.open() != null
                        || term.periods().stream()
                                .anyMatch(due -> due.within(school).isPresent());
            case OUTSIDE, UNCLEAR -> false;
        };
    }
}
