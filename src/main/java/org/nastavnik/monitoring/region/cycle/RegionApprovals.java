package org.nastavnik.monitoring.region.cycle;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.monitoring.cycle.Frozen;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What regional coordinators approved: figures, by which comparable indicators, and the report; kept for good with its hash. */
@Component
public class RegionApprovals {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    RegionApprovals(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param intact the kept text still has the hash it was approved with
     * @param redactedOn a name was taken out of it on demand; null where nothing was
     */
    public record Approval(
            String sha256,
            long documentId,
            String approvedBy,
            Instant approvedAt,
            boolean intact,
            LocalDate redactedOn) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(RegionCycle cycle, RegionSummary summary, RegionReportIssuer.Issued report) {
        Frozen frozen = Frozen.of(content(cycle, summary, report));
        jdbc.sql("""
                        insert into monitoring_region_approval (cycle_id, content, sha256, document_id, approved_by, approved_at)
                        values (:cycle, :content, :hash, :document, :by, :now)""")
                .param("cycle", cycle.id())
                .param("content", frozen.content())
                .param("hash", frozen.sha256())
                .param("document", report.documentId())
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private static Map<String, Object> content(
            RegionCycle cycle, RegionSummary summary, RegionReportIssuer.Issued report) {
        RegionFigures figures = summary.figures();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("мониторинг", cycle.key().value());
        content.put("регион", figures.region());
        content.put("период", cycle.period().title());
        content.put("свод", cycle.round());
        content.put(
                "сопоставимые показатели",
                (figures.mappingShipped() ? "исходные" : "региона") + ", версия " + figures.mappingVersion());
        content.put("показатели региона", lines(figures.indicators(), figures.totals()));
        List<Map<String, Object>> municipalities = new ArrayList<>();
        for (MunicipalityFigures one : figures.municipalities()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("муниципалитет", one.name());
            row.put("состояние", one.state().name());
            summary.of(one.municipalityId()).ifPresent(source -> {
                row.put("версия итогов", source.round());
                row.put("sha256", source.sha256());
                row.put("организаций", one.schoolsAccepted() + " из " + one.schoolsAsked());
                row.put("показатели", lines(figures.indicators(), one.figures()));
            });
            municipalities.add(row);
        }
        content.put("муниципалитеты", municipalities);
        content.put("документ", report.documentId());
        content.put("отчёт", report.text());
        return content;
    }

    private static List<Map<String, Object>> lines(List<ComparableIndicator> indicators, List<ComparableFigure> all) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            ComparableFigure figure = all.get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("показатель", figure.code());
            row.put("наименование", indicators.get(i).name());
            row.put("источник", figure.source());
            row.put("состояние", figure.state().name());
            row.put("числитель", figure.numerator());
            row.put("знаменатель", figure.denominator());
            row.put("значение", plain(figure.value()));
            row.put("цель", plain(figure.target()));
            rows.add(row);
        }
        return rows;
    }

    private static String plain(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    @Transactional(readOnly = true)
    public Optional<Approval> of(long cycleId) {
        return jdbc.sql("select * from monitoring_region_approval where cycle_id = :id")
                .param("id", cycleId)
                .query((row, n) -> new Approval(
                        row.getString("sha256"),
                        row.getLong("document_id"),
                        row.getString("approved_by"),
                        SqlTime.read(row, "approved_at"),
                        Frozen.hash(row.getString("content")).equals(row.getString("sha256")),
                        row.getObject("redacted_on", LocalDate.class)))
                .optional();
    }

    /** The text itself, to be kept elsewhere and compared. */
    @Transactional(readOnly = true)
    public Optional<String> content(long cycleId) {
        return jdbc.sql("select content from monitoring_region_approval where cycle_id = :id")
                .param("id", cycleId)
                .query(String.class)
                .optional();
    }
}
