package org.nastavnik.monitoring.outcome.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.monitoring.cycle.CycleState;
import org.nastavnik.monitoring.outcome.OutcomeCycle;
import org.nastavnik.monitoring.outcome.OutcomeLock;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms a cycle's registers and keeps them. Callers check who may. */
@Service
@Transactional
public class Registers {

    /** Rows on a page. */
    public static final int SIZE = 50;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final OutcomeLock lock;
    private final RegisterSources sources;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;
    private final CurrentActor actor;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Registers(
            OutcomeLock lock,
            RegisterSources sources,
            JdbcClient jdbc,
            JdbcTemplate batches,
            ObjectMapper json,
            CurrentActor actor,
            AuditTrail auditTrail,
            Clock clock) {
        this.lock = lock;
        this.sources = sources;
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.actor = actor;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * A register as it was formed.
     *
     * @param redactedOn since a person in it was erased the hash is of the rows before; null where nobody was
     */
    public record Formed(
            RegisterKind kind,
            int round,
            int rows,
            String sha256,
            String formedBy,
            Instant formedAt,
            LocalDate redactedOn) {}

    /** All four, in place of those formed before in the same summing up. */
    public void form(long cycleId) {
        OutcomeCycle cycle = lock.take(cycleId);
        if (cycle.state() != CycleState.REGISTERS && cycle.state() != CycleState.NOTE) {
            throw new Refusal(
                    cycle.state().collects()
                            ? "Реестры формируют, когда отчёты организаций сведены: дождитесь окончания сбора."
                            : "Итоги уже переданы на утверждение или утверждены: реестры больше не меняют.");
        }
        jdbc.sql("delete from monitoring_register where cycle_id = :id and round = :round")
                .param("id", cycleId)
                .param("round", cycle.round())
                .update();
        for (RegisterKind kind : RegisterKind.values()) {
            store(cycle, kind, sources.rows(kind, cycle));
        }
        auditTrail.record(
                BusinessKey.municipality(cycle.municipalityId()).withPart("monitoring", cycleId),
                "monitoring.registers-kept",
                Integer.toString(cycle.round()));
    }

    /** Where nobody did it in this summing up. */
    public void formMissing(long cycleId) {
        boolean there = jdbc.sql("""
                        select exists (select 1 from monitoring_register g join monitoring_cycle c on c.id = g.cycle_id
                                       where c.id = :id and g.round = c.round)""").param("id", cycleId).query(Boolean.class).single();
        if (!there) {
            form(cycleId);
        }
    }

    private void store(OutcomeCycle cycle, RegisterKind kind, List<RegisterRow> rows) {
        List<String> cells = rows.stream().map(row -> write(row.cells())).toList();
        jdbc.sql("""
                        insert into monitoring_register (cycle_id, round, kind, rows, sha256, formed_by, formed_at)
                        values (:cycle, :round, :kind, :rows, :hash, :by, :now)""")
                .param("cycle", cycle.id())
                .param("round", cycle.round())
                .param("kind", kind.name())
                .param("rows", rows.size())
                .param("hash", sha256(String.join("\n", cells)))
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        batches.batchUpdate(
                "insert into monitoring_register_row (cycle_id, round, kind, number, organization_id, person_id, learner, cells)"
                        + " values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))",
                rows.stream()
                        .map(row -> new Object[] {
                            cycle.id(),
                            cycle.round(),
                            kind.name(),
                            row.number(),
                            row.organizationId(),
                            row.personId(),
                            row.learner(),
                            cells.get(row.number() - 1)
                        })
                        .toList());
    }

    /** Those of the newest summing up that has any. */
    @Transactional(readOnly = true)
    public Map<RegisterKind, Formed> formed(OutcomeCycle cycle) {
        Map<RegisterKind, Formed> all = new EnumMap<>(RegisterKind.class);
        jdbc.sql("""
                        select * from monitoring_register where cycle_id = :id
                          and round = (select max(round) from monitoring_register where cycle_id = :id)""").param("id", cycle.id()).query(row -> {
            Formed one = formed(row);
            all.put(one.kind(), one);
        });
        return all;
    }

    @Transactional(readOnly = true)
    public Optional<Formed> formed(OutcomeCycle cycle, RegisterKind kind) {
        return Optional.ofNullable(formed(cycle).get(kind));
    }

    private static Formed formed(ResultSet row) throws SQLException {
        return new Formed(
                RegisterKind.valueOf(row.getString("kind")),
                row.getInt("round"),
                row.getInt("rows"),
                row.getString("sha256"),
                row.getString("formed_by"),
                SqlTime.read(row, "formed_at"),
                row.getObject("redacted_on", LocalDate.class));
    }

    /** @param page counted from 0; null for all rows */
    @Transactional(readOnly = true)
    public List<RegisterRow> rows(OutcomeCycle cycle, Formed register, Integer page) {
        return jdbc.sql("""
                        select number, organization_id, person_id, learner, cells from monitoring_register_row
                        where cycle_id = :id and round = :round and kind = :kind and number > :from and number <= :until
                        order by number""")
                .param("id", cycle.id())
                .param("round", register.round())
                .param("kind", register.kind().name())
                .param("from", page == null ? 0 : Math.multiplyExact(page, SIZE))
                .param("until", page == null ? Integer.MAX_VALUE : Math.multiplyExact(page + 1, SIZE))
                .query((row, n) -> new RegisterRow(
                        row.getInt("number"),
                        row.getObject("organization_id", Long.class),
                        row.getObject("person_id", Long.class),
                        row.getBoolean("learner"),
                        read(row.getString("cells"))))
                .list();
    }

    private String write(List<String> cells) {
        try {
            return json.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> read(String cells) {
        try {
            return json.readValue(cells, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
