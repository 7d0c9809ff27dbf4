package org.nastavnik.monitoring.cycle;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.nastavnik.monitoring.figures.FigureState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lines of reports. */
@Component
public class ReportLines {

    private static final String SELECT = """
            select l.* from monitoring_report_line l
            join monitoring_indicator i on i.id = l.indicator_id
            join monitoring_school_report r on r.id = l.report_id""";

    private final JdbcClient jdbc;

    ReportLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the indicators. */
    public List<ReportLine> of(long reportId) {
        return jdbc.sql(SELECT + " where l.report_id = :id order by i.position")
                .param("id", reportId)
                .query(ReportLines::read)
                .list();
    }

    /** Of all reports of the cycle in this state, report by report. */
    public List<ReportLine> ofCycle(long cycleId, ReportState state) {
        return jdbc.sql(SELECT + " where r.cycle_id = :id and r.state = :state order by l.report_id, i.position")
                .param("id", cycleId)
                .param("state", state.name())
                .query(ReportLines::read)
                .list();
    }

    static ReportLine read(ResultSet row, int number) throws SQLException {
        Long before = row.getObject("previous_numerator", Long.class);
        Long beforeOf = row.getObject("previous_denominator", Long.class);
        BigDecimal beforeValue = row.getBigDecimal("previous_value");
        return new ReportLine(
                row.getLong("id"),
                row.getLong("report_id"),
                row.getLong("indicator_id"),
                FigureState.valueOf(row.getString("state")),
                row.getObject("numerator", Long.class),
                row.getObject("denominator", Long.class),
                row.getBigDecimal("value"),
                row.getObject("answer", Boolean.class),
                row.getBoolean("typed"),
                before == null && beforeValue == null ? null : new ReportLine.Previous(before, beforeOf, beforeValue),
                row.getString("explanation"),
                row.getString("remark"),
                row.getBoolean("returned"),
                row.getBoolean("confirmed"));
    }
}
