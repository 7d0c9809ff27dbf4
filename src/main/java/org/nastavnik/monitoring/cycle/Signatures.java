package org.nastavnik.monitoring.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What heads signed: kept for good, compared with its hash whenever it is shown. */
@Component
public class Signatures {

    private final JdbcClient jdbc;
    private final IndicatorSets sets;
    private final Directory directory;
    private final CurrentActor actor;
    private final Clock clock;

    Signatures(JdbcClient jdbc, IndicatorSets sets, Directory directory, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.directory = directory;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param intact the kept text still has the hash it was signed with
     * @param redactedOn a name was taken out of it on demand; null where nothing was
     */
    public record Signature(
            int round, String sha256, String signedBy, Instant signedAt, boolean intact, LocalDate redactedOn) {}

    @Transactional(propagation = Propagation.MANDATORY)
    Frozen keep(SchoolReport report, MonitoringCycle cycle, Map<Long, Indicator> indicators, List<ReportLine> lines) {
        IndicatorSet set = sets.get(cycle.setId());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("отчёт", report.key().value());
        content.put("версия отчёта", report.round());
        content.put(
                "организация", directory.organization(report.organizationId()).shortName());
        content.put("период", cycle.period().title());
        content.put("по состоянию на", cycle.lastDay().toString());
        content.put("набор показателей", set.name() + ", версия " + set.version());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ReportLine line : lines) {
            Indicator indicator = indicators.get(line.indicatorId());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("показатель", indicator.code());
            row.put("наименование", indicator.name());
            row.put("состояние", line.state().name());
            row.put("числитель", line.numerator());
            row.put("знаменатель", line.denominator());
            row.put("значение", line.value() == null ? null : line.value().toPlainString());
            row.put("ответ", line.answer());
            row.put("ответ куратора без документа", line.typed());
            row.put("пояснение", line.explanation());
            rows.add(row);
        }
        content.put("показатели", rows);
        Frozen frozen = Frozen.of(content);
        jdbc.sql("""
                        insert into monitoring_signature (report_id, round, content, sha256, signed_by, signed_at)
                        values (:report, :round, :content, :hash, :by, :now)""")
                .param("report", report.id())
                .param("round", report.round())
                .param("content", frozen.content())
                .param("hash", frozen.sha256())
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return frozen;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Signature> of(long reportId) {
        return jdbc.sql("select * from monitoring_signature where report_id = :id order by round desc")
                .param("id", reportId)
                .query((row, n) -> new Signature(
                        row.getInt("round"),
                        row.getString("sha256"),
                        row.getString("signed_by"),
                        SqlTime.read(row, "signed_at"),
                        Frozen.hash(row.getString("content")).equals(row.getString("sha256")),
                        row.getObject("redacted_on", LocalDate.class)))
                .list();
    }

    /** The text itself, to be kept elsewhere and compared. */
    @Transactional(readOnly = true)
    public String content(long reportId, int round) {
        return jdbc.sql("select content from monitoring_signature where report_id = :id and round = :round")
                .param("id", reportId)
                .param("round", round)
                .query(String.class)
                .single();
    }
}
