package org.nastavnik.monitoring.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.monitoring.IndicatorDraft;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.SurveyFormula;
import org.nastavnik.monitoring.source.Source;
import org.nastavnik.monitoring.source.Sources;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.TableRow;

/** One row of a table of indicators. */
record SetRow(String prefix, SetHeading heading, TableRow row) {

    private static final Map<String, SetColumn> FIELDS = Map.of(
            "code", SetColumn.CODE,
            "section", SetColumn.SECTION,
            "kind", SetColumn.KIND,
            "name", SetColumn.NAME,
            "numerator", SetColumn.NUMERATOR,
            "denominator", SetColumn.DENOMINATOR,
            "numeratorSource", SetColumn.NUMERATOR_SOURCE,
            "denominatorSource", SetColumn.DENOMINATOR_SOURCE,
            "formula", SetColumn.FORMULA,
            "satisfiedFrom", SetColumn.SATISFIED_FROM);

    int number() {
        return row.number();
    }

    String place(SetColumn column) {
        return prefix + heading.place(row, column);
    }

    /** Empty where something is wrong, which is then among the problems. */
    Optional<IndicatorDraft> draft(Map<Integer, BigDecimal> targets, List<String> problems) {
        int before = problems.size();
        Source numerator = source(SetColumn.NUMERATOR_SOURCE, problems);
        Source denominator = source(SetColumn.DENOMINATOR_SOURCE, problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IndicatorDraft(
                    heading.cell(row, SetColumn.CODE),
                    heading.cell(row, SetColumn.SECTION),
                    kind(),
                    heading.cell(row, SetColumn.NAME),
                    heading.cell(row, SetColumn.NUMERATOR),
                    heading.cell(row, SetColumn.DENOMINATOR),
                    numerator,
                    denominator,
                    formula(),
                    satisfiedFrom(),
                    targets));
        } catch (Refusal refusal) {
            SetColumn column = FIELDS.getOrDefault(refusal.field(), SetColumn.CODE);
            problems.add(place(column) + ": " + lower(refusal.sentence()));
            return Optional.empty();
        }
    }

    private Source source(SetColumn column, List<String> problems) {
        String text = heading.cell(row, column);
        try {
            return text.isEmpty() ? null : Sources.parse(text);
        } catch (Refusal refusal) {
            problems.add(place(column) + ": " + lower(refusal.sentence()));
            return null;
        }
    }

    private IndicatorKind kind() {
        String written = heading.cell(row, SetColumn.KIND).toLowerCase(Locale.ROOT);
        return Arrays.stream(IndicatorKind.values())
                .filter(kind -> kind.word().equals(written) || kind.title().equals(written))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "kind", "Вид «" + written + "» не понят: напишите yes_no, percent или survey_percent."));
    }

    private SurveyFormula formula() {
        String written = heading.cell(row, SetColumn.FORMULA).toUpperCase(Locale.ROOT);
        if (written.isEmpty()) {
            return null;
        }
        return Arrays.stream(SurveyFormula.values())
                .filter(formula -> formula.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new Refusal("formula", "Формула не понята: напишите marks или satisfied."));
    }

    private Integer satisfiedFrom() {
        String written = heading.cell(row, SetColumn.SATISFIED_FROM);
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("\\d{1,2}")) {
            throw new Refusal("satisfiedFrom", "Укажите оценку целым числом от 1 до 10.");
        }
        return Integer.valueOf(written);
    }

    static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
