package org.nastavnik.evaluation;

import java.util.List;
import java.util.Locale;
import org.nastavnik.shared.Markdown;

/** A report's figures and texts in words: for the forms as markdown. */
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
