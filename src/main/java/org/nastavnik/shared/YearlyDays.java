package org.nastavnik.shared;

import java.time.MonthDay;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A municipality's two days of the year in a feature's table of rules; a change has the day looked at again. */
@Component
public class YearlyDays {

    private final JdbcClient jdbc;

    YearlyDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the two days into the feature's own type. */
    public interface Rule<T> {
        T of(MonthDay first, MonthDay second);
    }

    public <T> Optional<T> of(String table, long municipalityId, Rule<T> rule) {
        return jdbc.sql("select first_month, first_day, second_month, second_day from " + table
                        + " where municipality_id = :id")
                .param("id", municipalityId)
                .query((row, number) -> rule.of(
                        MonthDay.of(row.getInt("first_month"), row.getInt("first_day")),
                        MonthDay.of(row.getInt("second_month"), row.getInt("second_day"))))
                .optional();
    }

    public void change(String table, long municipalityId, MonthDay first, MonthDay second) {
        jdbc.sql("insert into " + table + """
                         (municipality_id, first_month, first_day, second_month, second_day)
                        values (:id, :firstMonth, :firstDay, :secondMonth, :secondDay)
                        on conflict (municipality_id) do update set first_month = :firstMonth, first_day = :firstDay,
                          second_month = :secondMonth, second_day = :secondDay, looked_on = null""")
                .param("id", municipalityId)
                .param("firstMonth", first.getMonthValue())
                .param("firstDay", first.getDayOfMonth())
                .param("secondMonth", second.getMonthValue())
                .param("secondDay", second.getDayOfMonth())
                .update();
    }
}
