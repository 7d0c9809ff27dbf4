package org.nastavnik.monitoring.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.evaluation.Measure;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorDraft;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.SurveyFormula;
import org.nastavnik.monitoring.source.HeadCountGroup;
import org.nastavnik.monitoring.source.Range;
import org.nastavnik.monitoring.source.Source;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.shared.Refusal;

/** An indicator put together from lists; what is not used by its kind is ignored. */
record IndicatorInput(
        String code,
        String section,
        IndicatorKind kind,
        String name,
        String numerator,
        String denominator,
        Counted counted,
        Set<ParticipantRole> roles,
        Set<PersonKind> persons,
        Set<OrganizationKind> organizations,
        String ageFrom,
        String ageTo,
        String experienceTo,
        String hours,
        Boolean valid,
        HeadCountGroup group,
        Boolean teenagers,
        DocumentKind document,
        Measure measure,
        ParticipantRole respondent,
        SurveyFormula formula,
        String satisfiedFrom) {

    private static final int MOST = 999;

    /** What a share counts. */
    enum Counted {
        PARTICIPANTS("участники программ"),
        TRAINED("прошедшие курсовую подготовку по наставничеству"),
        PARTNERS("предприятия-партнёры, предоставившие наставников");

        private final String title;

        Counted(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    IndicatorInput {
        roles = roles == null ? Set.of() : roles;
        persons = persons == null ? Set.of() : persons;
        organizations = organizations == null ? Set.of() : organizations;
        // a box that is not ticked is not sent
        valid = Boolean.TRUE.equals(valid);
        teenagers = Boolean.TRUE.equals(teenagers);
    }

    static IndicatorInput empty() {
        return new IndicatorInput(
                "",
                "",
                IndicatorKind.SHARE,
                "",
                "",
                "",
                Counted.PARTICIPANTS,
                null,
                null,
                null,
                "",
                "",
                "",
                "36",
                true,
                HeadCountGroup.PUPILS,
                false,
                DocumentKind.REGULATION,
                Measure.SATISFACTION,
                ParticipantRole.MENTEE,
                SurveyFormula.MARKS,
                "7");
    }

    static IndicatorInput of(Indicator i) {
        Source source = i.numeratorSource();
        Source.Participants p = source instanceof Source.Participants x ? x : null;
        Source.Trained t = source instanceof Source.Trained x ? x : null;
        Source.HeadCount h = i.denominatorSource() instanceof Source.HeadCount x ? x : null;
        Source.Survey s = source instanceof Source.Survey x ? x : null;
        return new IndicatorInput(
                i.code(),
                i.section(),
                i.kind(),
                i.name(),
                i.numerator(),
                i.denominator(),
                source instanceof Source.Partners
                        ? Counted.PARTNERS
                        : t != null ? Counted.TRAINED : Counted.PARTICIPANTS,
                p == null ? null : p.roles(),
                p != null ? p.persons() : t != null ? t.persons() : null,
                p != null ? p.organizations() : t != null ? t.organizations() : null,
                p == null ? "" : text(p.age().from()),
                p == null ? "" : text(p.age().to()),
                p == null ? "" : text(p.experience().to()),
                t == null ? "36" : text(t.hours().from()),
                t == null || t.valid(),
                h == null ? HeadCountGroup.PUPILS : h.group(),
                h != null && !h.age().all(),
                source instanceof Source.Paper paper ? paper.kind() : DocumentKind.REGULATION,
                s == null ? Measure.SATISFACTION : s.measure(),
                s == null ? ParticipantRole.MENTEE : s.role(),
                i.formula() == null ? SurveyFormula.MARKS : i.formula(),
                i.satisfiedFrom() == null ? "7" : text(i.satisfiedFrom()));
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }

    IndicatorDraft draft(Map<Integer, BigDecimal> targets) {
        if (kind == null) {
            throw new Refusal("kind", "Укажите вид показателя: да/нет, доля или опрос.");
        }
        Source top = switch (kind) {
            case YES_NO -> new Source.Paper(required(document, "Выберите документ."));
            case SURVEY ->
                new Source.Survey(
                        required(measure, "Выберите, что оценивается."),
                        required(respondent, "Выберите, кто отвечает."));
            case SHARE -> share();
        };
        return new IndicatorDraft(
                code,
                section,
                kind,
                name,
                numerator,
                denominator,
                top,
                kind == IndicatorKind.SHARE ? all() : null,
                kind == IndicatorKind.SURVEY ? formula : null,
                kind == IndicatorKind.SURVEY && formula == SurveyFormula.SATISFIED
                        ? number("satisfiedFrom", satisfiedFrom)
                        : null,
                kind == IndicatorKind.YES_NO ? Map.of() : targets);
    }

    private Source share() {
        return switch (required(counted, "Выберите, кто считается в числителе.")) {
            case PARTICIPANTS ->
                new Source.Participants(
                        roles,
                        persons,
                        organizations,
                        range("ageTo", ageFrom, ageTo),
                        range("experienceTo", "", experienceTo));
            case TRAINED -> new Source.Trained(persons, organizations, range("hours", hours, ""), valid);
            case PARTNERS -> new Source.Partners(true);
        };
    }

    private Source all() {
        HeadCountGroup from = required(group, "Выберите, от какой численности считается доля.");
        boolean enterprises = from == HeadCountGroup.ENTERPRISES;
        Range age = teenagers && from == HeadCountGroup.PUPILS ? HeadCountGroup.TEENAGERS : Range.ALL;
        return new Source.HeadCount(from, enterprises ? Set.of() : organizations, age);
    }

    private static Range range(String field, String from, String to) {
        Integer least = number(field, from);
        Integer most = number(field, to);
        if (least != null && most != null && least > most) {
            throw new Refusal(field, "Первое число промежутка больше второго: поменяйте их местами.");
        }
        return new Range(least, most);
    }

    private static Integer number(String field, String text) {
        String bare = text == null ? "" : text.strip();
        if (bare.isEmpty()) {
            return null;
        }
        if (!bare.matches("\\d{1,3}") || Integer.parseInt(bare) > MOST) {
            throw new Refusal(field, "Укажите целое число от 0 до " + MOST + " или оставьте поле пустым.");
        }
        return Integer.valueOf(bare);
    }

    private static <T> T required(T value, String sentence) {
        if (value == null) {
            throw new Refusal(sentence);
        }
        return value;
    }
}
