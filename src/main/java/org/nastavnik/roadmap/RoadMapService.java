package org.nastavnik.roadmap;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.programme.ProgrammeEnded;
import org.nastavnik.programme.Programmes;
import org.nastavnik.roadmap.execution.ExecutionService;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts road maps and takes them through approval into force. */
@Service
@Transactional
public class RoadMapService {

    private final RoadMaps maps;
    private final RoadMapVersions versions;
    private final RoadMapBeginning beginning;
    private final Programmes programmes;
    private final DocumentService documents;
    private final ExecutionService execution;
    private final RoadMapProcess process;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    RoadMapService(
            RoadMaps maps,
            RoadMapVersions versions,
            RoadMapBeginning beginning,
            Programmes programmes,
            DocumentService documents,
            ExecutionService execution,
            RoadMapProcess process,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.maps = maps;
        this.versions = versions;
        this.beginning = beginning;
        this.programmes = programmes;
        this.documents = documents;
        this.execution = execution;
        this.process = process;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** The draft that the curator begins with: what the municipality asks, and the template with the terms of this programme. */
    public RoadMap open(long programmeId) {
        List<RoadMapBeginning.Item> items = beginning.of(programmes.get(programmeId));
        RoadMap map = maps.saveAndFlush(new RoadMap(programmeId, items, actor.loginOrSystem(), clock.instant()));
        auditTrail.record(map.key(), "road-map.opened", null);
        return map;
    }

    @Transactional(readOnly = true)
    public Optional<RoadMap> find(long id) {
        return maps.findById(id);
    }

    @Transactional(readOnly = true)
    public RoadMap get(long id) {
        return maps.findById(id).orElseThrow();
    }

    /** The programme's newest road map. */
    @Transactional(readOnly = true)
    public Optional<RoadMap> ofProgramme(long programmeId) {
        return maps.findFirstByProgrammeIdOrderByIdDesc(programmeId);
    }

    /** Writes into the draft; it stays with the curator. */
    public void revise(long id, RoadMapRevision revision) {
        RoadMap map = get(id);
        String by = actor.loginOrSystem();
        Instant now = clock.instant();
        revision.changed().forEach((itemId, content) -> {
            if (map.change(itemId, content, by, now)) {
                auditTrail.record(map.key(), "road-map.item-changed", itemId.toString());
            }
        });
        revision.restored().forEach(itemId -> {
            if (map.drop(itemId, false, by, now)) {
                auditTrail.record(map.key(), "road-map.item-restored", itemId.toString());
            }
        });
        revision.dropped().forEach(itemId -> {
            if (map.drop(itemId, true, by, now)) {
                auditTrail.record(map.key(), "road-map.item-dropped", itemId.toString());
            }
        });
        revision.added().forEach(content -> {
            map.add(content, by, now);
            auditTrail.record(map.key(), "road-map.item-added", content.number());
        });
        revision.answers().forEach((remarkId, answer) -> map.answer(remarkId, answer, now));
        maps.flush();
    }

    /** The same for somebody who looked at this version of the map on a page. */
    public void revise(long id, long seenVersion, RoadMapRevision revision) {
        if (get(id).version() != seenVersion) {
            throw new Refusal("Пока вы работали, дорожную карту изменил кто-то ещё. Ваши правки остались в полях: "
                    + "сверьте их с картой ниже и сохраните ещё раз.");
        }
        revise(id, revision);
    }

    /** Puts the draft before the head. */
    public void submit(long id) {
        RoadMap map = get(id);
        map.submit(actor.loginOrSystem(), clock.instant());
        maps.flush();
        versions.save(new RoadMapVersion(map, actor.loginOrSystem(), clock.instant()));
        auditTrail.record(map.key(), "road-map.submitted", "" + map.round());
    }

    public void accept(long id, Reviewer by) {
        RoadMap map = get(id);
        map.accept(by, actor.loginOrSystem(), clock.instant());
        auditTrail.record(map.key(), by == Reviewer.HEAD ? "road-map.approved" : "road-map.agreed", "" + map.round());
    }

    public void giveBack(long id, Reviewer by, List<Remark.Draft> remarks) {
        RoadMap map = get(id);
        map.giveBack(by, remarks, actor.loginOrSystem(), clock.instant());
        auditTrail.record(map.key(), "road-map.returned", by.name());
    }

    /** From here on nothing in it changes; the paper is kept with the case. */
    public void putInForce(long id) {
        RoadMap map = get(id);
        map.putInForce(clock.instant());
        documents.issue(
                DocumentOwner.programme(map.programmeId()),
                DocumentKind.ROAD_MAP,
                RoadMapPaper.of(map, programmes.get(map.programmeId())));
        auditTrail.record(map.key(), "road-map.in-force", null);
        execution.begin(map);
        process.cameIntoForce(map, programmes.get(map.programmeId()).tenantId());
    }

    /** The curator has reported of all that was due; the next report is asked for in a later month. */
    public void reported(long id) {
        RoadMap map = get(id);
        if (!execution.toReport(map).isEmpty()) {
            throw new Refusal(
                    "Отчитайтесь о каждом мероприятии, срок которого наступил: выполнено, перенесено или нет.");
        }
        map.reported(YearMonth.from(execution.today(map)));
        auditTrail.record(map.key(), "road-map.reported", null);
    }

    /** The month in which the next report is asked for: that of the next item, once a month at the most. */
    @Transactional(readOnly = true)
    public YearMonth nextReport(long id) {
        YearMonth due = execution.nextMonth(id);
        return get(id).reportedUntil()
                .map(reported -> due.isAfter(reported) ? due : reported.plusMonths(1))
                .orElse(due);
    }

    /** What is different since this reviewer looked last; empty at the first look. */
    @Transactional(readOnly = true)
    public List<RoadMapChanges.Change> changesFor(RoadMap map, Reviewer by) {
        OptionalInt last = map.lastLook(by);
        if (last.isEmpty() || last.getAsInt() == map.round()) {
            return List.of();
        }
        return RoadMapChanges.between(
                version(map.id(), last.getAsInt()).items(),
                version(map.id(), map.round()).items());
    }

    @Transactional(readOnly = true)
    public List<RoadMapVersion> versions(long id) {
        return versions.findByRoadMapIdOrderByRound(id);
    }

    private RoadMapVersion version(long id, int round) {
        return versions.findByRoadMapIdAndRound(id, round).orElseThrow();
    }

    @EventListener
    void programmeEnded(ProgrammeEnded ended) {
        for (RoadMap map : maps.findByProgrammeId(ended.programmeId())) {
            if (map.state() == RoadMapState.IN_FORCE) {
                process.ended(map);
            } else if (map.withdraw()) {
                auditTrail.record(map.key(), "road-map.withdrawn", null);
            }
        }
    }
}
