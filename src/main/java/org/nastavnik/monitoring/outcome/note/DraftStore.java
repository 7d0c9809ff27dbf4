package org.nastavnik.monitoring.outcome.note;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps texts that are drafted from figures and edited by people, section by section. A section that nobody has edited
 * follows the figures; one that somebody has keeps those words, and the draft they were written against, until told
 * otherwise. The tables are {@code <table>} (cycle_id, round, drafted_at, changed_by, changed_at, version) and {@code
 * <table>_section} (cycle_id, section, draft, body). Callers hold the lock of what the text belongs to.
 */
public final class DraftStore<S extends Enum<S> & DraftSection> {

    private static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final Class<S> sections;
    private final String table;

    public DraftStore(JdbcClient jdbc, Class<S> sections, String table) {
        this.jdbc = jdbc;
        this.sections = sections;
        this.table = table;
    }

    /** @param changedBy null where nobody has changed the draft */
    public record Kept(long version, String changedBy, Instant changedAt) {

        static final Kept NOTHING = new Kept(0, null, null);
    }

    /**
     * A person's change of a text.
     *
     * @param round the summing up that the text is about
     * @param version what the page was opened with: what somebody else changed meanwhile is not overwritten
     */
    public record Edit(long id, int round, long version, String by, Instant now) {}

    private record Stored(String draft, String body) {}

    public Kept kept(long id) {
        return jdbc.sql("select version, changed_by, changed_at from " + table + " where cycle_id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Kept(row.getLong("version"), row.getString("changed_by"), SqlTime.read(row, "changed_at")))
                .optional()
                .orElse(Kept.NOTHING);
    }

    /** With the drafts of this moment. */
    public List<DraftPart<S>> parts(long id, Map<S, String> drafts) {
        Map<S, Stored> stored = stored(id);
        List<DraftPart<S>> parts = new ArrayList<>();
        drafts.forEach((section, draft) -> {
            Stored text = stored.get(section);
            boolean edited = text != null && !text.body().equals(text.draft());
            parts.add(new DraftPart<>(
                    section,
                    edited ? text.body() : draft,
                    draft,
                    edited,
                    edited && !text.draft().equals(draft)));
        });
        return parts;
    }

    /** As it was handed over, whatever the figures say since; empty where nothing is kept. */
    public Optional<List<DraftPart<S>>> asKept(long id) {
        List<DraftPart<S>> parts = new ArrayList<>();
        stored(id)
                .forEach((section, text) -> parts.add(new DraftPart<>(
                        section, text.body(), text.draft(), !text.body().equals(text.draft()), false)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    /** Keeps what was typed; an empty section falls back to the draft. */
    public void save(Edit edit, Map<S, String> drafts, Map<S, String> typed) {
        begin(edit);
        write(edit.id(), drafts, typed);
    }

    /** The draft takes the place of what was written in this section. */
    public void takeDraft(Edit edit, S section, String draft) {
        begin(edit);
        put(edit.id(), section, draft, draft);
    }

    private void begin(Edit edit) {
        if (kept(edit.id()).version() != edit.version()) {
            throw new Refusal("Этот текст только что изменил кто-то ещё: откройте страницу заново и повторите правку.");
        }
        touch(edit.id(), edit.round(), edit.by(), edit.now());
    }

    private void write(long id, Map<S, String> drafts, Map<S, String> typed) {
        Map<S, Stored> stored = stored(id);
        drafts.forEach((section, draft) -> {
            String body = tidy(typed.get(section));
            if (body.length() > LONGEST) {
                throw new Refusal(section.name(), "Раздел «" + section.title() + "» слишком длинный: сократите его.");
            }
            Stored before = stored.get(section);
            boolean untouched = before != null && body.equals(before.body()) && !body.equals(before.draft());
            // words that were edited earlier keep the draft they were written against, so that a change of figures
            // shows
            put(id, section, untouched ? before.draft() : draft, body.isEmpty() ? draft : body);
        });
    }

    /** What is handed over is kept as it stands, also where nobody has changed the draft. */
    public void keep(long id, List<DraftPart<S>> parts) {
        parts.forEach(part -> put(id, part.section(), part.draft(), part.body()));
    }

    /** @param by null where nobody changes it */
    public void touch(long id, int round, String by, Instant now) {
        jdbc.sql("insert into " + table + " as t (cycle_id, round, drafted_at, changed_by, changed_at, version) values"
                        + " (:id, :round, :now, :by, case when cast(:by as text) is null then null"
                        + " else cast(:now as timestamptz) end, 1)"
                        + " on conflict (cycle_id) do update set round = excluded.round,"
                        + " changed_by = coalesce(excluded.changed_by, t.changed_by),"
                        + " changed_at = coalesce(excluded.changed_at, t.changed_at), version = t.version + 1")
                .param("id", id)
                .param("round", round)
                .param("now", SqlTime.of(now))
                .param("by", by)
                .update();
    }

    private void put(long id, S section, String draft, String body) {
        jdbc.sql("insert into " + table
                        + "_section (cycle_id, section, draft, body) values (:id, :section, :draft, :body)"
                        + " on conflict (cycle_id, section) do update set draft = excluded.draft, body = excluded.body")
                .param("id", id)
                .param("section", section.name())
                .param("draft", draft)
                .param("body", body)
                .update();
    }

    private Map<S, Stored> stored(long id) {
        Map<S, Stored> all = new EnumMap<>(sections);
        jdbc.sql("select section, draft, body from " + table + "_section where cycle_id = :id")
                .param("id", id)
                .query(row -> {
                    all.put(
                            Enum.valueOf(sections, row.getString("section")),
                            new Stored(row.getString("draft"), row.getString("body")));
                });
        return all;
    }

    /** Browsers send lines with two signs at their end. */
    private static String tidy(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}
