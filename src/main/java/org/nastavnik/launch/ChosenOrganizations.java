package org.nastavnik.launch;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of launches as rows: thousands of them are chosen by one statement each. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChosenOrganizations {

    private static final String FOR_KINDS = " from organization o where o.municipality_id = :municipality"
            + " and o.closed_at is null and o.kind in (:kinds)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ChosenOrganizations(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** One that is to begin, locked. */
    record Next(long id, long launchId, long organizationId) {}

    /** What came of one. */
    record Outcome(long id, ChoiceState state, String reason, Long programmeId) {}

    void choose(Launch launch, Collection<Long> organizationIds) {
        if (organizationIds.isEmpty()) {
            return;
        }
        jdbc.sql("insert into launch_organization (launch_id, organization_id, state) select :launch, o.id, 'CHOSEN'"
                        + " from organization o where o.municipality_id = :municipality and o.closed_at is null"
                        + " and o.id in (:ids) on conflict do nothing")
                .param("launch", launch.id())
                .param("municipality", launch.municipalityId())
                .param("ids", organizationIds)
                .update();
    }

    void unchoose(long launchId, Collection<Long> organizationIds) {
        if (organizationIds.isEmpty()) {
            return;
        }
        jdbc.sql("delete from launch_organization where launch_id = :launch and state = 'CHOSEN'"
                        + " and organization_id in (:ids)")
                .param("launch", launchId)
                .param("ids", organizationIds)
                .update();
    }

    void clear(long launchId) {
        jdbc.sql("delete from launch_organization where launch_id = :launch and state = 'CHOSEN'")
                .param("launch", launchId)
                .update();
    }

    /** All of these kinds wait for their programmes now, whatever was ticked before. */
    int pend(Launch launch, Set<OrganizationKind> kinds) {
        clear(launch.id());
        return jdbc.sql("insert into launch_organization (launch_id, organization_id, state)"
                        + " select :launch, o.id, 'PENDING'" + FOR_KINDS + " order by o.short_name, o.id"
                        + " on conflict do nothing")
                .param("launch", launch.id())
                .param("municipality", launch.municipalityId())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .update();
    }

    /** Those ticked on the page wait for their programmes now. */
    int pendTicked(long launchId) {
        return move(launchId, ChoiceState.CHOSEN, ChoiceState.PENDING, null);
    }

    int move(long launchId, ChoiceState from, ChoiceState to, String reason) {
        return jdbc.sql("update launch_organization set state = :to, reason = :reason"
                        + " where launch_id = :launch and state = :from")
                .param("launch", launchId)
                .param("from", from.name())
                .param("to", to.name())
                .param("reason", reason, java.sql.Types.VARCHAR)
                .update();
    }

    /** The next that wait, of whatever launch, without those that another server is at. */
    List<Next> lockNext(int limit) {
        return jdbc.sql("select c.id, c.launch_id, c.organization_id from launch_organization c"
                        + " where c.state = 'PENDING' order by c.launch_id, c.id limit :limit for update skip locked")
                .param("limit", limit)
                .query((row, i) -> new Next(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    List<Next> lock(long id) {
        return jdbc.sql("select c.id, c.launch_id, c.organization_id from launch_organization c"
                        + " where c.id = :id and c.state = 'PENDING' for update skip locked")
                .param("id", id)
                .query((row, i) -> new Next(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    void decided(List<Outcome> outcomes, Instant now) {
        batches.batchUpdate(
                "update launch_organization set state = ?, reason = ?, programme_id = ?, decided_at = ? where id = ?",
                outcomes,
                outcomes.size(),
                (statement, outcome) -> {
                    statement.setString(1, outcome.state().name());
                    statement.setString(2, outcome.reason());
                    statement.setObject(3, outcome.programmeId(), java.sql.Types.BIGINT);
                    statement.setObject(4, SqlTime.of(now));
                    statement.setLong(5, outcome.id());
                });
    }

    /** What stands in the way of each of these: of one that may begin, nothing. */
    Map<Long, Hindrance> hindrances(Launch launch, Collection<Long> organizationIds) {
        return jdbc
                .sql("""
                        select o.id, o.closed_at is not null as closed,
                               exists(select 1 from organization_role r join organization_user u on u.login = r.login
                                      where r.organization_id = o.id and r.role = 'HEAD' and r.until is null and u.enabled) as led,
                               exists(select 1 from programme p where p.organization_id = o.id
                                      and p.stage not in ('CLOSED', 'STOPPED')
                                      and p.starts_on <= :until and p.ends_on >= :from) as running
                        from organization o where o.id in (:ids)""")
                .param("from", launch.startsOn())
                .param("until", launch.endsOn())
                .param("ids", organizationIds)
                .query((row, i) -> Map.entry(
                        row.getLong("id"),
                        Hindrance.of(row.getBoolean("closed"), row.getBoolean("led"), row.getBoolean("running"))))
                .list()
                .stream()
                .filter(found -> found.getValue() != Hindrance.NONE)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<ChoiceState, Integer> counts(long launchId) {
        Map<ChoiceState, Integer> counts = new EnumMap<>(ChoiceState.class);
        for (ChoiceState state : ChoiceState.values()) {
            counts.put(state, 0);
        }
        jdbc.sql("select state, count(*) as number from launch_organization where launch_id = :launch group by state")
                .param("launch", launchId)
                .query((row, i) -> counts.put(ChoiceState.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    /** How many there are of each kind, and of them without a head. */
    List<KindCount> kinds(long municipalityId) {
        return jdbc.sql("""
                        select o.kind, count(*) as number, count(*) filter (where not exists (
                               select 1 from organization_role r join organization_user u on u.login = r.login
                               where r.organization_id = o.id and r.role = 'HEAD' and r.until is null and u.enabled)) as headless
                        from organization o where o.municipality_id = :municipality and o.closed_at is null
                        group by o.kind""")
                .param("municipality", municipalityId)
                .query((row, i) -> new KindCount(
                        OrganizationKind.valueOf(row.getString("kind")), row.getInt("number"), row.getInt("headless")))
                .list();
    }

    /** @param head Фамилия Имя Отчество, null where there is none */
    record Listed(String name, String head) {}

    /** As the order lists them. */
    List<Listed> listed(long launchId, int limit) {
        return jdbc.sql("""
                        select o.full_name, concat_ws(' ', u.last_name, u.first_name, u.middle_name) as head, u.login
                        from launch_organization c join organization o on o.id = c.organization_id
                        left join organization_role r on r.organization_id = o.id and r.role = 'HEAD' and r.until is null
                        left join organization_user u on u.login = r.login
                        where c.launch_id = :launch and c.state = 'PENDING' order by o.short_name, o.id limit :limit""")
                .param("launch", launchId)
                .param("limit", limit)
                .query((row, i) -> new Listed(
                        row.getString("full_name"), row.getString("login") == null ? null : row.getString("head")))
                .list();
    }

    List<KindCount> chosenKinds(long launchId) {
        return jdbc.sql("select o.kind, count(*) as number from launch_organization c"
                        + " join organization o on o.id = c.organization_id"
                        + " where c.launch_id = :launch and c.state = 'PENDING' group by o.kind order by o.kind")
                .param("launch", launchId)
                .query((row, i) -> new KindCount(OrganizationKind.valueOf(row.getString(1)), row.getInt(2), 0))
                .list();
    }

    /** @param headless of them without a head */
    record KindCount(OrganizationKind kind, int number, int headless) {}
}
