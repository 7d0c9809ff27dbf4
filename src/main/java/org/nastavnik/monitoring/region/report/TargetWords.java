package org.nastavnik.monitoring.region.report;

import static org.nastavnik.monitoring.outcome.note.NoteWords.ITEM;
import static org.nastavnik.monitoring.outcome.note.NoteWords.byPoints;
import static org.nastavnik.monitoring.outcome.note.NoteWords.lines;
import static org.nastavnik.monitoring.outcome.note.NoteWords.percent;
import static org.nastavnik.monitoring.outcome.note.NoteWords.toIndicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.ComparableState;
import org.nastavnik.monitoring.region.figures.RegionFigures;

/** What the report says about targets: which are reached and which are not, and what has no value. */
final class TargetWords {

    private final RegionFigures figures;
    private final Goals goals;

    TargetWords(RegionFigures figures, Goals goals) {
        this.figures = figures;
        this.goals = goals;
    }

    String reached() {
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
                text.add(ITEM + RegionWords.named(figures.indicators().get(i)) + ": " + percent(total.value())
                        + RegionWords.parts(total) + ".");
            }
        }
        return lines(text);
    }

    String missed() {
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
                unknown.add(ITEM + RegionWords.named(figures.indicators().get(i)) + ": "
                        + total.state().title() + ".");
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

    private String item(Goals.Goal goal) {
        return ITEM
                + "%s: %s%s%s; %s"
                        .formatted(
                                RegionWords.named(figures.indicators().get(goal.index())),
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
}
