package org.nastavnik.monitoring.cycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the lines of reports: thousands in one statement. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LineStore {

    private static final int PORTION = 20_000;

    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure on its way into a report. */
    record New(long reportId, Indicator indicator, Figure figure) {

        Boolean answer() {
            return indicator.kind() == IndicatorKind.YES_NO ? figure.numerator() > 0 : null;
        }
    }

    /** @return how many were written; those that are there already are left as they are */
    int insert(List<New> lines) {
        int written = 0;
        for (int from = 0; from < lines.size(); from += PORTION) {
            written += insertPortion(lines.subList(from, Math.min(lines.size(), from + PORTION)));
        }
        return written;
    }

    private int insertPortion(List<New> lines) {
        return columns(jdbc.sql("""
                        insert into monitoring_report_line (report_id, indicator_id, state, numerator, denominator, value, answer)
                        select * from unnest(cast(:reports as bigint[]), cast(:indicators as bigint[]), cast(:states as text[]),
                                             cast(:numerators as bigint[]), cast(:denominators as bigint[]),
                                             cast(:values as numeric[]), cast(:answers as boolean[]))
                        on conflict (report_id, indicator_id) do nothing"""), lines).update();
    }

    /**
     * New figures for lines that nobody is bound to yet. A line whose figure changes has to be confirmed again; an answer
     * that the curator gave stays as long as the system knows of no paper.
     *
     * @return codes of the changed lines
     */
    List<String> refresh(List<New> lines) {
        return columns(jdbc.sql("""
                        update monitoring_report_line l
                        set state = f.state, numerator = f.numerator, denominator = f.denominator, value = f.value,
                            answer = f.answer, typed = false, confirmed = false
                        from unnest(cast(:reports as bigint[]), cast(:indicators as bigint[]), cast(:states as text[]),
                                    cast(:numerators as bigint[]), cast(:denominators as bigint[]),
                                    cast(:values as numeric[]), cast(:answers as boolean[]))
                             as f(report_id, indicator_id, state, numerator, denominator, value, answer)
                        join monitoring_indicator i on i.id = f.indicator_id
                        where l.report_id = f.report_id and l.indicator_id = f.indicator_id
                          and not (l.typed and f.answer = false)
                          and (l.state, l.numerator, l.denominator, l.value, l.answer)
                              is distinct from (f.state, f.numerator, f.denominator, f.value, f.answer)
                        returning i.code"""), lines).query(String.class).list();
    }

    /** The report's figures are those of the register at this moment. */
    void taken(long reportId, Instant now) {
        jdbc.sql("update monitoring_school_report set figures_at = :now where id = :id")
                .param("now", SqlTime.of(now))
                .param("id", reportId)
                .update();
    }

    private static JdbcClient.StatementSpec columns(JdbcClient.StatementSpec statement, List<New> lines) {
        return statement
                .param("reports", lines.stream().map(New::reportId).toArray(Long[]::new))
                .param("indicators", lines.stream().map(l -> l.indicator().id()).toArray(Long[]::new))
                .param(
                        "states",
                        lines.stream().map(l -> l.figure().state().name()).toArray(String[]::new))
                .param(
                        "numerators",
                        lines.stream().map(l -> l.figure().numerator()).toArray(Long[]::new))
                .param(
                        "denominators",
                        lines.stream().map(l -> l.figure().denominator()).toArray(Long[]::new))
                .param("values", lines.stream().map(l -> l.figure().value()).toArray(BigDecimal[]::new))
                .param("answers", lines.stream().map(New::answer).toArray(Boolean[]::new));
    }

    /** What was signed and accepted for the half-year before, by the indicator's code, whatever the set's version. */
    void compare(Collection<Long> reportIds, long municipalityId, HalfYear before) {
        jdbc.sql("""
                        update monitoring_report_line l
                        set previous_numerator = pl.numerator, previous_denominator = pl.denominator, previous_value = pl.value
                        from monitoring_school_report r, monitoring_indicator i, monitoring_cycle pc,
                             monitoring_school_report pr, monitoring_report_line pl, monitoring_indicator pi
                        where r.id = l.report_id and r.id = any(:reports) and i.id = l.indicator_id
                          and pc.municipality_id = :municipality and pc.since = :since and pc.state <> 'CANCELLED'
                          and pr.cycle_id = pc.id and pr.organization_id = r.organization_id and pr.state = 'ACCEPTED'
                          and pl.report_id = pr.id and pi.id = pl.indicator_id and pi.code = i.code""")
                .param("reports", reportIds.toArray(Long[]::new))
                .param("municipality", municipalityId)
                .param("since", before.firstDay())
                .update();
    }

    void explain(long lineId, String explanation, boolean confirmed) {
        jdbc.sql("update monitoring_report_line set confirmed = :confirmed, explanation = :explanation where id = :id")
                .param("confirmed", confirmed)
                .param("explanation", explanation, java.sql.Types.VARCHAR)
                .param("id", lineId)
                .update();
    }

    /** The curator's yes where the system knows of no paper, or that it is taken back. */
    void answer(long lineId, boolean yes) {
        jdbc.sql("""
                        update monitoring_report_line set answer = :yes, typed = :yes, confirmed = false,
                          numerator = :number, denominator = 1, value = :value, state = :state where id = :id""")
                .param("yes", yes)
                .param("number", yes ? 1L : 0L)
                .param("value", yes ? new BigDecimal("100.0") : new BigDecimal("0.0"))
                .param("state", FigureState.KNOWN.name())
                .param("id", lineId)
                .update();
    }

    void remark(long lineId, String remark) {
        jdbc.sql("update monitoring_report_line set remark = :remark where id = :id")
                .param("remark", remark, java.sql.Types.VARCHAR)
                .param("id", lineId)
                .update();
    }

    /** Lines with a remark are to be confirmed again; where none has one, all are. */
    void giveBack(long reportId) {
        jdbc.sql("""
                        update monitoring_report_line l
                        set returned = l.remark is not null,
                            confirmed = l.confirmed and l.remark is null and exists
                              (select 1 from monitoring_report_line x where x.report_id = l.report_id and x.remark is not null)
                        where l.report_id = :id""").param("id", reportId).update();
        // StaleReports looks at the register again
        taken(reportId, Instant.EPOCH);
    }

    /** Everything is asked for anew. */
    void reopen(long reportId) {
        jdbc.sql(
                        "update monitoring_report_line set returned = false, confirmed = false, remark = null where report_id = :id")
                .param("id", reportId)
                .update();
        taken(reportId, Instant.EPOCH);
    }

    /** Remarks that were answered go with the next signature; they stand in what was decided. */
    void clearRemarks(long reportId) {
        jdbc.sql("update monitoring_report_line set returned = false, remark = null where report_id = :id")
                .param("id", reportId)
                .update();
    }

    static List<New> of(Collection<SchoolReport> reports, org.nastavnik.monitoring.figures.Figures figures) {
        List<New> lines = new ArrayList<>();
        for (SchoolReport report : reports) {
            figures.indicators().forEach(indicator -> {
                Figure figure = indicator.organizations().get(report.organizationId());
                if (figure != null && figure.state() != FigureState.NOT_CONCERNED) {
                    lines.add(new New(report.id(), indicator.indicator(), figure));
                }
            });
        }
        return lines;
    }
}
