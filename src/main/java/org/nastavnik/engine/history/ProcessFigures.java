package org.nastavnik.engine.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts and durations of steps out of the engine's history by our own statements: the engine's figures would count the
 * cases of other municipalities. The caller has checked the rights.
 */
@Component
@Transactional(readOnly = true)
public class ProcessFigures {

    private static final String OF_TENANTS = "(:all or %s.tenant_id_ in (:tenants))";

    /** As the engine numbers the state of an activity that was taken back. */
    private static final int CANCELLED = 2;

    private final JdbcClient jdbc;
    private final RepositoryService repository;

    ProcessFigures(JdbcClient jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /** A deployed version of a process. */
    public record Version(String definitionId, int number, String name) {}

    /** Which version of which process a definition is. */
    public record Definition(String key, int version) {}

    public Definition definition(String definitionId) {
        return jdbc.sql("select key_, version_ from act_re_procdef where id_ = :id")
                .param("id", definitionId)
                .query((row, number) -> new Definition(row.getString("key_"), row.getInt("version_")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No such definition"));
    }

    /** All processes by name; one statement. */
    public List<ProcessSummary> processes(Tenants tenants) {
        return jdbc.sql("""
                        select p.key_, coalesce(p.name_, p.key_) as name, coalesce(h.running, 0) as running,
                               coalesce(h.finished, 0) as finished, coalesce(s.stuck, 0) as stuck
                        from (select distinct on (key_) key_, name_ from act_re_procdef order by key_, version_ desc) p
                                 left join (select i.proc_def_key_, count(*) filter (where i.end_time_ is null) as running,
                                                   count(*) filter (where i.end_time_ is not null) as finished
                                            from act_hi_procinst i where """ + OF_TENANTS.formatted("i") + """
                                             group by i.proc_def_key_) h on h.proc_def_key_ = p.key_
                                 left join (select d.key_, count(*) as stuck
                                            from act_ru_incident i join act_re_procdef d on d.id_ = i.proc_def_id_
                                            where i.root_cause_incident_id_ = i.id_ and """ + OF_TENANTS.formatted("i") + """
                                             group by d.key_) s on s.key_ = p.key_
                        order by name""")
                .param("all", tenants.all())
                .param("tenants", tenants.listed())
                .query((row, number) -> new ProcessSummary(
                        row.getString("key_"),
                        row.getString("name"),
                        row.getLong("running"),
                        row.getLong("finished"),
                        row.getLong("stuck")))
                .list();
    }

    /** The newest first. */
    public List<Version> versions(String key) {
        List<Version> versions = jdbc.sql("select id_, version_, coalesce(name_, key_) as name from act_re_procdef"
                        + " where key_ = :key order by version_ desc")
                .param("key", key)
                .query((row, number) ->
                        new Version(row.getString("id_"), row.getInt("version_"), row.getString("name")))
                .list();
        if (versions.isEmpty()) {
            throw new NoSuchElementException("No process of this key");
        }
        return versions;
    }

    /** Steps that ended from the first moment until before the second, and those that go on now; one statement. */
    public List<StepFigures> steps(List<Version> of, Tenants tenants, Instant from, Instant until) {
        return jdbc.sql("""
                        select a.act_id_, max(a.act_name_) as name, max(a.act_type_) as type,
                               count(*) filter (where a.end_time_ is not null and a.act_inst_state_ <> :cancelled) as done,
                               count(*) filter (where a.end_time_ is not null and a.act_inst_state_ = :cancelled) as cancelled,
                               count(*) filter (where a.end_time_ is null) as running,
                               percentile_cont(0.5) within group (order by a.duration_)
                                   filter (where a.end_time_ is not null and a.act_inst_state_ <> :cancelled) as median,
                               percentile_cont(0.9) within group (order by a.duration_)
                                   filter (where a.end_time_ is not null and a.act_inst_state_ <> :cancelled) as ninth,
                               sum(a.duration_) filter (where a.end_time_ is not null and a.act_inst_state_ <> :cancelled) as total
                        from act_hi_actinst a
                        where a.proc_def_id_ in (:definitions)
                          and (a.end_time_ is null or a.end_time_ >= :from and a.end_time_ < :until)
                          and """ + OF_TENANTS.formatted("a") + " group by a.act_id_")
                .param("cancelled", CANCELLED)
                .param("definitions", of.stream().map(Version::definitionId).toList())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("all", tenants.all())
                .param("tenants", tenants.listed())
                .query((row, number) -> new StepFigures(
                        row.getString("act_id_"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("done"),
                        row.getLong("cancelled"),
                        row.getLong("running"),
                        row.getDouble("median"),
                        row.getDouble("ninth"),
                        row.getDouble("total")))
                .list();
    }

    /** The diagram as it was deployed. */
    public String model(Version version) {
        try (InputStream model = repository.getProcessModel(version.definitionId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
