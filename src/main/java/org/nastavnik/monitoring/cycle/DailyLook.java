package org.nastavnik.monitoring.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at each place of a table of rules once on each of its days, as long as it is to be looked at by itself; after a
 * standstill once for all days that were missed. Several servers share the places.
 */
public final class DailyLook {

    /** How long a missed day is made up for, and how many days people have then. */
    public static final int LATE_DAYS = 14;

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String rules;
    private final String key;
    private final String places;

    /**
     * @param rules table with {@code automatic} and {@code looked_on}
     * @param key its column for the place
     * @param places subquery of all places as {@code id} and {@code zone}; those without a zone are left out
     */
    public DailyLook(
            JdbcClient jdbc, PlatformTransactionManager transactions, String rules, String key, String places) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.rules = rules;
        this.key = key;
        this.places = places;
    }

    /** A place and its day. */
    public record Place(long id, LocalDate today) {}

    /**
     * The half-years that begin to be asked for about this day, the earlier one first: the day has come, or came while the
     * server stood still, but not so long ago that it is stale.
     *
     * @param opens the day in a half-year
     */
    public static List<HalfYear> due(Place place, Function<HalfYear, LocalDate> opens) {
        HalfYear current = HalfYear.of(place.today());
        return Stream.of(current.previous(), current)
                .filter(period -> {
                    LocalDate day = opens.apply(period);
                    return !day.isAfter(place.today())
                            && day.plusDays(LATE_DAYS).isAfter(place.today());
                })
                .toList();
    }

    public void look(Instant now, Consumer<Place> at) {
        transaction.executeWithoutResult(status -> jdbc.sql("insert into " + rules + " (" + key + ") select x.id from ("
                        + places + ") x where not exists (select 1 from " + rules + " r where r." + key
                        + " = x.id) on conflict do nothing")
                .update());
        while (Boolean.TRUE.equals(transaction.execute(status -> lookAtSome(now, at)))) {
            // the next ones in a transaction of their own
        }
    }

    private boolean lookAtSome(Instant now, Consumer<Place> at) {
        List<Place> found = jdbc.sql("select r." + key + " as id, x.zone from " + rules + " r join (" + places
                        + ") x on x.id = r." + key
                        + " where r.automatic and x.zone is not null and (r.looked_on is null"
                        + " or r.looked_on < (cast(:now as timestamptz) at time zone x.zone)::date)"
                        + " order by r." + key + " limit :most for update of r skip locked")
                .param("now", SqlTime.of(now))
                .param("most", AT_ONCE)
                .query((row, number) ->
                        new Place(row.getLong("id"), LocalDate.ofInstant(now, ZoneId.of(row.getString("zone")))))
                .list();
        for (Place place : found) {
            at.accept(place);
            jdbc.sql("update " + rules + " set looked_on = :today where " + key + " = :id")
                    .param("today", place.today())
                    .param("id", place.id())
                    .update();
        }
        return found.size() == AT_ONCE;
    }
}
