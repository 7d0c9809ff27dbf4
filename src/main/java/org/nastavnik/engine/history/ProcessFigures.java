package org.nastavnik.engine.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
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
                                            from act_hi_procinst i where """ + of(tenants, "i") + """
                                             group by i.proc_def_key_) h on h.proc_def_key_ = p.key_
                                 left join (select d.key_, count(*) as stuck
                                            from act_ru_incident i join act_re_procdef d on d.id_ = i.proc_def_id_
                                            where i.root_cause_incident_id_ = i.id_ and """ + of(tenants, "i") + """
                                             group by d.key_) s on s.key_ = p.key_
                        order by name""")
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

    /** Timed steps that ended from the first moment until before the second, and those that go on now; one statement. */
    public List<StepFigures> steps(List<Version> of, Tenants tenants, Instant from, Instant until) {
        Map<String, BpmnModelInstance> models = new HashMap<>();
        return jdbc.sql("""
                        select a.act_id_,
                               count(*) filter (where a.end_time_ is not null and a.act_inst_state_ <> :cancelled) as done,
                               count(*) filter (where a.end_time_ is not null and a.act_inst_state_ = :cancelled) as cancelled,
                               count(*) filter (where a.end_time_ is null) as running,
                               percentile_cont(array[0.5, 0.9]) within group (order by a.duration_)
                                   filter (where a.end_time_ is not null and a.act_inst_state_ <> :cancelled) as shares,
                               sum(a.duration_) filter (where a.end_time_ is not null and a.act_inst_state_ <> :cancelled) as total
                        from (""" + timed("a.end_time_ >= :from and a.end_time_ < :until", tenants) + " union all "
                        + timed("a.end_time_ is null", tenants) + ") a group by a.act_id_")
                .param("cancelled", CANCELLED)
                .param("definitions", of.stream().map(Version::definitionId).toList())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("tenants", tenants.listed())
                .query((row, number) -> {
                    String id = row.getString("act_id_");
                    Optional<ModelElementInstance> element = element(of, id, models);
                    Array shares = row.getArray("shares");
                    Double[] took = shares == null ? new Double[] {0.0, 0.0} : (Double[]) shares.getArray();
                    return new StepFigures(
                            id,
                            element.map(found -> found.getAttributeValue("name"))
                                    .orElse(null),
                            element.map(found -> found.getElementType().getTypeName())
                                    .orElse(""),
                            row.getLong("done"),
                            row.getLong("cancelled"),
                            row.getLong("running"),
                            took[0],
                            took[1],
                            row.getDouble("total"));
                })
                .list();
    }

    /** The step in the newest of these versions that has it; the history's names would make its rows several times wider. */
    private Optional<ModelElementInstance> element(
            List<Version> of, String step, Map<String, BpmnModelInstance> models) {
        return of.stream()
                .map(version -> models.computeIfAbsent(version.definitionId(), repository::getBpmnModelInstance)
                        .<ModelElementInstance>getModelElementById(step))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String timed(String when, Tenants tenants) {
        return "select a.act_id_, a.act_inst_state_, a.end_time_, a.duration_ from act_hi_actinst a where a."
                + StepIndex.TIMED + " and a.proc_def_id_ in (:definitions) and "
                + when
                + " and " + of(tenants, "a");
    }

    /** Said only where it holds: a condition that may be true for all keeps the database from its indexes. */
    private static String of(Tenants tenants, String alias) {
        return tenants.all() ? "(true)" : "(" + alias + ".tenant_id_ in (:tenants))";
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
