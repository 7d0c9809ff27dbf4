package org.nastavnik.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * ErasureProposals to erase a person: by the curator on the person's request, by the watcher where a consent is withdrawn or a term
 * is over. The head of the organisation decides within 30 days (152-ФЗ, art. 21); nothing is erased by itself.
 */
@Service
@Transactional
public class ErasureProposals {

    static final int DAYS = 30;

    private final JdbcClient jdbc;
    private final ErasureService erasures;
    private final Notices notices;
    private final LocalDay localDay;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    ErasureProposals(
            JdbcClient jdbc,
            ErasureService erasures,
            Notices notices,
            LocalDay localDay,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.jdbc = jdbc;
        this.erasures = erasures;
        this.notices = notices;
        this.localDay = localDay;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** One that waits for the head. */
    public record Proposal(long id, long personId, Ground ground, LocalDate dueOn) {}

    /** What was decided to keep, and why. */
    public record Kept(String reason, LocalDate until) {}

    @Transactional(readOnly = true)
    public List<Proposal> open(long organizationId) {
        return jdbc.sql("select * from privacy_proposal where organization_id = ? and state = 'OPEN'"
                        + " order by due_on, id limit 200")
                .param(organizationId)
                .query(ErasureProposals::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> openOf(long personId) {
        return jdbc.sql("select * from privacy_proposal where person_id = ? and state = 'OPEN'")
                .param(personId)
                .query(ErasureProposals::read)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> keptOf(long personId) {
        return jdbc.sql("select reason, kept_until from privacy_proposal where person_id = ? and state = 'KEPT'"
                        + " order by id desc limit 1")
                .param(personId)
                .query((row, number) ->
                        new Kept(row.getString(1), row.getDate(2).toLocalDate()))
                .optional();
    }

    public void propose(long personId, long organizationId, Ground ground) {
        if (erasures.isErased(personId)) {
            throw new Refusal("Данные этого человека уже обезличены: обновите страницу.");
        }
        int made = jdbc.sql("""
                        insert into privacy_proposal (person_id, organization_id, ground, state, made_by, made_at, due_on)
                        values (:person, :organization, :ground, 'OPEN', :by, :now, :due)
                        on conflict (person_id) where state = 'OPEN' do nothing""")
                .param("person", personId)
                .param("organization", organizationId)
                .param("ground", ground.name())
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .param("due", localDay.of(organizationId).plusDays(DAYS))
                .update();
        if (made == 0) {
            throw new Refusal("Решения по этому человеку уже ждёт руководитель.");
        }
        auditTrail.record("person:" + personId, "person.erasure-proposed", ground.name());
        tellHead(organizationId);
    }

    void tellHead(long organizationId) {
        notices.send(
                Recipient.holders(Role.HEAD, organizationId),
                NoticeKind.INFORMATION,
                "Предложено обезличить персональные данные. Решите в течение 30 дней: обезличить или хранить дальше.",
                "/erasures",
                "erasures:" + organizationId + ":" + localDay.of(organizationId));
    }

    public void erase(long personId) {
        erasures.erase(personId);
        decide(personId, "ERASED", null, null);
    }

    /** Another ground remains, such as a law that tells to keep papers. */
    public void keep(long personId, long organizationId, String reason, LocalDate until) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason", "Укажите, на каком основании данные хранятся дальше.");
        }
        if (until == null || !until.isAfter(localDay.of(organizationId))) {
            throw new Refusal("until", "Укажите день в будущем, до которого данные хранятся.");
        }
        if (decide(personId, "KEPT", reason.strip(), until) == 0) {
            throw new Refusal("Решение уже принято: обновите страницу.");
        }
        auditTrail.record("person:" + personId, "person.kept", null);
    }

    private int decide(long personId, String state, String reason, LocalDate until) {
        return jdbc.sql("""
                        update privacy_proposal set state = :state, reason = :reason, kept_until = :until,
                               decided_by = :by, decided_at = :now
                        where person_id = :person and state = 'OPEN'""")
                .param("state", state)
                .param("reason", reason)
                .param("until", until, java.sql.Types.DATE)
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .param("person", personId)
                .update();
    }

    private static Proposal read(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getLong("person_id"),
                Ground.valueOf(row.getString("ground")),
                row.getDate("due_on").toLocalDate());
    }
}
