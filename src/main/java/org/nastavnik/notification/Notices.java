package org.nastavnik.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something, in the transaction of what it is about, and shows them what they were told. */
@Service
@Transactional
public class Notices {

    /** Nobody counts further. */
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Tells a person or a group. Who was told the same before, by the key, is not told again, however often it is sent.
     *
     * @param text whole Russian sentences without personal data of pupils, at most 1000 characters
     * @param link path of the page where the recipient does something about it, or null
     * @param dedupKey names the occasion, such as {@code pair:17:no-meeting:2026-09-15}
     * @return to how many it is news
     */
    public int send(Recipient to, NoticeKind kind, String text, String link, String dedupKey) {
        return send(members(to), kind, text, link, dedupKey);
    }

    /** The same for these people. */
    public int send(Set<String> logins, NoticeKind kind, String text, String link, String dedupKey) {
        if (logins.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        insert into notification_notice (recipient, kind, text, link, dedup_key, sent_at)
                        select login, :kind, :text, :link, :key, :now
                        from organization_user where enabled and login in (:logins) order by login
                        on conflict (recipient, dedup_key) do nothing""")
                .param("kind", kind.name())
                .param("text", text)
                .param("link", link)
                .param("key", dedupKey)
                .param("now", SqlTime.of(clock.instant()))
                .param("logins", logins)
                .update();
    }

    /** Who would be told now. */
    @Transactional(readOnly = true)
    public Set<String> members(Recipient to) {
        if (to.login() != null) {
            return Set.of(to.login());
        }
        return new TreeSet<>(jdbc.sql("select user_id_ from act_id_membership where group_id_ = :group")
                .param("group", to.group())
                .query(String.class)
                .list());
    }

    /** The newest first; the page after the notice of this id, or the first page where it is null. */
    @Transactional(readOnly = true)
    public List<Notice> of(String login, Long before, int size) {
        return jdbc.sql("select id, kind, text, link, sent_at, read_at from notification_notice"
                        + " where recipient = :login and id < :before order by id desc limit :size")
                .param("login", login)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", size)
                .query(Notices::read)
                .list();
    }

    /** How many the person has not read, counted up to 100. */
    @Transactional(readOnly = true)
    public int unread(String login) {
        return jdbc.sql("select count(*) from (select 1 from notification_notice"
                        + " where recipient = :login and read_at is null limit :most) capped")
                .param("login", login)
                .param("most", MOST)
                .query(Integer.class)
                .single();
    }

    /** The same as a badge shows it; empty when there is nothing unread. */
    @Transactional(readOnly = true)
    public String unreadBadge(String login) {
        int unread = unread(login);
        if (unread == 0) {
            return "";
        }
        return unread < MOST ? Integer.toString(unread) : (MOST - 1) + "+";
    }

    /** The person has seen it; empty where it is nobody's or somebody else's. */
    public Optional<Notice> open(String login, long id) {
        return jdbc.sql("update notification_notice set read_at = coalesce(read_at, :now)"
                        + " where id = :id and recipient = :login"
                        + " returning id, kind, text, link, sent_at, read_at")
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .param("login", login)
                .query(Notices::read)
                .optional();
    }

    public int readAll(String login) {
        return jdbc.sql("update notification_notice set read_at = :now where recipient = :login and read_at is null")
                .param("now", SqlTime.of(clock.instant()))
                .param("login", login)
                .update();
    }

    private static Notice read(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("link"),
                SqlTime.read(row, "sent_at"),
                SqlTime.read(row, "read_at"));
    }
}
