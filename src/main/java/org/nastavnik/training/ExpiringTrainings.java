package org.nastavnik.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.RussianPlural;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at each municipality once a day: tells curator, head and operator, once for each training, how many run out soon.
 * Whoever has been trained again in time is not counted.
 */
@Component
class ExpiringTrainings implements Watcher {

    private static final int AT_ONCE = 20;
    private static final String LINK = "/trainings?state=EXPIRING&counted=true";

    private final JdbcClient jdbc;
    private final TrainingRules rules;
    private final Notices notices;
    private final TransactionTemplate transaction;

    ExpiringTrainings(JdbcClient jdbc, TrainingRules rules, Notices notices, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Place(long id, LocalDate today) {}

    private record Expiring(long organizationId, long people, long last) {}

    @Override
    public void watch(Instant now) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into training_rule (municipality_id)
                        select m.id from organization_municipality m
                        where not exists (select 1 from training_rule r where r.municipality_id = m.id)
                        on conflict do nothing""").update());
        while (Boolean.TRUE.equals(transaction.execute(status -> watchSome(now)))) {
            // the next ones in a transaction of their own
        }
    }

    private boolean watchSome(Instant now) {
        List<Place> found = jdbc.sql("""
                        select r.municipality_id, m.zone
                        from training_rule r join organization_municipality m on m.id = r.municipality_id
                        where r.looked_on is null
                           or r.looked_on < (cast(:now as timestamptz) at time zone m.zone)::date
                        order by r.municipality_id limit :most for update of r skip locked""")
                .param("now", SqlTime.of(now))
                .param("most", AT_ONCE)
                .query((row, number) -> new Place(
                        row.getLong("municipality_id"), LocalDate.ofInstant(now, ZoneId.of(row.getString("zone")))))
                .list();
        found.forEach(this::look);
        return found.size() == AT_ONCE;
    }

    private void look(Place place) {
        List<Expiring> expiring = jdbc.sql("""
                        with told as (
                          update training t set warned_on = :today
                          from participant_person p join organization o on o.id = p.organization_id
                          where p.id = t.person_id and o.municipality_id = :municipality and p.kind in ('TEACHER', 'HEAD')
                            and t.warned_on is null and t.hours >= :hours
                            and VALID between :today and :soon
                            and not exists (select 1 from training later where later.person_id = t.person_id
                                            and later.hours >= :hours
                                            and coalesce(later.valid_until, (later.issued_on
                                                  + make_interval(years => :validYears))::date) > :soon)
                          returning t.id, t.person_id, p.organization_id)
                        select organization_id, count(distinct person_id) as people, max(id) as last from told
                        group by organization_id order by organization_id""".replace("VALID", TrainingRules.VALID_THROUGH))
                .param("today", place.today())
                .param("soon", place.today().plusDays(rules.warnDays()))
                .param("municipality", place.id())
                .param("hours", rules.countedHours())
                .param("validYears", rules.validYears())
                .query((row, number) ->
                        new Expiring(row.getLong("organization_id"), row.getLong("people"), row.getLong("last")))
                .list();
        for (Expiring there : expiring) {
            String key = "training:expiring:" + there.organizationId() + ":" + there.last();
            for (Role role : List.of(Role.CURATOR, Role.HEAD)) {
                tell(Recipient.holders(role, there.organizationId()), there.people(), "в вашей организации", key);
            }
        }
        if (!expiring.isEmpty()) {
            long last = expiring.stream().mapToLong(Expiring::last).max().orElseThrow();
            tell(
                    Recipient.holders(Role.OPERATOR, place.id()),
                    expiring.stream().mapToLong(Expiring::people).sum(),
                    "в организациях муниципалитета",
                    "training:expiring:m" + place.id() + ":" + last);
        }
        jdbc.sql("update training_rule set looked_on = :today where municipality_id = :id")
                .param("today", place.today())
                .param("id", place.id())
                .update();
    }

    private void tell(Recipient to, long people, String where, String key) {
        notices.send(
                to,
                NoticeKind.REMINDER,
                "Скоро истекает обучение %s: %s. Откройте список и запишите людей на курс."
                        .formatted(where, RussianPlural.of(people, "%d человек", "%d человека", "%d человек")),
                LINK,
                key);
    }
}
