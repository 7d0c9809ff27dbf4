package org.nastavnik.monitoring.cycle;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The municipality's part: consolidated figures, registers, the note, and what the coordinator approves and freezes. */
@Service
@Transactional
public class SummingUp {

    private final Cycles cycles;
    private final Consolidation consolidation;
    private final CycleTotals totals;
    private final CycleNotices notices;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SummingUp(
            Cycles cycles,
            Consolidation consolidation,
            CycleTotals totals,
            CycleNotices notices,
            Directory directory,
            JdbcClient jdbc,
            AuditTrail auditTrail,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cycles = cycles;
        this.consolidation = consolidation;
        this.totals = totals;
        this.notices = notices;
        this.directory = directory;
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** @param intact the kept text still has the hash it was approved with */
    public record Approval(int round, String sha256, String approvedBy, Instant approvedAt, boolean intact) {}

    /** All reports are in or left out. */
    public void consolidate(long id) {
        MonitoringCycle cycle = lock(id);
        cycle.sumUp();
        cycles.flush();
        consolidation.write(cycle);
        auditTrail.record(cycle.key(), "monitoring.consolidated", Integer.toString(cycle.round()));
    }

    public void registersFormed(long id) {
        MonitoringCycle cycle = lock(id);
        cycle.registersFormed();
        stepped(cycle);
        auditTrail.record(cycle.key(), "monitoring.registers-formed", null);
    }

    public void noteWritten(long id) {
        MonitoringCycle cycle = lock(id);
        cycle.noteWritten();
        stepped(cycle);
        auditTrail.record(cycle.key(), "monitoring.note-written", null);
    }

    public void returnNote(long id, String why) {
        MonitoringCycle cycle = lock(id);
        cycle.returnNote(why);
        auditTrail.record(cycle.key(), "monitoring.note-returned", null);
    }

    /** What the coordinator approves is kept as it is; an approval of an earlier round stays beside it. */
    public void approve(long id) {
        MonitoringCycle cycle = lock(id);
        cycle.approve(actor.loginOrSystem(), clock.instant());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("мониторинг", cycle.key().value());
        content.put("версия итогов", cycle.round());
        content.put(
                "муниципалитет", directory.municipality(cycle.municipalityId()).name());
        content.put("период", cycle.period().title());
        content.put("по состоянию на", cycle.lastDay().toString());
        content.put("отчёты организаций", signed(id));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CycleTotals.Total total : totals.of(id)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("показатель", total.code());
            row.put("наименование", total.name());
            row.put("состояние", total.state().name());
            row.put("числитель", total.numerator());
            row.put("знаменатель", total.denominator());
            row.put("значение", total.value() == null ? null : total.value().toPlainString());
            row.put("учтено дважды в организациях", total.countedTwice());
            row.put("цель", total.target() == null ? null : total.target().toPlainString());
            row.put("организаций", total.schools());
            row.put("из них достигли", total.schoolsReached());
            rows.add(row);
        }
        content.put("показатели", rows);
        Frozen frozen = Frozen.of(content);
        jdbc.sql("""
                        insert into monitoring_approval (cycle_id, round, content, sha256, approved_by, approved_at)
                        values (:cycle, :round, :content, :hash, :by, :now)""")
                .param("cycle", id)
                .param("round", cycle.round())
                .param("content", frozen.content())
                .param("hash", frozen.sha256())
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        stepped(cycle);
        auditTrail.record(cycle.key(), "monitoring.approved", Integer.toString(cycle.round()));
    }

    /** The region's coordinators learn that figures are there. */
    public void reportToRegion(long id) {
        MonitoringCycle cycle = cycles.findById(id).orElseThrow();
        Municipality municipality = directory.municipality(cycle.municipalityId());
        notices.approved(cycle, municipality);
    }

    /** Which signed version of which report the figures are made of. */
    private List<Map<String, Object>> signed(long id) {
        return jdbc.sql("""
                        select r.id, r.state, r.round, r.sha256, o.short_name from monitoring_school_report r
                        join organization o on o.id = r.organization_id where r.cycle_id = :id order by r.id""")
                .param("id", id)
                .query((row, n) -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("организация", row.getString("short_name"));
                    one.put("состояние", row.getString("state"));
                    one.put("версия отчёта", row.getInt("round"));
                    one.put("sha256", "ACCEPTED".equals(row.getString("state")) ? row.getString("sha256") : null);
                    return one;
                })
                .list();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Approval> approvals(long id) {
        return jdbc.sql("select * from monitoring_approval where cycle_id = :id order by round desc")
                .param("id", id)
                .query((row, n) -> new Approval(
                        row.getInt("round"),
                        row.getString("sha256"),
                        row.getString("approved_by"),
                        SqlTime.read(row, "approved_at"),
                        Frozen.hash(row.getString("content")).equals(row.getString("sha256"))))
                .list();
    }

    private void stepped(MonitoringCycle cycle) {
        cycles.flush();
        events.publishEvent(new CycleStepped(cycle.id(), cycle.state()));
    }

    private MonitoringCycle lock(long id) {
        return cycles.lock(id).orElseThrow();
    }
}
