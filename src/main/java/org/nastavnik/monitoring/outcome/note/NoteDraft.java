package org.nastavnik.monitoring.outcome.note;

import static org.nastavnik.monitoring.outcome.note.NoteWords.ITEM;
import static org.nastavnik.monitoring.outcome.note.NoteWords.bare;
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
import org.nastavnik.monitoring.outcome.ResultLine;
import org.nastavnik.shared.RussianDates;

/**
 * The note in words, made of its facts alone: the same facts give the same words. It names organisations and no persons;
 * groups of fewer than five are not told. A line that begins with a dash is an item.
 */
final class NoteDraft {

    private static final int MOST_CHANGES = 5;

    private final NoteFacts facts;

    private NoteDraft(NoteFacts facts) {
        this.facts = facts;
    }

    static Map<NoteSection, String> of(NoteFacts facts) {
        NoteDraft draft = new NoteDraft(facts);
        NoteGoals goals = new NoteGoals(facts);
        NoteCounts counts = new NoteCounts(facts);
        Map<NoteSection, String> sections = new EnumMap<>(NoteSection.class);
        sections.put(NoteSection.BASIS, draft.basis());
        sections.put(NoteSection.PAPERS, counts.papers());
        sections.put(NoteSection.REACHED, goals.reached());
        sections.put(NoteSection.NOT_REACHED, goals.missed());
        sections.put(NoteSection.CHANGE, draft.change());
        sections.put(NoteSection.SCHOOLS, goals.schools());
        sections.put(NoteSection.SURVEYS, counts.surveys());
        sections.put(NoteSection.ROAD_MAPS, counts.roadMaps());
        sections.put(NoteSection.REGISTERS, counts.registers());
        sections.put(NoteSection.PROPOSALS, draft.proposals());
        return sections;
    }

    private String basis() {
        List<String> text = new ArrayList<>();
        text.add("Мониторинг реализации целевой модели наставничества за %s проведён по состоянию на %s"
                .formatted(facts.period().title(), RussianDates.inText(facts.lastDay())));
        int asked = facts.reporting().asked();
        int accepted = facts.reporting().accepted();
        if (accepted == 0) {
            text.add("Ни одного отчёта организаций не принято.");
        } else if (accepted == asked) {
            text.add("Отчёты приняты от всех организаций, которые должны были отчитаться (%d).".formatted(asked));
        } else {
            text.add("Отчёты приняты от %s из %d.".formatted(ofOrganizations(accepted), asked));
            if (!facts.reporting().missing().isEmpty()) {
                text.add("Итоги подведены без следующих организаций: %s."
                        .formatted(String.join(", ", facts.reporting().missing())));
            }
        }
        return lines(text);
    }

    private String change() {
        if (facts.before() == null) {
            return "Сравнить не с чем: итоги предыдущего полугодия в системе не подводились.";
        }
        List<ResultLine> compared = facts.lines().stream()
                .filter(line -> !line.paper() && line.change() != null)
                .toList();
        if (compared.isEmpty()) {
            return "Показателей, которые можно сравнить %s, нет.".formatted(NoteWords.with(facts.before()));
        }
        List<ResultLine> up = with(compared, line -> line.change().signum() > 0);
        List<ResultLine> down = with(compared, line -> line.change().signum() < 0);
        List<ResultLine> same = with(compared, line -> line.change().signum() == 0);
        List<String> parts = new ArrayList<>();
        if (!up.isEmpty()) {
            parts.add(changed(up.size(), "вырос", "выросли"));
        }
        if (!down.isEmpty()) {
            parts.add(changed(down.size(), "снизился", "снизились"));
        }
        if (!same.isEmpty()) {
            parts.add(changed(same.size(), "не изменился", "не изменились"));
        }
        List<String> text = new ArrayList<>();
        text.add("По сравнению %s %s.".formatted(NoteWords.with(facts.before()), String.join(", ", parts)));
        compared.stream()
                .filter(line -> line.change().signum() != 0)
                .sorted(Comparator.comparing((ResultLine line) -> line.change().abs())
                        .reversed())
                .limit(MOST_CHANGES)
                .forEach(line -> text.add(ITEM
                        + "%s. %s: было %s, стало %s (%s %s)."
                                .formatted(
                                        line.code(),
                                        bare(line.name()),
                                        percent(line.previous()),
                                        percent(line.value()),
                                        byPoints(line.change()),
                                        line.change().signum() > 0 ? "больше" : "меньше")));
        return lines(text);
    }

    private static List<ResultLine> with(List<ResultLine> lines, Predicate<ResultLine> which) {
        return lines.stream().filter(which).toList();
    }

    private String proposals() {
        List<String> items = Proposals.of(facts);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            text.add((i + 1) + ". " + items.get(i));
        }
        return lines(text);
    }
}
