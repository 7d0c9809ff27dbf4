package org.nastavnik.notification.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.nastavnik.shared.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks at a page, and what dates and organisations are called there. */
@Component
class Viewer {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final CurrentActor actor;
    private final JdbcClient jdbc;

    Viewer(CurrentActor actor, JdbcClient jdbc) {
        this.actor = actor;
        this.jdbc = jdbc;
    }

    String login() {
        return actor.login().orElseThrow(() -> new IllegalStateException("The page needs a login"));
    }

    /** The hour of the place where the person works. */
    ZoneId zone() {
        return jdbc.sql("""
                        select m.zone
                        from organization_user u
                                 left join organization o on o.id = u.organization_id
                                 join organization_municipality m
                                      on m.id = coalesce(u.municipality_id, o.municipality_id)
                        where u.login = :login""")
                .param("login", login())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(MOSCOW);
    }

    static String date(Instant moment, ZoneId zone) {
        return moment == null ? "" : DATE.format(moment.atZone(zone));
    }

    static String dateTime(Instant moment, ZoneId zone) {
        return moment == null ? "" : DATE_TIME.format(moment.atZone(zone));
    }

    Map<Long, String> organizations(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, short_name from organization where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getLong("id"), row.getString("short_name"));
                    });
        }
        return names;
    }
}
