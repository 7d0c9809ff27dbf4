package org.nastavnik.monitoring.region.report;

import static org.nastavnik.monitoring.outcome.note.NoteWords.byPoints;
import static org.nastavnik.monitoring.outcome.note.NoteWords.changed;
import static org.nastavnik.monitoring.outcome.note.NoteWords.notReached;
import static org.nastavnik.monitoring.outcome.note.NoteWords.ofOrganizations;
import static org.nastavnik.monitoring.outcome.note.NoteWords.percent;
import static org.nastavnik.monitoring.outcome.note.NoteWords.toIndicators;
import static org.nastavnik.monitoring.region.report.RegionWords.bare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.outcome.note.NoteWords;
import org.nastavnik.monitoring.region.cycle.RegionSummary;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.ComparableState;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.figures.RegionFigures;

/**
 * The report in words, made of the summary alone: the same figures give the same words. It names municipalities and
 * organisations and no persons; groups of fewer than five are not told. A line that begins with a dash is an item.
 */
final class RegionDraft {

    private static final int MOST_CHANGES = 5;
    private static final int MOST_GAPS = 3;
    private static final String ITEM = "– ";

    private final RegionSummary summary;
    private final RegionFigures figures;
    private final Goals goals;

    private RegionDraft(RegionSummary summary) {
        this.summary = summary;
        this.figures = summary.figures();
        this.goals = Goals.of(summary);
    }

    static Map<ReportSection, String> of(RegionSummary summary) {
        RegionDraft draft = new RegionDraft(summary);
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        sections.put(ReportSection.BASIS, draft.basis());
        sections.put(ReportSection.COVERAGE, draft.coverage());
        sections.put(ReportSection.REACHED, draft.reached());
        sections.put(ReportSection.NOT_REACHED, draft.missed());
        sections.put(ReportSection.CHANGE, draft.change());
        sections.put(ReportSection.MUNICIPALITIES, draft.municipalities());
        sections.put(ReportSection.PRACTICES, RegisterWords.of(summary));
        sections.put(ReportSection.PROPOSALS, RegionProposals.of(summary, draft.goals));
        return sections;
    }

    private String basis() {
        return lines(
                List.of(
                        "Мониторинг реализации целевой модели наставничества за %s проведён в соответствии с распоряжением Минпросвещения России от 25.12.2019 №\u00a0Р-145 по итогам, которые утвердили координаторы муниципалитетов."
                                .formatted(figures.period().title()),
                        figures.mappingShipped()
                                ? "Муниципалитеты отчитываются по своим наборам показателей; в отчёте приведены сопоставимые показатели (исходное сопоставление)."
                                : "Муниципалитеты отчитываются по своим наборам показателей; в отчёте приведены сопоставимые показатели региона (версия %d)."
                                        .formatted(figures.mappingVersion()),
                        "Значение региона — сумма числителей муниципалитетов, делённая на сумму знаменателей: каждый муниципалитет учтён по своей величине."));
    }

    private String coverage() {
        List<String> text = new ArrayList<>();
        int all = figures.municipalities().size();
        List<MunicipalityFigures> reported = summary.reported();
        if (reported.isEmpty()) {
            text.add("Утверждённых итогов нет ни у одного муниципалитета региона.");
        } else if (all == 1) {
            text.add("Итоги утвердил единственный муниципалитет региона: %s.".formatted(RegionWords.names(reported)));
        } else if (reported.size() == all) {
            text.add(
                    "Итоги утвердили все муниципалитеты региона (%d): %s.".formatted(all, RegionWords.names(reported)));
        } else {
            text.add("Учтены итоги %s из %d: %s."
                    .formatted(RegionWords.ofMunicipalities(reported.size()), all, RegionWords.names(reported)));
            text.add("В свод не вошли:");
            summary.missing().forEach(one -> text.add(ITEM + one.name() + ": " + one.stateWords() + "."));
        }
        if (figures.schoolsAccepted() > 0) {
            int asked = reported.stream()
                    .mapToInt(MunicipalityFigures::schoolsAsked)
                    .sum();
            text.add("В учтённых муниципалитетах приняты отчёты %s из %d."
                    .formatted(ofOrganizations(figures.schoolsAccepted()), asked));
        }
        long mentors = summary.municipalities().stream()
                .mapToLong(RegionSummary.Registers::mentors)
                .sum();
        long mentees = summary.municipalities().stream()
                .mapToLong(RegionSummary.Registers::mentees)
                .sum();
        if (mentors + mentees > 0) {
            text.add("В программах участвуют %s и %s (по реестрам муниципалитетов)."
                    .formatted(
                            NoteWords.count(mentors, "наставник", "наставника", "наставников"),
                            NoteWords.count(mentees, "наставляемый", "наставляемых", "наставляемых")));
        }
        return lines(text);
    }

    private String reached() {
        List<Goals.Goal> reached =
                goals.all().stream().filter(Goals.Goal::isReached).toList();
        if (goals.all().isEmpty()) {
            return untargeted();
        }
        List<String> text = new ArrayList<>();
        if (!goals.own()) {
            text.add(
                    "Целевых значений региона на %d год нет, поэтому показатели сравниваются с целями муниципалитетов: цель считается достигнутой, если её достигли все."
                            .formatted(figures.period().year()));
        }
        if (reached.isEmpty()) {
            text.add("В этом полугодии ни одна цель не достигнута.");
        } else {
            text.add(
                    reached.size() == goals.all().size()
                            ? "Достигнуты все цели (%d).".formatted(reached.size())
                            : "Цель достигнута по %s из %d."
                                    .formatted(
                                            toIndicators(reached.size()),
                                            goals.all().size()));
            reached.forEach(goal -> text.add(item(goal) + "."));
        }
        return lines(text);
    }

    /** Without any target the figures are told all the same. */
    private String untargeted() {
        List<String> text = new ArrayList<>();
        text.add("Целевые значения на этот год не установлены ни регионом, ни муниципалитетами.");
        for (int i = 0; i < figures.indicators().size(); i++) {
            ComparableFigure total = figures.totals().get(i);
            if (total.value() != null) {
                text.add(ITEM + named(i) + ": " + percent(total.value()) + RegionWords.parts(total) + ".");
            }
        }
        return lines(text);
    }

    private String missed() {
        List<Goals.Goal> missed = goals.all().stream()
                .filter(goal -> goal.known() && !goal.isReached())
                .toList();
        List<String> text = new ArrayList<>();
        if (goals.all().isEmpty()) {
            text.add("Целевых значений нет.");
        } else if (missed.isEmpty()) {
            text.add("Показателей, по которым цель не достигнута, нет.");
        } else {
            text.add("Цель не достигнута по %s из %d."
                    .formatted(toIndicators(missed.size()), goals.all().size()));
            missed.forEach(goal -> text.add(item(goal) + gap(goal) + "."));
        }
        unknown(text);
        return lines(text);
    }

    private void unknown(List<String> text) {
        List<String> unknown = new ArrayList<>();
        List<String> nowhere = new ArrayList<>();
        for (int i = 0; i < figures.indicators().size(); i++) {
            ComparableFigure total = figures.totals().get(i);
            if (total.state() == ComparableState.NOT_COMPARABLE) {
                nowhere.add(total.code());
            } else if (total.value() == null) {
                unknown.add(ITEM + named(i) + ": " + total.state().title() + ".");
            }
        }
        if (!unknown.isEmpty()) {
            text.add("Значения нет по %s:".formatted(toIndicators(unknown.size())));
            text.addAll(unknown);
        }
        if (!nowhere.isEmpty()) {
            text.add("В наборах учтённых муниципалитетов нет сопоставимых показателей для %s."
                    .formatted(String.join(", ", nowhere)));
        }
    }

    private String named(int index) {
        return figures.indicators().get(index).code() + ". "
                + bare(figures.indicators().get(index).name());
    }

    private String item(Goals.Goal goal) {
        return ITEM
                + "%s: %s%s%s; %s"
                        .formatted(
                                named(goal.index()),
                                RegionWords.value(goal.total()),
                                goal.own() ? " при цели " + percent(goal.total().target()) : "",
                                RegionWords.parts(goal.total()),
                                RegionWords.reachedBy(goal.reached(), goal.measured()));
    }

    private static String gap(Goals.Goal goal) {
        if (!goal.own()) {
            return "";
        }
        BigDecimal missing = goal.total().target().subtract(goal.total().value());
        return missing.signum() > 0
                ? "; до цели не хватает " + byPoints(missing).substring("на ".length())
                : "; цель превышена " + byPoints(missing);
    }

    private String change() {
        List<Integer> compared = new ArrayList<>();
        for (int i = 0; i < figures.totals().size(); i++) {
            if (figures.totals().get(i).change() != null) {
                compared.add(i);
            }
        }
        if (compared.isEmpty()) {
            return "Сравнить не с чем: утверждённых итогов муниципалитетов за предыдущее полугодие нет.";
        }
        List<String> parts = new ArrayList<>();
        count(parts, compared, i -> sign(i) > 0, "вырос", "выросли");
        count(parts, compared, i -> sign(i) < 0, "снизился", "снизились");
        count(parts, compared, i -> sign(i) == 0, "не изменился", "не изменились");
        List<String> text = new ArrayList<>();
        text.add(
                "По сравнению %s %s.".formatted(NoteWords.with(figures.period().previous()), String.join(", ", parts)));
        compared.stream()
                .filter(i -> sign(i) != 0)
                .sorted(Comparator.comparing(
                                (Integer i) -> figures.totals().get(i).change().abs())
                        .reversed())
                .limit(MOST_CHANGES)
                .forEach(i -> text.add(ITEM + moved(i)));
        return lines(text);
    }

    private int sign(int index) {
        return figures.totals().get(index).change().signum();
    }

    private static void count(
            List<String> parts, List<Integer> compared, Predicate<Integer> which, String one, String many) {
        long found = compared.stream().filter(which).count();
        if (found > 0) {
            parts.add(changed(found, one, many));
        }
    }

    private String moved(int index) {
        ComparableFigure total = figures.totals().get(index);
        String composition = total.municipalities() == total.municipalitiesBefore()
                ? ""
                : "; муниципалитетов учтено %d, полгода назад — %d"
                        .formatted(total.municipalities(), total.municipalitiesBefore());
        return "%s: было %s, стало %s (%s %s)%s."
                .formatted(
                        named(index),
                        percent(total.previous()),
                        percent(total.value()),
                        byPoints(total.change()),
                        total.change().signum() > 0 ? "больше" : "меньше",
                        composition);
    }

    private String municipalities() {
        List<String> text = new ArrayList<>();
        List<Goals.Lagging> lagging = goals.lagging();
        if (goals.all().isEmpty()) {
            text.add("Целевых значений нет, поэтому муниципалитеты с целями не сравниваются.");
        } else if (lagging.isEmpty()) {
            text.add("Муниципалитетов, в которых не достигнута половина целей или больше, нет.");
        } else {
            text.add("Не достигнута половина целей или больше:");
            lagging.forEach(one -> text.add(ITEM
                    + "%s: %s из %d (%s)."
                            .formatted(
                                    one.municipality().name(),
                                    notReached(one.missed().size()),
                                    one.goals(),
                                    String.join(", ", one.missed()))));
        }
        List<String> gaps = gaps();
        if (!gaps.isEmpty()) {
            text.add("Больше всего муниципалитеты различаются:");
            text.addAll(gaps);
        }
        return lines(text);
    }

    private record Gap(int index, MunicipalityFigures least, MunicipalityFigures most, BigDecimal width) {}

    private List<String> gaps() {
        List<Gap> found = new ArrayList<>();
        for (int i = 0; i < figures.indicators().size(); i++) {
            int at = i;
            Comparator<MunicipalityFigures> byValue =
                    Comparator.comparing(one -> one.figures().get(at).value());
            List<MunicipalityFigures> known = summary.reported().stream()
                    .filter(one -> one.figures().get(at).value() != null)
                    .sorted(byValue)
                    .toList();
            if (known.size() > 1 && figures.indicators().get(i).kind() != IndicatorKind.YES_NO) {
                MunicipalityFigures least = known.get(0);
                MunicipalityFigures most = known.get(known.size() - 1);
                BigDecimal width = most.figures()
                        .get(i)
                        .value()
                        .subtract(least.figures().get(i).value());
                if (width.signum() > 0) {
                    found.add(new Gap(i, least, most, width));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Gap::width).reversed())
                .limit(MOST_GAPS)
                .map(gap -> ITEM
                        + "%s: от %s (%s) до %s (%s)."
                                .formatted(
                                        named(gap.index()),
                                        percent(gap.least()
                                                .figures()
                                                .get(gap.index())
                                                .value()),
                                        gap.least().name(),
                                        percent(gap.most()
                                                .figures()
                                                .get(gap.index())
                                                .value()),
                                        gap.most().name()))
                .toList();
    }

    private static String lines(List<String> text) {
        return String.join("\n", text);
    }
}
