package org.nastavnik.mentorbank.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at each municipality once a day of its zone: forms its register when the day of the half-year has come. */
@Component
class BankRegisterCalendar implements Watcher {

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final BankRegisterRules rules;
    private final BankRegisters registers;
    private final TransactionTemplate transaction;

    BankRegisterCalendar(
            JdbcClient jdbc,
            BankRegisterRules rules,
            BankRegisters registers,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.registers = registers;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Place(long id, LocalDate today) {}

    @Override
    public void watch(Instant now) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into mentorbank_register_rule (municipality_id)
                        select m.id from organization_municipality m
                        where not exists (select 1 from mentorbank_register_rule r where r.municipality_id = m.id)
                        on conflict do nothing""").update());
        while (Boolean.TRUE.equals(transaction.execute(status -> watchSome(now)))) {
            // the next ones in a transaction of their own
        }
    }

    private boolean watchSome(Instant now) {
        List<Place> found = jdbc.sql("""
                        select r.municipality_id, m.zone
                        from mentorbank_register_rule r join organization_municipality m on m.id = r.municipality_id
                        where r.looked_on is null
                           or r.looked_on < (cast(:now as timestamptz) at time zone m.zone)::date
                        order by r.municipality_id limit :most for update of r skip locked""")
                .param("now", SqlTime.of(now))
                .param("most", AT_ONCE)
                .query((row, number) -> new Place(
                        row.getLong("municipality_id"), LocalDate.ofInstant(now, ZoneId.of(row.getString("zone")))))
                .list();
        for (Place place : found) {
            rules.of(place.id())
                    .dueOn(place.today())
                    .ifPresent(day -> registers.formPlanned(place.id(), day, place.today()));
            jdbc.sql("update mentorbank_register_rule set looked_on = :today where municipality_id = :id")
                    .param("today", place.today())
                    .param("id", place.id())
                    .update();
        }
        return found.size() == AT_ONCE;
    }
}
