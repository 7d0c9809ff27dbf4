package org.nastavnik.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes as people read them; one statement for a page, one for the morning page. */
@Service
@Transactional(readOnly = true)
public class NoteList {

    private final Directory directory;
    private final JdbcClient jdbc;

    NoteList(Directory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** @param next the id before which the next page begins; null for none */
    public record Page(List<NoteRow> notes, Long next) {}

    /** The newest first. */
    public Page of(MentoringProgramme programme, NoteAccess.Sight sight, Long before, int size) {
        ZoneId zone = directory.municipality(programme.municipalityId()).zone();
        List<NoteRow> found = jdbc.sql("""
                        select n.id, n.text, n.written_at, n.edited_at, n.deleted_at, n.version, n.written_by = :login as own,
                               u.last_name, u.first_name, u.middle_name, w.mentioned,
                               coalesce(me.read_at is null and me.login is not null, false) as unread
                        from note n
                                 join organization_user u on u.login = n.written_by
                                 left join note_mention me on me.note_id = n.id and me.login = :login
                                 cross join lateral (
                                     select string_agg(x.last_name || ' ' || left(x.first_name, 1) || '.'
                                                       || coalesce(' ' || left(x.middle_name, 1) || '.', ''), ', ' order by x.last_name, x.login)
                                            as mentioned
                                     from note_mention m join organization_user x on x.login = m.login where m.note_id = n.id) w
                        where n.programme_id = :programme and n.id < :before
                          and (:all or n.written_by = :login or me.login is not null)
                        order by n.id desc limit :size""")
                .param("programme", programme.id())
                .param("login", sight.login())
                .param("all", sight.all())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", size + 1)
                .query((row, number) -> row(row, zone))
                .list();
        boolean more = found.size() > size;
        List<NoteRow> shown = more ? found.subList(0, size) : found;
        return new Page(shown, more ? shown.get(size - 1).id() : null);
    }

    private static NoteRow row(ResultSet row, ZoneId zone) throws SQLException {
        String mentioned = row.getString("mentioned");
        return new NoteRow(
                row.getLong("id"),
                author(row),
                row.getString("text"),
                at(row, "written_at", zone),
                at(row, "edited_at", zone),
                at(row, "deleted_at", zone),
                mentioned == null ? "" : mentioned,
                row.getBoolean("own"),
                row.getBoolean("unread"),
                row.getInt("version"));
    }

    private static String author(ResultSet row) throws SQLException {
        return new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name"))
                .brief();
    }

    private static LocalDateTime at(ResultSet row, String column, ZoneId zone) throws SQLException {
        Instant at = SqlTime.read(row, column);
        return at == null ? null : LocalDateTime.ofInstant(at, zone);
    }

    /** Where the person was mentioned and has not read it, in cases that (s)he may still see; the newest first. */
    public List<Mention> unread(Viewer viewer, int size) {
        return jdbc.sql("""
                        select n.id, n.programme_id, p.title, n.text, m.mentioned_at, u.last_name, u.first_name, u.middle_name
                        from note_mention m
                                 join note n on n.id = m.note_id and n.text is not null
                                 join programme p on p.id = n.programme_id
                                 join organization_user u on u.login = n.written_by
                        where m.login = :login and m.read_at is null
                          and (p.organization_id in (:led) or p.municipality_id in (:overseen))
                        order by n.id desc limit :size""")
                .param("login", viewer.login())
                .param("led", orNone(viewer.led()))
                .param("overseen", orNone(viewer.overseen()))
                .param("size", size)
                .query((row, number) -> new Mention(
                        row.getLong("id"),
                        row.getLong("programme_id"),
                        row.getString("title"),
                        author(row),
                        row.getString("text"),
                        SqlTime.read(row, "mentioned_at")))
                .list();
    }

    /** SQL knows no empty list; no row has the id 0. */
    private static Set<Long> orNone(Set<Long> ids) {
        return ids.isEmpty() ? Set.of(0L) : ids;
    }
}
