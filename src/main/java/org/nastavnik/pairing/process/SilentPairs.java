package org.nastavnik.pairing.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.Role;
import org.nastavnik.pairing.PairingStage;
import org.nastavnik.pairing.SilenceRule;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.RussianPlural;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices pairs that have stopped meeting: first reminds the mentor, then tells the curator. */
@Component
class SilentPairs implements Watcher {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final SilenceRule rule;

    SilentPairs(JdbcClient jdbc, Notices notices, PlatformTransactionManager transactions, SilenceRule rule) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.rule = rule;
    }

    private record Silent(
            long id, String title, long organizationId, String mentorLogin, LocalDate quietFrom, int days) {}

    @Override
    public void watch(Instant now) {
        while (Boolean.TRUE.equals(transaction.execute(status -> watchSome(now)))) {
            // the next hundred in a transaction of its own
        }
    }

    private boolean watchSome(Instant now) {
        List<Silent> found = jdbc.sql("""
                        select p.id, g.title, g.organization_id, u.login, p.quiet_from,
                               (cast(:now as timestamptz) at time zone y.zone)::date - p.quiet_from as days
                        from pairing p
                        join programme g on g.id = p.programme_id
                        join organization_municipality y on y.id = g.municipality_id
                        join participant_person m on m.id = p.mentor_id
                        left join organization_user u on u.login = m.login and u.enabled
                        where p.state = 'OPEN' and p.dissolved_on is null and p.quiet_steps < 2
                          and p.stage in (:stages)
                          and (cast(:now as timestamptz) at time zone y.zone)::date - p.quiet_from
                              >= case p.quiet_steps when 0 then :remind else :tell end
                        order by p.id limit :most
                        for update of p skip locked""")
                .param("stages", PairingStage.meeting())
                .param("now", SqlTime.of(now))
                .param("remind", rule.remindAfter())
                .param("tell", rule.tellCuratorAfter())
                .param("most", AT_ONCE)
                .query((row, number) -> new Silent(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getLong("organization_id"),
                        row.getString("login"),
                        row.getObject("quiet_from", LocalDate.class),
                        row.getInt("days")))
                .list();
        found.forEach(this::tell);
        return found.size() == AT_ONCE;
    }

    private void tell(Silent pair) {
        boolean curatorToo = pair.days() >= rule.tellCuratorAfter();
        Recipient curator = Recipient.holders(Role.CURATOR, pair.organizationId());
        Recipient mentor = pair.mentorLogin() == null ? curator : Recipient.person(pair.mentorLogin());
        send(
                pair,
                curatorToo ? curator : mentor,
                curatorToo
                        ? "Узнайте у наставника, что мешает, и помогите продолжить или прекратите пару с указанием причины."
                        : "Договоритесь о встрече и запишите её в журнал.");
        jdbc.sql("update pairing set quiet_steps = :step where id = :id")
                .param("step", curatorToo ? 2 : 1)
                .param("id", pair.id())
                .update();
    }

    private void send(Silent pair, Recipient to, String advice) {
        String days = RussianPlural.of(pair.days(), "%d день", "%d дня", "%d дней");
        notices.send(
                to,
                NoticeKind.INACTIVITY,
                "В паре № %d программы «%s» %s нет встреч. %s".formatted(pair.id(), brief(pair.title()), days, advice),
                "/pairs/" + pair.id(),
                "pair:" + pair.id() + ":silent:" + RussianDates.inTable(pair.quietFrom()) + ":"
                        + (pair.days() >= rule.tellCuratorAfter() ? "curator" : "mentor"));
    }

    private static String brief(String title) {
        return title.length() <= 150 ? title : title.substring(0, 149) + "…";
    }
}
