package org.nastavnik.monitoring.region.mapping;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.SurveyFormula;
import org.nastavnik.shared.Refusal;

/**
 * A comparable indicator as it shall be in the next version.
 *
 * @param formula of a survey; dropped for other kinds
 * @param targets of the region by year
 */
public record ComparableDraft(
        String code,
        String name,
        IndicatorKind kind,
        SurveyFormula formula,
        Direction better,
        SortedMap<Integer, BigDecimal> targets) {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,19}");
    private static final int LONGEST_NAME = 1000;
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2100;

    public ComparableDraft {
        code = code == null ? "" : code.strip();
        if (!CODE.matcher(code).matches()) {
            throw new Refusal(
                    "code",
                    "Укажите код до 20 знаков из букв, цифр, точек и дефисов, например R18: по нему показатель узнают.");
        }
        name = name == null ? "" : name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal("name", "Укажите наименование показателя, не длиннее 1000 знаков.");
        }
        if (kind == null) {
            throw new Refusal("kind", "Выберите вид показателя из списка.");
        }
        if (kind == IndicatorKind.SURVEY && formula == null) {
            throw new Refusal(
                    "formula", "Выберите, как считается опрос: складывать можно только опросы с одной формулой.");
        }
        formula = kind == IndicatorKind.SURVEY ? formula : null;
        better = better == null ? Direction.MORE : better;
        targets = new TreeMap<>(targets == null ? Map.of() : targets);
        for (int year : targets.keySet()) {
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new Refusal("targets", "Цель на " + year + " год не задаётся: укажите год от 2019 до 2100.");
            }
        }
    }

    static ComparableDraft of(ComparableIndicator known) {
        return new ComparableDraft(
                known.code(), known.name(), known.kind(), known.formula(), known.better(), known.targets());
    }

    public ComparableDraft withTargets(Map<Integer, BigDecimal> others) {
        return new ComparableDraft(code, name, kind, formula, better, new TreeMap<>(others));
    }

    /** Can figures of this indicator be added up as this one? */
    public boolean fits(Indicator indicator) {
        return fits(kind, formula, indicator);
    }

    static boolean fits(IndicatorKind kind, SurveyFormula formula, Indicator indicator) {
        return kind == indicator.kind() && formula == indicator.formula();
    }
}
