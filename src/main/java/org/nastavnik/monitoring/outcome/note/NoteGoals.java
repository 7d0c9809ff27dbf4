package org.nastavnik.monitoring.outcome.note;

import static org.nastavnik.monitoring.outcome.note.NoteWords.ITEM;
import static org.nastavnik.monitoring.outcome.note.NoteWords.bare;
import static org.nastavnik.monitoring.outcome.note.NoteWords.byPoints;
import static org.nastavnik.monitoring.outcome.note.NoteWords.lines;
import static org.nastavnik.monitoring.outcome.note.NoteWords.notReached;
import static org.nastavnik.monitoring.outcome.note.NoteWords.percent;
import static org.nastavnik.monitoring.outcome.note.NoteWords.reachedBy;
import static org.nastavnik.monitoring.outcome.note.NoteWords.toIndicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.monitoring.outcome.ResultLine;

/** What the note says about targets: which are reached, which are not, and which organisations lag. */
final class NoteGoals {

    private final NoteFacts facts;
    private final List<ResultLine> goals;

    NoteGoals(NoteFacts facts) {
        this.facts = facts;
        this.goals = facts.lines().stream().filter(ResultLine::hasTarget).toList();
    }

    String reached() {
        List<ResultLine> reached = goals.stream().filter(ResultLine::reached).toList();
        if (goals.isEmpty()) {
            return "Целевые значения на этот год не установлены.";
        }
        if (reached.isEmpty()) {
            return "В этом полугодии ни одна цель не достигнута.";
        }
        List<String> text = new ArrayList<>();
        text.add(
                reached.size() == goals.size()
                        ? "Достигнуты все цели, установленные на %d год (%d)."
                                .formatted(facts.period().year(), goals.size())
                        : "Цель достигнута по %s из %d.".formatted(toIndicators(reached.size()), goals.size()));
        reached.forEach(line -> text.add(item(line)));
        return lines(text);
    }

    String missed() {
        if (goals.isEmpty()) {
            return "Целевых значений нет, поэтому показатели с целями не сравниваются.";
        }
        List<ResultLine> missed = goals.stream()
                .filter(line -> line.value() != null && !line.reached())
                .toList();
        List<ResultLine> unknown =
                goals.stream().filter(line -> line.value() == null).toList();
        List<String> text = new ArrayList<>();
        if (missed.isEmpty()) {
            text.add("Показателей, по которым цель не достигнута, нет.");
        } else {
            text.add("Цель не достигнута по %s из %d.".formatted(toIndicators(missed.size()), goals.size()));
            missed.stream()
                    .sorted(Comparator.comparing(line -> line.value().subtract(line.target())))
                    .forEach(line -> text.add(item(line)
                            .replaceFirst(
                                    "\\.$",
                                    "; до цели не хватает "
                                            + byPoints(line.target().subtract(line.value()))
                                                    .substring("на ".length())
                                                    .concat("."))));
        }
        if (!unknown.isEmpty()) {
            text.add("Значения нет по %s:".formatted(toIndicators(unknown.size())));
            unknown.forEach(line -> text.add(ITEM
                    + "%s. %s: %s."
                            .formatted(
                                    line.code(), bare(line.name()), line.state().title())));
        }
        return lines(text);
    }

    private static String item(ResultLine line) {
        // what is counted for the municipality alone stands in nobody's report
        String schools = line.schools() == 0 ? "" : "; " + reachedBy(line.schoolsReached(), line.schools());
        return ITEM
                + "%s. %s: %s при цели %s%s%s."
                        .formatted(
                                line.code(),
                                bare(line.name()),
                                percent(line.value()),
                                percent(line.target()),
                                parts(line),
                                schools);
    }

    /** « (145 из 200)»; nothing where the group is so small that somebody could be recognised. */
    private static String parts(ResultLine line) {
        if (line.numerator() == null || line.denominator() == null || line.state() != FigureState.KNOWN) {
            return "";
        }
        boolean small = line.numerator() > 0 && line.numerator() < Figure.SMALL_GROUP
                || line.denominator() < Figure.SMALL_GROUP;
        return small ? "" : " (%d из %d)".formatted(line.numerator(), line.denominator());
    }

    String schools() {
        List<Lagging.School> lagging = Lagging.of(facts);
        if (goals.isEmpty()) {
            return "Целевые значения на этот год не установлены, поэтому организации не сравниваются.";
        }
        if (lagging.isEmpty()) {
            return "Организаций, в которых не достигнута половина целей или больше, нет.";
        }
        List<String> text = new ArrayList<>();
        text.add("Не достигнута половина целей или больше:");
        lagging.forEach(school -> text.add(ITEM
                + "%s: %s из %d (%s)."
                        .formatted(
                                school.name(),
                                notReached(school.missed().size()),
                                school.goals(),
                                String.join(", ", school.missed()))));
        return lines(text);
    }
}
