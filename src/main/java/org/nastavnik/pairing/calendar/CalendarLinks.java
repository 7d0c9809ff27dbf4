package org.nastavnik.pairing.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and revokes the secret links; a person has at most one that works. */
@Service
@Transactional
public class CalendarLinks {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final Clock clock;

    CalendarLinks(JdbcClient jdbc, AuditTrail auditTrail, Clock clock) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CalendarLink> of(String login) {
        return jdbc.sql(
                        "select made_at, asked_on from pairing_calendar_link where login = :login and revoked_at is null")
                .param("login", login)
                .query((row, number) ->
                        new CalendarLink(SqlTime.read(row, "made_at"), row.getObject("asked_on", LocalDate.class)))
                .optional();
    }

    /** The link before it works no longer. @return the secret, which is shown once */
    public String renew(String login) {
        // two at once: the second waits and revokes what the first has made
        jdbc.sql("select login from organization_user where login = :login for update")
                .param("login", login)
                .query(String.class)
                .single();
        close(login);
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("insert into pairing_calendar_link (login, code_hash, made_at) values (:login, :hash, :now)")
                .param("login", login)
                .param("hash", hash(code))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        auditTrail.record("user:" + login, "calendar.link-made", null);
        return code;
    }

    public void revoke(String login) {
        if (close(login) > 0) {
            auditTrail.record("user:" + login, "calendar.link-revoked", null);
        }
    }

    private int close(String login) {
        return jdbc.sql(
                        "update pairing_calendar_link set revoked_at = :now where login = :login and revoked_at is null")
                .param("login", login)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** Whose calendar this secret opens; nobody's where it was revoked or the account is closed. */
    public Optional<String> ownerOf(String code) {
        Optional<String> login = jdbc.sql("select l.login from pairing_calendar_link l"
                        + " join organization_user u on u.login = l.login and u.enabled"
                        + " where l.code_hash = :hash and l.revoked_at is null")
                .param("hash", hash(code))
                .query(String.class)
                .optional();
        // once a day is enough to know whether the link is in use
        login.ifPresent(owner -> jdbc.sql("update pairing_calendar_link set asked_on = :today"
                        + " where code_hash = :hash and asked_on is distinct from :today")
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("hash", hash(code))
                .update());
        return login;
    }

    private static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
