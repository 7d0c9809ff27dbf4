package org.nastavnik.monitoring.region.report;

import static org.nastavnik.monitoring.outcome.note.NoteWords.ITEM;
import static org.nastavnik.monitoring.outcome.note.NoteWords.byPoints;
import static org.nastavnik.monitoring.outcome.note.NoteWords.changed;
import static org.nastavnik.monitoring.outcome.note.NoteWords.lines;
import static org.nastavnik.monitoring.outcome.note.NoteWords.ofOrganizations;
import static org.nastavnik.monitoring.outcome.note.NoteWords.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.nastavnik.monitoring.outcome.note.NoteWords;
import org.nastavnik.monitoring.region.cycle.RegionSummary;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.figures.RegionFigures;

/**
 * The report in words, made of the summary alone: the same figures give the same words. It names municipalities and
 * organisations and no persons; groups of fewer than five are not told. A line that begins with a dash is an item.
 */
final class RegionDraft {

    private static final int MOST_CHANGES = 5;

    private final RegionSummary summary;
    private final RegionFigures figures;

    private RegionDraft(RegionSummary summary) {
        this.summary = summary;
        this.figures = summary.figures();
    }

    static Map<ReportSection, String> of(RegionSummary summary) {
        RegionDraft draft = new RegionDraft(summary);
        Goals goals = Goals.of(summary);
        TargetWords targets = new TargetWords(summary.figures(), goals);
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        sections.put(ReportSection.BASIS, draft.basis());
        sections.put(ReportSection.COVERAGE, draft.coverage());
        sections.put(ReportSection.REACHED, targets.reached());
        sections.put(ReportSection.NOT_REACHED, targets.missed());
        sections.put(ReportSection.CHANGE, draft.change());
        sections.put(ReportSection.MUNICIPALITIES, new MunicipalityWords(summary, goals).compared());
        sections.put(ReportSection.PRACTICES, RegisterWords.of(summary));
        sections.put(ReportSection.PROPOSALS, RegionProposals.of(summary, goals));
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
                        RegionWords.named(figures.indicators().get(index)),
                        percent(total.previous()),
                        percent(total.value()),
                        byPoints(total.change()),
                        total.change().signum() > 0 ? "больше" : "меньше",
                        composition);
    }
}
