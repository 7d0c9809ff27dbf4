package org.nastavnik.monitoring.cycle;

import java.time.Duration;
import java.time.Instant;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long a report takes the curator: the sum of the times between one deed and the next (opening the form or the page,
 * saving lines, handing on), in which a break that is longer counts as {@link #BREAK}. So a night in between is not counted,
 * and long reading without a click rather too much than too little.
 */
@Component
@Transactional
public class FillingTime {

    public static final Duration BREAK = Duration.ofMinutes(15);
    public static final Duration AIM = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    FillingTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who fills the report in has it in hand; what passed before it came back to the curator is not counted. */
    public void seen(long reportId, Instant now) {
        jdbc.sql("""
                        insert into monitoring_filling as f (report_id, seen_at)
                        select r.id, :now from monitoring_school_report r where r.id = :id and r.state = 'SUBMIT'
                        on conflict (report_id) do update
                        set worked_seconds = f.worked_seconds
                              + case when f.seen_at >= (select r.state_since from monitoring_school_report r where r.id = f.report_id)
                                     then round(least(greatest(extract(epoch from excluded.seen_at - f.seen_at), 0), :most))
                                     else 0 end,
                            seen_at = excluded.seen_at""")
                .param("id", reportId)
                .param("now", SqlTime.of(now))
                .param("most", BREAK.toSeconds())
                .update();
    }

    /**
     * @param reports handed on at least once
     * @param medianSeconds null where there is none
     * @param longer of them, took longer than the aim
     */
    public record Figures(int reports, Long medianSeconds, int longer) {

        /** A begun minute counts. */
        public Long minutes() {
            return medianSeconds == null ? null : (medianSeconds + 59) / 60;
        }
    }

    /** Of the cycle's reports that were handed on, with what their returns took. */
    @Transactional(readOnly = true)
    public Figures of(long cycleId) {
        return jdbc.sql("""
                        select count(*) as reports, count(*) filter (where f.worked_seconds > :aim) as longer,
                               percentile_cont(0.5) within group (order by f.worked_seconds) as median
                        from monitoring_school_report r join monitoring_filling f on f.report_id = r.id
                        where r.cycle_id = :id and r.submitted_at is not null""")
                .param("id", cycleId)
                .param("aim", AIM.toSeconds())
                .query((row, n) -> {
                    Double median = row.getObject("median", Double.class);
                    return new Figures(
                            row.getInt("reports"), median == null ? null : Math.round(median), row.getInt("longer"));
                })
                .single();
    }
}
