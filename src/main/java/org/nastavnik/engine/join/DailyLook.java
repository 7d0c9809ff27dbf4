package org.nastavnik.engine.join;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For watchers: looks at each municipality once a day of its zone, some in one transaction. */
@Component
public class DailyLook {

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DailyLook(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A municipality and the day in it. */
    public record Place(long id, ZoneId zone, LocalDate today) {}

    /** What is done about a municipality, in the transaction that notes the look. */
    public interface Look {
        void at(Place place);
    }

    /** @param table the feature's rules: a row for each municipality with {@code looked_on}, made where there is none */
    public void atEach(String table, Instant now, Look look) {
        transaction.executeWithoutResult(status -> jdbc.sql("insert into " + table + " (municipality_id)"
                        + " select m.id from organization_municipality m where not exists (select 1 from " + table
                        + " r where r.municipality_id = m.id) on conflict do nothing")
                .update());
        while (Boolean.TRUE.equals(transaction.execute(status -> atSome(table, now, look)))) {
            // the next ones in a transaction of their own
        }
    }

    private boolean atSome(String table, Instant now, Look look) {
        List<Place> found = jdbc.sql("select r.municipality_id, m.zone from " + table + """
                         r join organization_municipality m on m.id = r.municipality_id
                        where r.looked_on is null or r.looked_on < (cast(:now as timestamptz) at time zone m.zone)::date
                        order by r.municipality_id limit :most for update of r skip locked""")
                .param("now", SqlTime.of(now))
                .param("most", AT_ONCE)
                .query((row, number) -> {
                    ZoneId zone = ZoneId.of(row.getString("zone"));
                    return new Place(row.getLong("municipality_id"), zone, LocalDate.ofInstant(now, zone));
                })
                .list();
        for (Place place : found) {
            look.at(place);
            jdbc.sql("update " + table + " set looked_on = :today where municipality_id = :id")
                    .param("today", place.today())
                    .param("id", place.id())
                    .update();
        }
        return found.size() == AT_ONCE;
    }
}
