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

    /** @param threshold from which on a change is marked */
    static String of(List<ReportLine> lines, Map<Long, Indicator> indicators, BigDecimal threshold) {
        List<List<String>> rows = new ArrayList<>();
        for (ReportLine line : lines) {
            Indicator indicator = indicators.get(line.indicatorId());
            rows.add(List.of(
                    indicator.code(),
                    indicator.name(),
                    LineWords.value(line),
                    LineWords.parts(line),
                    LineWords.before(line) + (line.deviates(threshold) ? " (отклонение)" : ""),
                    line.explanation() == null ? "" : line.explanation()));
        }
        return Markdown.table(List.of("Код", "Показатель", "Значение", "Из чего", "Полгода назад", "Пояснение"), rows);
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
