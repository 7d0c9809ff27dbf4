package org.nastavnik.monitoring.outcome.note;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.monitoring.cycle.CycleState;
import org.nastavnik.monitoring.outcome.OutcomeCycle;
import org.nastavnik.monitoring.outcome.OutcomeLock;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts, keeps and issues notes. A section that nobody has edited follows the figures; one that somebody has keeps those
 * words until told otherwise. Callers check who may.
 */
@Service
@Transactional
public class Notes {

    private final OutcomeLock lock;
    private final NoteFactsReader reader;
    private final NotePapers papers;
    private final DraftStore<NoteSection> texts;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Notes(
            OutcomeLock lock,
            NoteFactsReader reader,
            NotePapers papers,
            JdbcClient jdbc,
            CurrentActor actor,
            AuditTrail auditTrail,
            Clock clock) {
        this.lock = lock;
        this.reader = reader;
        this.papers = papers;
        this.texts = new DraftStore<>(jdbc, NoteSection.class, "monitoring_note");
        this.jdbc = jdbc;
        this.actor = actor;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    private record Issued(Integer round, Long documentId, Long publicDocumentId) {

        static final Issued NOTHING = new Issued(null, null, null);
    }

    /** May it be written now? */
    public static boolean writable(OutcomeCycle cycle) {
        return cycle.state() == CycleState.REGISTERS || cycle.state() == CycleState.NOTE;
    }

    /** What was handed over does not follow the figures any more. */
    @Transactional(readOnly = true)
    public Note of(OutcomeCycle cycle) {
        DraftStore.Kept kept = texts.kept(cycle.id());
        Issued issued = issued(cycle.id());
        boolean handedOver = cycle.state() == CycleState.APPROVAL || cycle.state() == CycleState.APPROVED;
        List<DraftPart<NoteSection>> parts = (handedOver
                        ? texts.asKept(cycle.id())
                        : Optional.<List<DraftPart<NoteSection>>>empty())
                .orElseGet(() -> texts.parts(cycle.id(), drafts(cycle)));
        return new Note(
                kept.version(),
                kept.changedBy(),
                kept.changedAt(),
                issued.documentId(),
                issued.publicDocumentId(),
                parts);
    }

    private Map<NoteSection, String> drafts(OutcomeCycle cycle) {
        return NoteDraft.of(reader.of(cycle));
    }

    /**
     * Keeps what was typed; an empty section falls back to the draft.
     *
     * @param version what the page was opened with
     */
    public void save(long cycleId, long version, Map<NoteSection, String> typed) {
        OutcomeCycle cycle = toWrite(cycleId);
        texts.save(edit(cycle, version), drafts(cycle), typed);
        recorded(cycle, "monitoring.note-changed");
    }

    /** The draft takes the place of what was written in this section. */
    public void takeDraft(long cycleId, long version, NoteSection section) {
        OutcomeCycle cycle = toWrite(cycleId);
        texts.takeDraft(edit(cycle, version), section, drafts(cycle).get(section));
        recorded(cycle, "monitoring.note-changed");
    }

    private DraftStore.Edit edit(OutcomeCycle cycle, long version) {
        return new DraftStore.Edit(cycle.id(), cycle.round(), version, actor.loginOrSystem(), clock.instant());
    }

    private OutcomeCycle toWrite(long cycleId) {
        OutcomeCycle cycle = lock.take(cycleId);
        if (!writable(cycle)) {
            throw new Refusal(
                    cycle.state().collects()
                            ? "Справку пишут, когда отчёты организаций сведены: дождитесь окончания сбора."
                            : "Справка уже передана координатору или утверждена: изменить её нельзя.");
        }
        return cycle;
    }

    /** What the coordinator gets to read is kept as it stands, also where nobody has changed the draft. */
    public void handOver(long cycleId) {
        OutcomeCycle cycle = lock.take(cycleId);
        keep(cycle, texts.parts(cycleId, drafts(cycle)));
    }

    private void keep(OutcomeCycle cycle, List<DraftPart<NoteSection>> parts) {
        texts.touch(cycle.id(), cycle.round(), null, clock.instant());
        texts.keep(cycle.id(), parts);
    }

    /** Issues the papers of an approved cycle; what was issued in this summing up is not issued again. */
    public void issue(long cycleId) {
        OutcomeCycle cycle = lock.take(cycleId);
        Integer issuedRound = issued(cycleId).round();
        if (cycle.state() != CycleState.APPROVED || issuedRound != null && issuedRound == cycle.round()) {
            return;
        }
        NoteFacts facts = reader.of(cycle);
        List<DraftPart<NoteSection>> parts =
                texts.asKept(cycleId).orElseGet(() -> texts.parts(cycleId, NoteDraft.of(facts)));
        keep(cycle, parts);
        NotePapers.Issued issued = papers.issue(cycle, parts, facts.lines());
        jdbc.sql(
                        "update monitoring_note set issued_round = :round, document_id = :document, public_document_id = :public"
                                + " where cycle_id = :id")
                .param("round", cycle.round())
                .param("document", issued.documentId())
                .param("public", issued.publicDocumentId())
                .param("id", cycleId)
                .update();
        recorded(cycle, "monitoring.note-issued");
    }

    private Issued issued(long cycleId) {
        return jdbc.sql(
                        "select issued_round, document_id, public_document_id from monitoring_note where cycle_id = :id")
                .param("id", cycleId)
                .query((row, n) -> new Issued(
                        row.getObject("issued_round", Integer.class),
                        row.getObject("document_id", Long.class),
                        row.getObject("public_document_id", Long.class)))
                .optional()
                .orElse(Issued.NOTHING);
    }

    private void recorded(OutcomeCycle cycle, String action) {
        auditTrail.record(
                BusinessKey.municipality(cycle.municipalityId()).withPart("monitoring", cycle.id()), action, null);
    }
}
