package org.nastavnik.monitoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.nastavnik.monitoring.source.HeadCountGroup;
import org.nastavnik.monitoring.source.Source;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.shared.Refusal;

/**
 * An indicator as somebody wants it, checked when it is made.
 *
 * @param denominatorSource null for yes/no and surveys, whose one source brings both
 * @param satisfiedFrom only with {@link SurveyFormula#SATISFIED}
 */
public record IndicatorDraft(
        String code,
        String section,
        IndicatorKind kind,
        String name,
        String numerator,
        String denominator,
        Source numeratorSource,
        Source denominatorSource,
        SurveyFormula formula,
        Integer satisfiedFrom,
        Map<Integer, BigDecimal> targets) {

    static final int FIRST_YEAR = 2019;
    static final int LAST_YEAR = 2100;
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-zА-Яа-яЁё][0-9A-Za-zА-Яа-яЁё.\\-]{0,19}");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int HIGHEST_MARK = 10;

    public IndicatorDraft {
        code = code == null ? "" : code.strip();
        section = text("section", section, 300, "Укажите раздел показателя.");
        name = text("name", name, 1000, "Укажите наименование показателя.");
        numerator = optional("numerator", numerator);
        denominator = optional("denominator", denominator);
        require(
                CODE.matcher(code).matches(),
                "code",
                "Укажите код показателя: до 20 букв, цифр, точек и дефисов, например К2.1.");
        require(kind != null, "kind", "Укажите вид показателя: да/нет, доля или опрос.");
        require(numeratorSource != null, "numeratorSource", "Укажите, откуда берётся числитель.");
        targets = new TreeMap<>(targets);
        targets.forEach(IndicatorDraft::requireTarget);
        switch (kind) {
            case YES_NO -> {
                require(
                        numeratorSource instanceof Source.Paper,
                        "numeratorSource",
                        "Показатель «да/нет» считается по документу организации, например document:REGULATION.");
                require(targets.isEmpty(), "targets", "У показателя «да/нет» нет целевого процента: оставьте пусто.");
                denominatorSource = null;
            }
            case SURVEY -> {
                require(
                        numeratorSource instanceof Source.Survey,
                        "numeratorSource",
                        "Опросный показатель считается по анкетам, например survey:satisfaction(role=mentee).");
                denominatorSource = null;
            }
            default -> requireShare(numeratorSource, denominatorSource);
        }
        if (kind == IndicatorKind.SURVEY) {
            formula = formula == null ? SurveyFormula.MARKS : formula;
        } else {
            formula = null;
        }
        satisfiedFrom = formula == SurveyFormula.SATISFIED ? satisfiedFrom : null;
        require(
                formula != SurveyFormula.SATISFIED
                        || satisfiedFrom != null && satisfiedFrom >= 1 && satisfiedFrom <= HIGHEST_MARK,
                "satisfiedFrom",
                "Укажите, с какой оценки человек считается довольным: от 1 до 10.");
    }

    private static void requireShare(Source numerator, Source denominator) {
        boolean enterprises = numerator instanceof Source.Partners;
        boolean persons = numerator instanceof Source.Participants || numerator instanceof Source.Trained;
        require(
                enterprises || persons,
                "numeratorSource",
                "Числитель доли — участники, прошедшие подготовку или предприятия-партнёры (register:…).");
        require(
                denominator instanceof Source.HeadCount,
                "denominatorSource",
                "Знаменатель доли — численность (headcount:…): выберите, из кого считается доля.");
        Source.HeadCount all = (Source.HeadCount) denominator;
        require(
                enterprises == (all.group() == HeadCountGroup.ENTERPRISES),
                "denominatorSource",
                enterprises
                        ? "Доля предприятий считается от всех предприятий муниципалитета: headcount:enterprises."
                        : "Доля людей считается от численности людей, а не предприятий.");
        require(
                enterprises || organizations(numerator).equals(all.organizations()),
                "denominatorSource",
                "Числитель и знаменатель относятся к разным видам организаций: укажите одни и те же (org=…).");
    }

    private static Set<OrganizationKind> organizations(Source source) {
        return source instanceof Source.Participants p ? p.organizations() : ((Source.Trained) source).organizations();
    }

    static void requireTarget(Integer year, BigDecimal value) {
        require(
                year >= FIRST_YEAR && year <= LAST_YEAR,
                "targets",
                "Год целевого значения должен быть от " + FIRST_YEAR + " до " + LAST_YEAR + ".");
        require(
                value.signum() >= 0
                        && value.compareTo(WHOLE) <= 0
                        && value.stripTrailingZeros().scale() <= 1,
                "targets",
                "Целевое значение за " + year
                        + " год — процент от 0 до 100, не более чем с одним знаком после запятой.");
    }

    /** The same with other targets. */
    public IndicatorDraft withTargets(Map<Integer, BigDecimal> other) {
        return new IndicatorDraft(
                code,
                section,
                kind,
                name,
                numerator,
                denominator,
                numeratorSource,
                denominatorSource,
                formula,
                satisfiedFrom,
                other);
    }

    private static String text(String field, String value, int longest, String missing) {
        String bare = value == null ? "" : value.strip();
        require(!bare.isEmpty(), field, missing);
        require(bare.length() <= longest, field, "Сократите текст до " + longest + " знаков.");
        return bare;
    }

    private static String optional(String field, String value) {
        String bare = value == null ? "" : value.strip();
        require(bare.length() <= 500, field, "Сократите текст до 500 знаков.");
        return bare.isEmpty() ? null : bare;
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new Refusal(field, sentence);
        }
    }
}
