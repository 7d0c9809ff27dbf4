package org.nastavnik.notification.mail;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails that were made, for the page that shows what was sent. */
@Service
@Transactional(readOnly = true)
public class Mails {

    private final JdbcClient jdbc;
    private final MailOutbox outbox;
    private final Clock clock;

    Mails(JdbcClient jdbc, MailOutbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param recipient the login; of whom it is */
    public record Mail(
            long id,
            String recipient,
            MailState state,
            int attempts,
            Instant madeAt,
            Instant sentAt,
            String subject,
            List<MailText.Line> lines) {}

    private record Row(
            long id, String recipient, MailState state, int attempts, boolean digest, Instant madeAt, Instant sentAt) {}

    /** The newest first; those after the mail of this id, or the first where it is null. */
    public List<Mail> of(String login, Long before, int size) {
        return filled(jdbc.sql(select("recipient = :login"))
                .param("login", login)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", size)
                .query(Mails::row)
                .list());
    }

    /** Of everybody: which mails did not arrive. */
    public List<Mail> failed(Long before, int size) {
        return filled(jdbc.sql(select("state = 'FAILED'"))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", size)
                .query(Mails::row)
                .list());
    }

    /** Tries a mail that was given up again, to the address that the person has now. */
    @Transactional
    public void retry(long id) {
        if (!outbox.retry(id, clock.instant())) {
            throw new Refusal(
                    "Это письмо повторить нельзя: оно уже отправляется или у получателя больше нет адреса. Обновите страницу.");
        }
    }

    private static String select(String which) {
        return "select id, recipient, state, attempts, digest, made_at, sent_at from notification_mail where " + which
                + " and id < :before order by id desc limit :size";
    }

    private List<Mail> filled(List<Row> rows) {
        Map<Long, List<MailText.Line>> lines =
                outbox.lines(rows.stream().map(Row::id).toList()).stream().collect(groupingBy(MailText.Line::mailId));
        return rows.stream()
                .map(row -> {
                    List<MailText.Line> own = lines.getOrDefault(row.id(), List.of());
                    return new Mail(
                            row.id(),
                            row.recipient(),
                            row.state(),
                            row.attempts(),
                            row.madeAt(),
                            row.sentAt(),
                            MailText.subject(row.digest(), own),
                            own);
                })
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("recipient"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getBoolean("digest"),
                SqlTime.read(row, "made_at"),
                SqlTime.read(row, "sent_at"));
    }
}
