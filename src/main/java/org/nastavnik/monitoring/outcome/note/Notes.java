package org.nastavnik.monitoring.outcome.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.monitoring.cycle.CycleState;
import org.nastavnik.monitoring.outcome.OutcomeCycle;
import org.nastavnik.monitoring.outcome.OutcomeLock;
import org.nastavnik.monitoring.outcome.ResultLine;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
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

    private static final int LONGEST = 20_000;

    private final OutcomeLock lock;
    private final NoteFactsReader reader;
    private final NotePapers papers;
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
        this.jdbc = jdbc;
        this.actor = actor;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    private record Kept(
            long version,
            String changedBy,
            Instant changedAt,
            Integer issuedRound,
            Long documentId,
            Long publicDocumentId) {}

    private record Stored(String draft, String body) {}

    /** May it be written now? */
    public static boolean writable(OutcomeCycle cycle) {
        return cycle.state() == CycleState.REGISTERS || cycle.state() == CycleState.NOTE;
    }

    @Transactional(readOnly = true)
    public Note of(OutcomeCycle cycle) {
        Kept kept = kept(cycle.id()).orElse(new Kept(0, null, null, null, null, null));
        Map<NoteSection, Stored> stored = stored(cycle.id());
        boolean handedOver =
                !stored.isEmpty() && (cycle.state() == CycleState.APPROVAL || cycle.state() == CycleState.APPROVED);
        return note(kept, handedOver ? asKept(stored) : parts(NoteDraft.of(reader.of(cycle)), stored));
    }

    private static Note note(Kept kept, List<Note.Part> parts) {
        return new Note(
                kept.version(), kept.changedBy(), kept.changedAt(), kept.documentId(), kept.publicDocumentId(), parts);
    }

    /** What was handed over does not follow the figures any more. */
    private static List<Note.Part> asKept(Map<NoteSection, Stored> stored) {
        List<Note.Part> parts = new ArrayList<>();
        stored.forEach((section, text) -> parts.add(
                new Note.Part(section, text.body(), text.draft(), !text.body().equals(text.draft()), false)));
        return parts;
    }

    private static List<Note.Part> parts(Map<NoteSection, String> drafts, Map<NoteSection, Stored> stored) {
        List<Note.Part> parts = new ArrayList<>();
        drafts.forEach((section, draft) -> {
            Stored text = stored.get(section);
            boolean edited = text != null && !text.body().equals(text.draft());
            parts.add(new Note.Part(
                    section,
                    edited ? text.body() : draft,
                    draft,
                    edited,
                    edited && !text.draft().equals(draft)));
        });
        return parts;
    }

    /**
     * Keeps what was typed; an empty section falls back to the draft.
     *
     * @param version what the page was opened with
     */
    public void save(long cycleId, long version, Map<NoteSection, String> typed) {
        OutcomeCycle cycle = writable(cycleId, version);
        Map<NoteSection, String> drafts = NoteDraft.of(reader.of(cycle));
        Map<NoteSection, Stored> stored = stored(cycleId);
        touch(cycle, actor.loginOrSystem());
        drafts.forEach((section, draft) -> {
            String body = tidy(typed.get(section));
            if (body.length() > LONGEST) {
                throw new Refusal(section.name(), "Раздел «" + section.title() + "» слишком длинный: сократите его.");
            }
            Stored before = stored.get(section);
            boolean untouched = before != null && body.equals(before.body()) && !body.equals(before.draft());
            // words that were edited earlier keep the draft they were written against, so that a change of figures
            // shows
            put(cycleId, section, untouched ? before.draft() : draft, body.isEmpty() ? draft : body);
        });
        recorded(cycle, "monitoring.note-changed");
    }

    /** The draft takes the place of what was written in this section. */
    public void takeDraft(long cycleId, long version, NoteSection section) {
        OutcomeCycle cycle = writable(cycleId, version);
        String draft = NoteDraft.of(reader.of(cycle)).get(section);
        touch(cycle, actor.loginOrSystem());
        put(cycleId, section, draft, draft);
        recorded(cycle, "monitoring.note-changed");
    }

    private OutcomeCycle writable(long cycleId, long version) {
        OutcomeCycle cycle = lock.take(cycleId);
        if (!writable(cycle)) {
            throw new Refusal(
                    cycle.state().collects()
                            ? "Справку пишут, когда отчёты организаций сведены: дождитесь окончания сбора."
                            : "Справка уже передана координатору или утверждена: изменить её нельзя.");
        }
        if (kept(cycleId).map(Kept::version).orElse(0L) != version) {
            throw new Refusal("Справку только что изменил кто-то ещё: откройте страницу заново и повторите правку.");
        }
        return cycle;
    }

    /** What the coordinator gets to read is kept as it stands, also where nobody has changed the draft. */
    public void handOver(long cycleId) {
        OutcomeCycle cycle = lock.take(cycleId);
        List<Note.Part> parts = parts(NoteDraft.of(reader.of(cycle)), stored(cycleId));
        touch(cycle, null);
        parts.forEach(part -> put(cycleId, part.section(), part.draft(), part.body()));
    }

    /** Issues the papers of an approved cycle; what was issued in this summing up is not issued again. */
    public void issue(long cycleId) {
        OutcomeCycle cycle = lock.take(cycleId);
        Integer issuedRound = kept(cycleId).map(Kept::issuedRound).orElse(null);
        if (cycle.state() != CycleState.APPROVED || issuedRound != null && issuedRound == cycle.round()) {
            return;
        }
        NoteFacts facts = reader.of(cycle);
        Map<NoteSection, Stored> stored = stored(cycleId);
        List<Note.Part> parts = stored.isEmpty() ? parts(NoteDraft.of(facts), stored) : asKept(stored);
        touch(cycle, null);
        parts.forEach(part -> put(cycleId, part.section(), part.draft(), part.body()));
        List<ResultLine> lines = facts.lines();
        NotePapers.Issued issued = papers.issue(cycle, parts, lines);
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

    /** @param by null where nobody changes it */
    private void touch(OutcomeCycle cycle, String by) {
        jdbc.sql("""
                        insert into monitoring_note (cycle_id, round, drafted_at, changed_by, changed_at, version)
                        values (:id, :round, :now, :by, case when cast(:by as text) is null then null else cast(:now as timestamptz) end, 1)
                        on conflict (cycle_id) do update
                        set round = excluded.round, changed_by = coalesce(excluded.changed_by, monitoring_note.changed_by),
                            changed_at = coalesce(excluded.changed_at, monitoring_note.changed_at),
                            version = monitoring_note.version + 1""")
                .param("id", cycle.id())
                .param("round", cycle.round())
                .param("now", SqlTime.of(clock.instant()))
                .param("by", by)
                .update();
    }

    private void put(long cycleId, NoteSection section, String draft, String body) {
        jdbc.sql("""
                        insert into monitoring_note_section (cycle_id, section, draft, body)
                        values (:id, :section, :draft, :body)
                        on conflict (cycle_id, section) do update set draft = excluded.draft, body = excluded.body""")
                .param("id", cycleId)
                .param("section", section.name())
                .param("draft", draft)
                .param("body", body)
                .update();
    }

    private Optional<Kept> kept(long cycleId) {
        return jdbc.sql("select * from monitoring_note where cycle_id = :id")
                .param("id", cycleId)
                .query(Notes::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("version"),
                row.getString("changed_by"),
                SqlTime.read(row, "changed_at"),
                row.getObject("issued_round", Integer.class),
                row.getObject("document_id", Long.class),
                row.getObject("public_document_id", Long.class));
    }

    private Map<NoteSection, Stored> stored(long cycleId) {
        Map<NoteSection, Stored> all = new EnumMap<>(NoteSection.class);
        jdbc.sql("select section, draft, body from monitoring_note_section where cycle_id = :id")
                .param("id", cycleId)
                .query(row -> {
                    all.put(
                            NoteSection.valueOf(row.getString("section")),
                            new Stored(row.getString("draft"), row.getString("body")));
                });
        return all;
    }

    /** Browsers send lines with two signs at their end. */
    private static String tidy(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    private void recorded(OutcomeCycle cycle, String action) {
        auditTrail.record(
                BusinessKey.municipality(cycle.municipalityId()).withPart("monitoring", cycle.id()), action, null);
    }
}
