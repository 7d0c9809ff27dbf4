package org.nastavnik.monitoring.region.report;

import static org.nastavnik.monitoring.outcome.note.NoteWords.ITEM;
import static org.nastavnik.monitoring.outcome.note.NoteWords.lines;
import static org.nastavnik.monitoring.outcome.note.NoteWords.notReached;
import static org.nastavnik.monitoring.outcome.note.NoteWords.percent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.region.cycle.RegionSummary;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.figures.RegionFigures;

/** What the report says about municipalities beside each other: who lags behind, and where they differ most. */
final class MunicipalityWords {

    private static final int MOST_GAPS = 3;

    private final RegionSummary summary;
    private final RegionFigures figures;
    private final Goals goals;

    MunicipalityWords(RegionSummary summary, Goals goals) {
        this.summary = summary;
        this.figures = summary.figures();
        this.goals = goals;
    }

    String compared() {
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
                                        RegionWords.named(figures.indicators().get(gap.index())),
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
}
