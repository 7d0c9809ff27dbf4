package org.nastavnik.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.nastavnik.shared.SqlTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of each new notice when it may be mailed: at once, after the quiet hours, with the digest, or not at all. */
@Component
class MailPlanner {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final MailProperties properties;
    private final boolean mailed;

    MailPlanner(
            JdbcClient jdbc, JdbcTemplate batches, MailProperties properties, ObjectProvider<MailTransport> transport) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.properties = properties;
        this.mailed = transport.getIfAvailable() != null;
    }

    private record Told(
            long id, Instant at, boolean reachable, boolean readAlready, MailMode mode, ZoneId zone, MailHours hours) {

        /** Null where it is not mailed. */
        Instant due() {
            return reachable && !readAlready && mode != MailMode.NONE ? hours.earliest(at, mode, zone) : null;
        }
    }

    /** @return how many notices were planned; fewer than {@code most} where no more are waiting */
    @Transactional
    int plan(int most) {
        List<Told> told = jdbc.sql("""
                        select n.id, n.sent_at, u.enabled and u.email is not null as reachable,
                               n.read_at is not null as read_already, coalesce(c.mode, 'EACH') as mode, m.zone,
                               h.quiet_from, h.quiet_until, h.digest_at
                        from notification_notice n
                                 join organization_user u on u.login = n.recipient
                                 left join notification_mail_choice c on c.login = n.recipient
                                 left join organization o on o.id = u.organization_id
                                 left join organization_municipality m
                                           on m.id = coalesce(u.municipality_id, o.municipality_id)
                                 left join notification_mail_hours h on h.municipality_id = m.id
                        where n.mail_state = 'NEW'
                        order by n.id limit :most
                        for update of n skip locked""").param("most", most).query(this::read).list();
        batches.batchUpdate(
                "update notification_notice set mail_after = ?, mail_state = ? where id = ?",
                told.stream()
                        .map(notice -> {
                            Instant due = mailed ? notice.due() : null;
                            return new Object[] {SqlTime.of(due), due == null ? "DONE" : "PLANNED", notice.id()};
                        })
                        .toList());
        return told.size();
    }

    private Told read(ResultSet row, int number) throws SQLException {
        String zone = row.getString("zone");
        Time quietFrom = row.getTime("quiet_from");
        return new Told(
                row.getLong("id"),
                SqlTime.read(row, "sent_at"),
                row.getBoolean("reachable"),
                row.getBoolean("read_already"),
                MailMode.valueOf(row.getString("mode")),
                zone == null ? properties.zone() : ZoneId.of(zone),
                quietFrom == null ? properties.hours() : MailSettings.hours(row));
    }
}
