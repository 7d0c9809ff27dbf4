package org.nastavnik.roadmap.execution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.nastavnik.document.DocumentService;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapItem;
import org.nastavnik.roadmap.due.DuePeriod;
import org.nastavnik.roadmap.due.DueTerm;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans what of a map in force is due when, and takes the curator's reports. */
@Service
@Transactional
public class ExecutionService {

    private final DueItems dues;
    private final DueMoves moves;
    private final EvidenceFiles files;
    private final Programmes programmes;
    private final DocumentService documents;
    private final LocalDay localDay;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    ExecutionService(
            DueItems dues,
            DueMoves moves,
            EvidenceFiles files,
            Programmes programmes,
            DocumentService documents,
            LocalDay localDay,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.dues = dues;
        this.moves = moves;
        this.files = files;
        this.programmes = programmes;
        this.documents = documents;
        this.localDay = localDay;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** Every term of every item; what names no day is due with the end of the programme. */
    public void begin(RoadMap map) {
        MentoringProgramme programme = programmes.get(map.programmeId());
        DuePeriod period = new DuePeriod(programme.startsOn(), programme.endsOn());
        List<DueItem> all = new ArrayList<>();
        for (RoadMapItem item : map.items()) {
            DueTerm term = item.content().term(period);
            List<DuePeriod> periods = term.periods().isEmpty() ? List.of(period) : term.periods();
            periods.forEach(due -> all.add(new DueItem(map.id(), item.id(), due)));
        }
        dues.saveAll(all);
        auditTrail.record(map.key(), "road-map.execution-begun", Integer.toString(all.size()));
    }

    @Transactional(readOnly = true)
    public List<DueItem> plan(long roadMapId) {
        return dues.findByRoadMapIdOrderByDueUntilAscIdAsc(roadMapId);
    }

    /** What is due in this month or earlier and was not answered for yet: not done, not given up, not moved in this month. */
    @Transactional(readOnly = true)
    public List<DueItem> toReport(RoadMap map) {
        YearMonth month = YearMonth.from(today(map));
        return dues
                .findByRoadMapIdAndStateAndDueUntilLessThanEqualOrderByDueUntilAscIdAsc(
                        map.id(), DueState.PLANNED, month.atEndOfMonth())
                .stream()
                .filter(due -> !due.movedIn(month))
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean anythingLeft(long roadMapId) {
        return dues.existsByRoadMapIdAndState(roadMapId, DueState.PLANNED);
    }

    /** The month of the earliest item that is left. */
    @Transactional(readOnly = true)
    public YearMonth nextMonth(long roadMapId) {
        return YearMonth.from(dues.findFirstByRoadMapIdAndStateOrderByDueUntilAscIdAsc(roadMapId, DueState.PLANNED)
                .orElseThrow()
                .dueUntil());
    }

    @Transactional(readOnly = true)
    public long overdue(RoadMap map) {
        return dues.countByRoadMapIdAndStateAndDueUntilLessThan(map.id(), DueState.PLANNED, today(map));
    }

    @Transactional(readOnly = true)
    public long done(long roadMapId) {
        return dues.countByRoadMapIdAndState(roadMapId, DueState.DONE);
    }

    @Transactional(readOnly = true)
    public LocalDate today(RoadMap map) {
        return localDay.of(programmes.get(map.programmeId()).organizationId());
    }

    /** Takes all reports or, where one is wrong, none. */
    public void report(RoadMap map, List<ItemReport> reports) {
        MentoringProgramme programme = programmes.get(map.programmeId());
        if (programme.stage().ended()) {
            throw new Refusal("Программа уже завершена или остановлена: отчёт о мероприятиях не принимается.");
        }
        for (ItemReport report : reports) {
            DueItem due = dues.findById(report.dueId())
                    .filter(found -> found.roadMapId().equals(map.id()))
                    .orElseThrow(() -> new Refusal("Такого мероприятия нет в карте: обновите страницу."));
            report(map, programme, due, report);
        }
        dues.flush();
    }

    private void report(RoadMap map, MentoringProgramme programme, DueItem due, ItemReport report) {
        String by = actor.loginOrSystem();
        Instant now = clock.instant();
        if (report.file() != null) {
            files.save(new EvidenceFile(due.id(), report.file(), by, now));
        }
        switch (report.outcome()) {
            case DONE ->
                due.done(report.link(), document(map, report.documentId()), files.existsByDueId(due.id()), by, now);
            case NOT_DONE -> due.notDone(report.reason(), by, now);
            case MOVED -> {
                LocalDate before = due.dueUntil();
                due.move(report.movedTo(), report.reason(), today(map), programme.endsOn());
                moves.keep(due, before, now);
            }
        }
        auditTrail.record(map.key(), action(report.outcome()), due.itemId().toString());
    }

    private static String action(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "road-map.item-done";
            case NOT_DONE -> "road-map.item-not-done";
            case MOVED -> "road-map.item-moved";
        };
    }

    private Long document(RoadMap map, Long id) {
        boolean own = id == null
                || documents.ofProgramme(map.programmeId()).stream()
                        .anyMatch(document -> document.id().equals(id));
        if (!own) {
            throw new Refusal("document", "Такого документа нет в деле программы: выберите другой.");
        }
        return id;
    }

    @Transactional(readOnly = true)
    public List<EvidenceName> evidence(Collection<DueItem> of) {
        return of.isEmpty()
                ? List.of()
                : files.names(of.stream().map(DueItem::id).toList());
    }

    @Transactional(readOnly = true)
    public EvidenceFile file(long id) {
        return files.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public long roadMapOf(EvidenceFile file) {
        return dues.findById(file.dueId()).orElseThrow().roadMapId();
    }
}
