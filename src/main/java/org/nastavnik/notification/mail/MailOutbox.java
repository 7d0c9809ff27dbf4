package org.nastavnik.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that wait, and what became of them. Several servers may work on it: each takes rows that no other holds. */
@Component
@Transactional
class MailOutbox {

    /** After that many attempts, a good day, a mail is given up. */
    static final int ATTEMPTS = 9;

    /** Longer than a portion takes with every connection timing out: nobody else tries it meanwhile. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(10);

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final JdbcClient jdbc;

    MailOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gathers what is due into one mail for each person; what was read meanwhile is left out.
     *
     * @return how many notices were looked at
     */
    int gather(Instant now, int most) {
        return jdbc.sql("""
                        with due as (
                            select id, recipient, read_at from notification_notice
                            where mail_state = 'PLANNED' and mail_after <= :now
                            order by mail_after limit :most for update skip locked),
                        made as (
                            insert into notification_mail (recipient, address, digest, made_at, state, next_attempt_at)
                            select u.login, u.email, coalesce(c.mode = 'DIGEST', false), :now, 'WAITING', :now
                            from organization_user u left join notification_mail_choice c on c.login = u.login
                            where u.enabled and u.email is not null
                              and u.login in (select recipient from due where read_at is null)
                            returning id, recipient)
                        update notification_notice n set mail_state = 'DONE',
                            mail_id = case when due.read_at is null
                                then (select made.id from made where made.recipient = due.recipient) end
                        from due where n.id = due.id""").param("now", SqlTime.of(now)).param("most", most).update();
    }

    /** A mail taken for one attempt. */
    record Taken(long id, String address, UUID messageId, boolean digest, Instant madeAt, int attempts) {}

    /** Takes mails for an attempt and puts the next one off at once: who takes them may break down. */
    List<Taken> take(Instant now, int most) {
        return jdbc.sql("""
                        update notification_mail m set attempts = attempts + 1,
                            next_attempt_at = :now + least(:first * power(2, attempts), :longest) * interval '1 second'
                        where id in (select id from notification_mail
                                     where state = 'WAITING' and next_attempt_at <= :now
                                     order by next_attempt_at limit :most for update skip locked)
                        returning id, address, message_id, digest, made_at, attempts""")
                .param("now", SqlTime.of(now))
                .param("first", FIRST_WAIT.toSeconds())
                .param("longest", LONGEST_WAIT.toSeconds())
                .param("most", most)
                .query(MailOutbox::read)
                .list();
    }

    /** The notices of these mails, in the order in which they were told. */
    @Transactional(readOnly = true)
    List<MailText.Line> lines(List<Long> mailIds) {
        if (mailIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select mail_id, kind, text, link from notification_notice where mail_id in (:ids) order by id")
                .param("ids", mailIds)
                .query(MailText::line)
                .list();
    }

    void sent(long id, Instant now) {
        jdbc.sql("update notification_mail set state = 'SENT', sent_at = :now, next_attempt_at = null, failure = null"
                        + " where id = :id and state = 'WAITING'")
                .param("now", SqlTime.of(now))
                .param("id", id)
                .update();
    }

    /** @param kind what kind of failure it was, without the server's words */
    void failed(Taken mail, String kind, boolean forGood) {
        boolean over = forGood || mail.attempts() >= ATTEMPTS;
        jdbc.sql("update notification_mail set failure = :kind"
                        + (over ? ", state = 'FAILED', next_attempt_at = null" : "")
                        + " where id = :id and state = 'WAITING'")
                .param("kind", kind.substring(0, Math.min(kind.length(), 100)))
                .param("id", mail.id())
                .update();
    }

    /** The person's present address is tried anew. */
    boolean retry(long id, Instant now) {
        return jdbc.sql("""
                        update notification_mail m set state = 'WAITING', attempts = 0, next_attempt_at = :now,
                            address = u.email
                        from organization_user u
                        where m.id = :id and m.state = 'FAILED' and u.login = m.recipient and u.email is not null""").param("now", SqlTime.of(now)).param("id", id).update() == 1;
    }

    private static Taken read(ResultSet row, int number) throws SQLException {
        return new Taken(
                row.getLong("id"),
                row.getString("address"),
                row.getObject("message_id", UUID.class),
                row.getBoolean("digest"),
                SqlTime.read(row, "made_at"),
                row.getInt("attempts"));
    }
}
