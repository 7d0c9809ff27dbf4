package org.nastavnik.evaluation;

import java.util.Locale;
import org.nastavnik.shared.privacy.SmallGroups;

/**
 * What one side answered to one question before and after.
 *
 * @param measure null where the question is not marked from 1 to 10
 * @param entry average before; null where nobody answered, or it is not to be shown
 * @param change mean change of those who answered both times; null where there are none, or it is not to be shown
 * @param hidden some number is not shown because too few people stand behind it
 */
public record SurveyChange(
        Respondent respondent,
        QuestionKind kind,
        Measure measure,
        Double entry,
        Double exit,
        int entryPeople,
        int exitPeople,
        Double change,
        int bothPeople,
        boolean hidden) {

    private static final String FEW = "меньше " + SmallGroups.FEWEST + " ответов";

    /** Averages of fewer than five people would tell what each of them said. */
    SurveyChange withoutSmallGroups() {
        boolean entryTells = SmallGroups.isSmall(entryPeople);
        boolean exitTells = SmallGroups.isSmall(exitPeople);
        return new SurveyChange(
                respondent,
                kind,
                measure,
                entryTells ? null : entry,
                exitTells ? null : exit,
                entryPeople,
                exitPeople,
                entryTells || exitTells || SmallGroups.isSmall(bothPeople) ? null : change,
                bothPeople,
                entryTells || exitTells);
    }

    /** The question in a few words, the same before and after. */
    public String title() {
        return switch (kind) {
            case FREQUENCY -> "Как часто проводятся развивающие мероприятия, от 1 до 5";
            case YES_NO -> "Рады участвовать, доля";
            default ->
                measure.title().substring(0, 1).toUpperCase(Locale.ROOT)
                        + measure.title().substring(1);
        };
    }

    public String entryText() {
        return text(entry, entryPeople);
    }

    public String exitText() {
        return text(exit, exitPeople);
    }

    private String text(Double average, int people) {
        return people == 0 ? "—" : average == null ? FEW : written(average);
    }

    public String changeText() {
        if (change == null) {
            return "—";
        }
        String written = written(Math.abs(change));
        boolean same = written.startsWith("0,0") || written.startsWith("0\u00a0");
        return same ? "без изменений" : (change > 0 ? "+" : "−") + written;
    }

    private String written(double value) {
        return kind == QuestionKind.YES_NO
                ? Math.round(value * 100) + "\u00a0%"
                : String.format(Locale.forLanguageTag("ru"), "%.1f", value);
    }

    /** Where the bar ends on a scale from 0 to 100; null for no bar. */
    public String entryWidth() {
        return width(entry);
    }

    public String exitWidth() {
        return width(exit);
    }

    private String width(Double value) {
        return value == null ? null : String.format(Locale.ROOT, "%.1f", value * 100 / kind.most());
    }
}
