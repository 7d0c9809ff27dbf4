package org.nastavnik.evaluation.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.notification.mail.Letters;
import org.nastavnik.notification.mail.Letters.Delivery;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends links by e-mail. A letter's code is made when the letter leaves and anew at every attempt, so that it is stored
 * nowhere; of two letters that arrived after all the later one counts.
 */
@Component
class InvitationMail implements Watcher {

    static final int ATTEMPTS = 6;
    private static final String SUBJECT = "Анкета участника программы наставничества";
    private static final int PORTION = 20;
    private static final Duration WAIT = Duration.ofMinutes(20);

    private final Letters letters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    InvitationMail(Letters letters, JdbcClient jdbc, TransactionTemplate transaction) {
        this.letters = letters;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Waiting(
            long id,
            int attempts,
            Respondent side,
            SurveyStage stage,
            LocalDate until,
            String organization,
            @PersonalData String address) {

        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }

    @Override
    public void watch(Instant now) {
        if (!letters.ready()) {
            return;
        }
        List<Waiting> portion;
        do {
            portion = transaction.execute(status -> take(now));
        } while (sendAll(portion, now) && portion.size() == PORTION);
    }

    /** Takes letters for an attempt and puts the next one off at once: who takes them may break down. */
    private List<Waiting> take(Instant now) {
        jdbc.sql("update evaluation_invitation set state = 'FAILED', next_attempt_at = null"
                        + " where state = 'MAIL' and expires_at <= :now")
                .param("now", SqlTime.of(now))
                .update();
        return jdbc.sql("""
                        with taken as (
                            update evaluation_invitation set attempts = attempts + 1, next_attempt_at = :later
                            where id in (select id from evaluation_invitation
                                         where state = 'MAIL' and next_attempt_at <= :now
                                         order by next_attempt_at limit :most for update skip locked)
                            returning id, programme_id, person_id, attempts, respondent, stage, until_on)
                        select t.*, o.short_name, s.email from taken t
                        join programme p on p.id = t.programme_id
                        join organization o on o.id = p.organization_id
                        join participant_person s on s.id = t.person_id
                        order by t.id""")
                .param("now", SqlTime.of(now))
                .param("later", SqlTime.of(now.plus(WAIT)))
                .param("most", PORTION)
                .query(InvitationMail::read)
                .list();
    }

    private static Waiting read(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getInt("attempts"),
                Respondent.valueOf(row.getString("respondent")),
                SurveyStage.valueOf(row.getString("stage")),
                row.getObject("until_on", LocalDate.class),
                row.getString("short_name"),
                row.getString("email"));
    }

    /** @return false where the server does not answer: what was taken waits for its next attempt */
    private boolean sendAll(List<Waiting> portion, Instant now) {
        for (Waiting letter : portion) {
            if (letter.address() == null) {
                end(letter.id(), "FAILED", null);
                continue;
            }
            String code = LinkCode.make();
            jdbc.sql("update evaluation_invitation set code_hash = :hash where id = :id and state = 'MAIL'")
                    .param("hash", LinkCode.hash(code))
                    .param("id", letter.id())
                    .update();
            Delivery delivery = letters.send(letter.address(), SUBJECT, text(letter, code));
            if (delivery == Delivery.SENT) {
                end(letter.id(), "OPEN", now);
            } else if (delivery == Delivery.NEVER || letter.attempts() >= ATTEMPTS) {
                end(letter.id(), "FAILED", null);
            } else if (delivery == Delivery.NO_SERVER) {
                return false;
            }
        }
        return true;
    }

    private void end(long id, String state, Instant mailedAt) {
        jdbc.sql("update evaluation_invitation set state = :state, next_attempt_at = null, mailed_at = :mailed"
                        + " where id = :id and state = 'MAIL'")
                .param("state", state)
                .param("mailed", SqlTime.of(mailedAt))
                .param("id", id)
                .update();
    }

    /** Names nobody: a mailbox may be a family's. */
    private String text(Waiting letter, String code) {
        return """
                Здравствуйте!

                %s просит вас заполнить анкету участника программы наставничества (%s анкета, %s). Это займёт около пяти минут, вход в систему не нужен:
                %s/anketa/%s

                Ссылка личная: по ней можно ответить один раз до %s включительно. Не передавайте её другим.

                Письмо отправлено автоматически, отвечать на него не нужно. Если вы не участвуете в программе, просто удалите его.
                """.formatted(
                        letter.organization(),
                        letter.stage().title(),
                        letter.side().title(),
                        letters.baseUrl(),
                        LinkCode.printed(code),
                        RussianDates.inText(letter.until()));
    }
}
