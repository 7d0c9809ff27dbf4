package org.nastavnik.roadmap.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.roadmap.execution.ItemReport;
import org.nastavnik.shared.Refusal;

/** What is typed on the page of execution. */
public class ExecutionInput {

    private List<ExecutionLine> lines = new ArrayList<>();

    /** Of the lines in which something was chosen. */
    List<ItemReport> reports() {
        List<ItemReport> reports = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).untouched()) {
                try {
                    reports.add(lines.get(i).report());
                } catch (Refusal refusal) {
                    throw new Refusal(refusal.field(), "Строка " + (i + 1) + ". " + refusal.sentence());
                }
            }
        }
        if (reports.isEmpty()) {
            throw new Refusal("Выберите хотя бы у одного мероприятия, что сделано.");
        }
        return reports;
    }

    /** To show again what was typed. */
    Map<Long, ExecutionLine> byDue() {
        Map<Long, ExecutionLine> found = new HashMap<>();
        lines.forEach(line -> found.put(line.getDueId(), line));
        return found;
    }

    public List<ExecutionLine> getLines() {
        return lines;
    }

    public void setLines(List<ExecutionLine> lines) {
        this.lines = lines;
    }
}
