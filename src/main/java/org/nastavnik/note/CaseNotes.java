package org.nastavnik.note;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.organization.Colleague;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes, changes and takes back notes on a case, and tells those whom they mention. */
@Service
@Transactional
public class CaseNotes {

    private static final String GONE = "Заметку уже изменили или удалили в другом окне: откройте её заново.";

    private final NoteAccess access;
    private final CaseColleagues colleagues;
    private final Programmes programmes;
    private final Notices notices;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseNotes(
            NoteAccess access,
            CaseColleagues colleagues,
            Programmes programmes,
            Notices notices,
            AuditTrail auditTrail,
            CurrentActor actor,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.colleagues = colleagues;
        this.programmes = programmes;
        this.notices = notices;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whom the acting person may mention in this case: who may see it now. */
    @Transactional(readOnly = true)
    public List<Colleague> toMention(MentoringProgramme programme) {
        return colleagues.of(programme).stream()
                .filter(colleague -> !colleague.login().equals(actor.loginOrSystem()))
                .toList();
    }

    /** @param sending names this sending of the form: the same sent twice writes one note */
    public void write(long programmeId, String text, List<String> mentioned, UUID sending) {
        MentoringProgramme programme = programmes.get(programmeId);
        String author = access.toWrite(programme).login();
        NoteDraft draft = NoteDraft.of(text, mentioned, colleagues.of(programme), author);
        jdbc.sql("""
                        insert into note (programme_id, written_by, text, written_at, sending)
                        values (:programme, :author, :text, :now, :sending) on conflict do nothing returning id""")
                .param("programme", programmeId)
                .param("author", author)
                .param("text", draft.text())
                .param("now", SqlTime.of(clock.instant()))
                .param("sending", sending)
                .query(Long.class)
                .optional()
                .ifPresent(id -> {
                    mention(id, programme, draft.mentioned());
                    auditTrail.record(programme.key(), "note.written", id.toString());
                });
    }

    /** A note of one's own, to be changed; somebody else's, or one whose case may not be seen any more, is refused. */
    @Transactional(readOnly = true)
    public OwnNote own(long id) {
        OwnNote note = jdbc.sql("select id, programme_id, written_by, text, version from note where id = :id")
                .param("id", id)
                .query((row, number) -> new OwnNote(
                        row.getLong("id"),
                        row.getLong("programme_id"),
                        row.getString("written_by"),
                        row.getString("text"),
                        row.getInt("version")))
                .optional()
                .orElseThrow();
        if (!access.toRead(programmes.get(note.programmeId())).login().equals(note.author())) {
            throw new Forbidden();
        }
        if (note.text() == null) {
            throw new Refusal("Эта заметка уже удалена.");
        }
        return note;
    }

    @Transactional(readOnly = true)
    public Set<String> mentionedIn(long id) {
        return Set.copyOf(jdbc.sql("select login from note_mention where note_id = :id")
                .param("id", id)
                .query(String.class)
                .list());
    }

    /** Who is newly mentioned is told; who is no longer mentioned loses it. */
    public void edit(long id, int version, String text, List<String> mentioned) {
        OwnNote note = own(id);
        MentoringProgramme programme = programmes.get(note.programmeId());
        NoteDraft draft = NoteDraft.of(text, mentioned, colleagues.of(programme), note.author());
        change("update note set text = :text, edited_at = :now, version = version + 1", id, version, draft.text());
        jdbc.sql("delete from note_mention where note_id = :id and not login = any(:logins)")
                .param("id", id)
                .param("logins", draft.mentioned().toArray(String[]::new))
                .update();
        mention(id, programme, draft.mentioned());
        auditTrail.record(programme.key(), "note.edited", Long.toString(id));
    }

    /** The text goes for good; that there was a note stays. */
    public void delete(long id, int version) {
        OwnNote note = own(id);
        change("update note set text = null, deleted_at = :now, version = version + 1", id, version, null);
        jdbc.sql("delete from note_mention where note_id = :id").param("id", id).update();
        auditTrail.record(programmes.get(note.programmeId()).key(), "note.deleted", Long.toString(id));
    }

    private void change(String update, long id, int version, String text) {
        JdbcClient.StatementSpec statement = jdbc.sql(
                        update + " where id = :id and version = :version and text is not null")
                .param("id", id)
                .param("version", version)
                .param("now", SqlTime.of(clock.instant()));
        if ((text == null ? statement : statement.param("text", text)).update() == 0) {
            throw new Refusal(GONE);
        }
    }

    private void mention(long id, MentoringProgramme programme, Collection<String> logins) {
        if (logins.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into note_mention (note_id, login, mentioned_at) select :id, m.login, :now
                        from unnest(:logins) as m (login) on conflict do nothing""")
                .param("id", id)
                .param("now", SqlTime.of(clock.instant()))
                .param("logins", logins.toArray(String[]::new))
                .update();
        notices.send(
                Set.copyOf(logins),
                NoticeKind.INFORMATION,
                "Вас упомянули в заметке по программе «%s». Откройте её, чтобы прочитать и ответить."
                        .formatted(brief(programme.title())),
                "/programmes/" + programme.id() + "/notes",
                "note:" + id + ":mention");
    }

    private static String brief(String title) {
        return title.length() <= 150 ? title : title.substring(0, 149) + "…";
    }

    /** The acting person has read that (s)he was mentioned; what is nobody's or somebody else's stays as it is. */
    public void read(Collection<Long> noteIds) {
        if (!noteIds.isEmpty()) {
            jdbc.sql(
                            "update note_mention set read_at = :now where login = :login and read_at is null and note_id = any(:ids)")
                    .param("now", SqlTime.of(clock.instant()))
                    .param("login", actor.loginOrSystem())
                    .param("ids", noteIds.toArray(Long[]::new))
                    .update();
        }
    }
}
