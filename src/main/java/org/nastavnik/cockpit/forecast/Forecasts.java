package org.nastavnik.cockpit.forecast;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forecasts when running programmes will end: two statements however many are asked about. From the ended programmes of the
 * own municipality, where there are enough, else of the region. The caller has checked the rights.
 */
@Service
@Transactional(readOnly = true)
public class Forecasts {

    /** Older programmes say little about today's. */
    static final int YEARS = 5;

    /** Of a municipality or region those are looked at that should end first. */
    private static final int LOOKED_AT = 500;

    /** Sums of fractions miss whole days by less. */
    private static final double TINY = 1e-6;

    private static final List<Stage> STAGES =
            Arrays.stream(Stage.values()).filter(stage -> !stage.ended()).toList();

    private static final String ORDER = STAGES.stream()
            .map(stage -> "'" + stage + "'")
            .collect(Collectors.joining(", ", " array_position(array[", "]::text[], %s)"));

    private static final String RUNNING =
            """
            select p.id, p.title, o.short_name, p.municipality_id, m.region_id, m.zone, p.starts_on, p.ends_on, p.created_at,
                   """ + ORDER.formatted("p.stage::text") + """
                     as standing, e.position, e.at
            from programme p
                     join organization o on o.id = p.organization_id
                     join organization_municipality m on m.id = p.municipality_id
                     left join lateral (select """ + ORDER.formatted("a.detail::text") + """
                     as position, min(a.at) as at
                                        from shared_audit a
                                        where a.programme_id = p.id and a.action = 'programme.stage'
                                        group by 1 order by 1 desc nulls last limit 1) e on true
            where p.ended_at is null and """;

    /**
     * A stage lasts from the first time that it or a later one was reached until the first time that one beyond it was: a
     * programme that goes back to matching is still in the work of its pairs.
     */
    private static final String HISTORY = """
            with closed as (select p.id, p.municipality_id, m.region_id, p.created_at, p.ended_at,
                                   greatest(p.ends_on - p.starts_on, 1) as planned
                            from programme p join organization_municipality m on m.id = p.municipality_id
                            where p.stage = 'CLOSED' and p.ended_at >= :since
                              and m.region_id in (select region_id from organization_municipality where id in (:municipalities))),
                 entered as (select c.id, """ + ORDER.formatted("a.detail::text") + """
                     as position, min(a.at) as at
                             from closed c join shared_audit a on a.programme_id = c.id and a.action = 'programme.stage'
                             group by 1, 2
                             union all select id, 1, created_at from closed
                             union all select id, :end, ended_at from closed),
                 reached as (select c.id, s.position, min(e.at) over (partition by c.id order by s.position desc) as at
                             from closed c cross join generate_series(1, :end) s(position)
                                      left join entered e on e.id = c.id and e.position = s.position),
                 span as (select c.municipality_id, c.region_id, r.position,
                                 greatest(extract(epoch from lead(r.at) over (partition by r.id order by r.position) - r.at), 0)
                                     / 86400.0 / case when r.position = :work then c.planned else 1 end as days
                          from reached r join closed c on c.id = r.id)
            select municipality_id, region_id, position, count(*) as programmes,
                   percentile_cont(array[0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75,
                                         0.8, 0.85, 0.9, 0.95, 1]) within group (order by days) as quantiles
            from span where position < :end
            group by grouping sets ((municipality_id, region_id, position), (region_id, position))
            having grouping(municipality_id) = 1 or municipality_id in (:municipalities)
            order by position""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Forecasts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Running(
            long id,
            String title,
            String organization,
            long municipality,
            long region,
            ZoneId zone,
            LocalDate startsOn,
            LocalDate endsOn,
            Stage stage,
            Instant since) {}

    /** By programme; one that has ended has none. */
    public Map<Long, Forecast> of(Collection<Long> programmes) {
        if (programmes.isEmpty()) {
            return Map.of();
        }
        return forecast(running(jdbc.sql(RUNNING + " p.id in (:ids)").param("ids", programmes)));
    }

    public record Outlook(List<Forecast> late, long inTime, long mayBeLate, long unknown) {

        public boolean isEmpty() {
            return late.isEmpty() && inTime + mayBeLate + unknown == 0;
        }
    }

    /** What is expected of these municipalities' programmes; those that will be late by most first. */
    public Outlook outlook(Collection<Long> municipalities) {
        if (municipalities.isEmpty()) {
            return new Outlook(List.of(), 0, 0, 0);
        }
        Collection<Forecast> all = forecast(running(jdbc.sql(RUNNING
                                + " p.municipality_id in (:municipalities) order by p.ends_on, p.id limit :limit")
                        .param("municipalities", municipalities)
                        .param("limit", LOOKED_AT)))
                .values();
        return new Outlook(
                all.stream()
                        .filter(Forecast::late)
                        .sorted(Comparator.comparingLong(Forecasts::lateBy)
                                .reversed()
                                .thenComparing(Forecast::programmeId))
                        .toList(),
                count(all, Forecast.Verdict.IN_TIME),
                count(all, Forecast.Verdict.MAY_BE_LATE),
                count(all, null));
    }

    private static long count(Collection<Forecast> all, Forecast.Verdict verdict) {
        return all.stream().filter(forecast -> forecast.verdict() == verdict).count();
    }

    private static long lateBy(Forecast forecast) {
        return ChronoUnit.DAYS.between(forecast.planned(), forecast.likely());
    }

    private static List<Running> running(JdbcClient.StatementSpec statement) {
        return statement.query((row, number) -> read(row)).list();
    }

    private static Running read(ResultSet row) throws SQLException {
        int standing = row.getInt("standing");
        int entered = Math.max(row.getInt("position"), 1);
        Instant entry = SqlTime.read(row, "at");
        Instant since = entered == 1 || entry == null ? SqlTime.read(row, "created_at") : entry;
        return new Running(
                row.getLong("id"),
                row.getString("title"),
                row.getString("short_name"),
                row.getLong("municipality_id"),
                row.getLong("region_id"),
                ZoneId.of(row.getString("zone")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                STAGES.get(Math.max(standing, entered) - 1),
                // in older cases the last stage was reached without a trace
                standing > entered ? null : since);
    }

    private Map<Long, Forecast> forecast(List<Running> running) {
        if (running.isEmpty()) {
            return Map.of();
        }
        Map<Long, StageHistory> municipal = new HashMap<>();
        Map<Long, StageHistory> regional = new HashMap<>();
        read(running.stream().map(Running::municipality).distinct().toList(), municipal, regional);
        Instant now = clock.instant();
        Map<Long, Forecast> forecasts = new LinkedHashMap<>();
        for (Running one : running) {
            StageHistory own = municipal.get(one.municipality());
            StageHistory region = regional.get(one.region());
            boolean ownIsEnough = own != null && own.programmes() >= StageHistory.ENOUGH;
            forecasts.put(
                    one.id(),
                    forecast(
                            one,
                            ownIsEnough ? Forecast.Basis.MUNICIPALITY : Forecast.Basis.REGION,
                            ownIsEnough ? own : region,
                            now));
        }
        return forecasts;
    }

    private static Forecast forecast(Running one, Forecast.Basis basis, StageHistory history, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, one.zone());
        LocalDate since = one.since() == null ? null : LocalDate.ofInstant(one.since(), one.zone());
        if (history == null || history.programmes() < StageHistory.ENOUGH) {
            return new Forecast(
                    one.id(),
                    one.title(),
                    one.organization(),
                    null,
                    history == null ? 0 : history.programmes(),
                    null,
                    null,
                    null,
                    one.endsOn(),
                    one.stage(),
                    since,
                    false);
        }
        StageHistory.Remaining remaining = history.remaining(
                one.stage(),
                since == null ? 0 : Math.max(ChronoUnit.DAYS.between(since, today), 0),
                ChronoUnit.DAYS.between(one.startsOn(), one.endsOn()));
        return new Forecast(
                one.id(),
                one.title(),
                one.organization(),
                basis,
                history.programmes(),
                today.plusDays((long) Math.floor(remaining.soonest() + TINY)),
                today.plusDays(Math.round(remaining.likely())),
                today.plusDays((long) Math.ceil(remaining.latest() - TINY)),
                one.endsOn(),
                one.stage(),
                since,
                remaining.beyond());
    }

    private void read(
            Collection<Long> municipalities, Map<Long, StageHistory> municipal, Map<Long, StageHistory> regional) {
        record Line(Long municipality, long region, int position, int programmes, Durations durations) {}
        List<Line> lines = jdbc.sql(HISTORY)
                .param("since", SqlTime.of(clock.instant().minus(Duration.ofDays(365L * YEARS))))
                .param("municipalities", municipalities)
                .param("end", STAGES.size() + 1)
                .param("work", Stage.WORK.ordinal() + 1)
                .query((row, number) -> new Line(
                        row.getObject("municipality_id", Long.class),
                        row.getLong("region_id"),
                        row.getInt("position"),
                        row.getInt("programmes"),
                        durations(row.getArray("quantiles"))))
                .list();
        Map<Long, TreeMap<Integer, Line>> ofMunicipality = new HashMap<>();
        Map<Long, TreeMap<Integer, Line>> ofRegion = new HashMap<>();
        for (Line line : lines) {
            (line.municipality() == null
                            ? ofRegion.computeIfAbsent(line.region(), id -> new TreeMap<>())
                            : ofMunicipality.computeIfAbsent(line.municipality(), id -> new TreeMap<>()))
                    .put(line.position(), line);
        }
        ofMunicipality.forEach((id, stages) -> municipal.put(
                id,
                new StageHistory(
                        stages.get(1).programmes(),
                        stages.values().stream().map(Line::durations).toList())));
        ofRegion.forEach((id, stages) -> regional.put(
                id,
                new StageHistory(
                        stages.get(1).programmes(),
                        stages.values().stream().map(Line::durations).toList())));
    }

    private static Durations durations(Array quantiles) throws SQLException {
        return new Durations(Arrays.stream((Double[]) quantiles.getArray())
                .mapToDouble(Double::doubleValue)
                .toArray());
    }
}
