package org.nastavnik.evaluation;

import java.util.List;
import java.util.Locale;
import org.nastavnik.shared.Markdown;

/** A report's figures and texts in words: for the forms as markdown, for the paper as plain text. */
public final class ReportText {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");

    private ReportText() {}

    /** Marks before and after as a table; a sentence where there are none. */
    public static String results(ReportFigures figures) {
        PairFigures.Counts pairs = figures.pairs();
        String counts = "**Пары:** всего " + pairs.pairs() + ", завершили " + pairs.finished() + ", прекращены "
                + pairs.dissolved() + "; проведено встреч: " + pairs.meetings() + "  \n**Анкеты:** входных "
                + figures.entrySurveys() + ", итоговых " + figures.exitSurveys() + "  \n"
                + (figures.satisfaction() == null
                        ? ""
                        : "**Удовлетворённость участников:** " + figures.satisfaction() + "\u00a0%  \n");
        if (figures.results().isEmpty()) {
            return counts + "\nАнкет с оценками нет, поэтому результаты до и после не сравниваются.\n";
        }
        List<List<String>> rows = figures.results().stream()
                .map(r -> List.of(r.measure().title(), mark(r.entry()), mark(r.exit()), change(r.change())))
                .toList();
        return counts + "\n" + Markdown.table(List.of("Что оценивали", "До", "После", "Изменение"), rows);
    }

    /** The paper that is kept with the case. */
    static String of(ProgrammeReport report) {
        ReportFigures figures = report.figures();
        PairFigures.Counts pairs = figures.pairs();
        StringBuilder text = new StringBuilder("# Итоги работы пар\n");
        text.append("- Всего пар: ").append(pairs.pairs()).append('\n');
        text.append("- Завершили работу: ").append(pairs.finished()).append('\n');
        text.append("- Прекращены досрочно: ").append(pairs.dissolved()).append('\n');
        text.append("- Проведено встреч: ").append(pairs.meetings()).append('\n');
        text.append("# Результаты до и после (средний балл по шкале 1–10)\n");
        figures.results()
                .forEach(r -> text.append("- ")
                        .append(r.measure().title())
                        .append(": до ")
                        .append(mark(r.entry()))
                        .append(", после ")
                        .append(mark(r.exit()))
                        .append(", изменение ")
                        .append(change(r.change()))
                        .append('\n'));
        if (figures.satisfaction() != null) {
            text.append("- Удовлетворённость участников: ")
                    .append(figures.satisfaction())
                    .append("\u00a0%\n");
        }
        text.append("# SWOT-анализ программы\n");
        text.append("- Сильные стороны: ").append(report.swot().strengths()).append('\n');
        text.append("- Слабые стороны: ").append(report.swot().weaknesses()).append('\n');
        text.append("- Возможности: ").append(report.swot().opportunities()).append('\n');
        text.append("- Угрозы: ").append(report.swot().threats()).append('\n');
        text.append("# Выводы\n");
        text.append(
                report.goalsReached()
                        ? "Цели программы достигнуты.\n"
                        : "Цели программы не достигнуты. " + report.goalsReason() + "\n");
        return text.append(report.conclusion()).append('\n').toString();
    }

    /** A mark with one digit after the comma; a dash where there is none. */
    public static String mark(Double value) {
        return value == null ? "—" : String.format(RUSSIAN, "%.1f", value);
    }

    static String change(Double value) {
        if (value == null) {
            return "—";
        }
        // what rounds to nothing has no sign
        return Math.abs(value) < 0.05
                ? "0,0"
                : String.format(RUSSIAN, "%+.1f", value).replace('-', '−');
    }
}
