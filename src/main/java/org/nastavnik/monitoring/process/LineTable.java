package org.nastavnik.monitoring.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.cycle.LineWords;
import org.nastavnik.monitoring.cycle.ReportLine;
import org.nastavnik.shared.Markdown;

/** The lines of a report as a table in a form. */
final class LineTable {

    private LineTable() {}

    /**
     * Columns that hold nothing are left out.
     *
     * @param threshold from which on a change is marked
     */
    static String of(List<ReportLine> lines, Map<Long, Indicator> indicators, BigDecimal threshold) {
        boolean compared = lines.stream().anyMatch(line -> line.previous() != null);
        boolean explained = lines.stream().anyMatch(line -> line.explanation() != null);
        List<String> head = new ArrayList<>(List.of("Код", "Показатель", "Значение"));
        if (compared) {
            head.add("Полгода назад");
        }
        if (explained) {
            head.add("Пояснение");
        }
        List<List<String>> rows = new ArrayList<>();
        for (ReportLine line : lines) {
            Indicator indicator = indicators.get(line.indicatorId());
            List<String> row = new ArrayList<>(List.of(indicator.code(), indicator.name(), value(line)));
            if (compared) {
                row.add(LineWords.before(line) + (line.deviates(threshold) ? " (отклонение)" : ""));
            }
            if (explained) {
                row.add(line.explanation() == null ? "" : line.explanation());
            }
            rows.add(row);
        }
        return Markdown.table(head, rows);
    }

    private static String value(ReportLine line) {
        String parts = LineWords.parts(line);
        return LineWords.value(line) + (parts.equals("—") ? "" : " (" + parts + ")");
    }

    /** What was asked for at the last return, by line. */
    static String remarks(List<ReportLine> lines, Map<Long, Indicator> indicators) {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .filter(line -> line.remark() != null)
                .forEach(line -> text.append("- ")
                        .append(Markdown.text(indicators.get(line.indicatorId()).code() + ": " + line.remark()))
                        .append('\n'));
        return text.toString();
    }
}
