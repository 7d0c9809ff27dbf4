package org.nastavnik.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people choose about their mails, and a municipality's quiet hours. Callers check whose it is. */
@Service
@Transactional
public class MailSettings {

    private final JdbcClient jdbc;
    private final MailProperties properties;
    private final AuditTrail auditTrail;
    private final boolean mailed;

    MailSettings(
            JdbcClient jdbc,
            MailProperties properties,
            AuditTrail auditTrail,
            ObjectProvider<MailTransport> transport) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.auditTrail = auditTrail;
        this.mailed = transport.getIfAvailable() != null;
    }

    /** False where no mail server is configured. */
    public boolean mailed() {
        return mailed;
    }

    /** Mails are made and shown, but nobody gets them. */
    public boolean shownOnly() {
        return properties.showOnly();
    }

    @Transactional(readOnly = true)
    public MailMode mode(String login) {
        return jdbc.sql("select mode from notification_mail_choice where login = :login")
                .param("login", login)
                .query((row, number) -> MailMode.valueOf(row.getString("mode")))
                .optional()
                .orElse(MailMode.EACH);
    }

    /** What has not left yet follows the new choice. */
    public void choose(String login, MailMode mode) {
        jdbc.sql("""
                        insert into notification_mail_choice (login, mode) values (:login, :mode)
                        on conflict (login) do update set mode = excluded.mode""").param("login", login).param("mode", mode.name()).update();
        jdbc.sql("update notification_notice set mail_state = 'NEW', mail_after = null"
                        + " where recipient = :login and mail_state = 'PLANNED'")
                .param("login", login)
                .update();
    }

    @Transactional(readOnly = true)
    public MailHours hours(long municipalityId) {
        return jdbc.sql("select quiet_from, quiet_until, digest_at from notification_mail_hours"
                        + " where municipality_id = :municipality")
                .param("municipality", municipalityId)
                .query((row, number) -> hours(row))
                .optional()
                .orElseGet(properties::hours);
    }

    /** Holds for what is told from now on. */
    public void keep(long municipalityId, MailHours hours) {
        if (hours.isQuiet(hours.digestAt())) {
            throw new Refusal(
                    "digestAt",
                    "Сводка приходится на тихие часы: выберите для неё время вне тихих часов или измените тихие часы.");
        }
        jdbc.sql("""
                        insert into notification_mail_hours (municipality_id, quiet_from, quiet_until, digest_at)
                        values (:municipality, :from, :until, :digest)
                        on conflict (municipality_id) do update
                        set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                            digest_at = excluded.digest_at""")
                .param("municipality", municipalityId)
                .param("from", hours.quietFrom())
                .param("until", hours.quietUntil())
                .param("digest", hours.digestAt())
                .update();
        auditTrail.record("municipality:" + municipalityId, "mail-hours.changed", null);
    }

    static MailHours hours(ResultSet row) throws SQLException {
        return new MailHours(
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class),
                row.getObject("digest_at", LocalTime.class));
    }
}
