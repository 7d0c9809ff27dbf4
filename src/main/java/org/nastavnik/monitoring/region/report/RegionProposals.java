package org.nastavnik.monitoring.region.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.region.cycle.RegionSummary;
import org.nastavnik.monitoring.region.figures.ComparableFigure;

/** What the figures themselves suggest to do; the regional coordinator changes and adds. */
final class RegionProposals {

    private RegionProposals() {}

    static String of(RegionSummary summary, Goals goals) {
        List<String> all = new ArrayList<>();
        List<String> missed = goals.all().stream()
                .filter(goal ->
                        goal.known() && !goal.isReached() && goal.indicator().kind() == IndicatorKind.SHARE)
                .map(goal -> goal.indicator().code())
                .toList();
        if (!missed.isEmpty()) {
            all.add((missed.size() == 1
                            ? "Координаторам муниципалитетов, не достигших цели по показателю %s, включить в дорожные карты мероприятия по вовлечению участников."
                            : "Координаторам муниципалитетов, не достигших целей по показателям %s, включить в дорожные карты мероприятия по вовлечению участников.")
                    .formatted(String.join(", ", missed)));
        }
        List<Goals.Lagging> lagging = goals.lagging();
        if (!lagging.isEmpty()) {
            all.add("Региональному наставническому центру провести консультации для муниципалитетов: %s."
                    .formatted(String.join(
                            ", ",
                            lagging.stream()
                                    .map(one -> one.municipality().name())
                                    .toList())));
        }
        List<String> papers = incompletePapers(summary);
        if (!papers.isEmpty()) {
            all.add((papers.size() == 1
                            ? "Координаторам муниципалитетов проследить, чтобы недостающий документ утвердили все организации (показатель %s)."
                            : "Координаторам муниципалитетов проследить, чтобы недостающие документы утвердили все организации (показатели %s).")
                    .formatted(String.join(", ", papers)));
        }
        if (!summary.missing().isEmpty()) {
            all.add("Координаторам муниципалитетов, не вошедших в свод, завершить мониторинг и утвердить итоги: %s."
                    .formatted(RegionWords.names(summary.missing())));
        }
        practices(summary, all);
        if (all.isEmpty()) {
            all.add("Продолжить реализацию целевой модели и распространять опыт муниципалитетов, достигших целей.");
        }
        return String.join(
                "\n",
                IntStream.range(0, all.size())
                        .mapToObj(i -> (i + 1) + ". " + all.get(i))
                        .toList());
    }

    private static List<String> incompletePapers(RegionSummary summary) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < summary.figures().indicators().size(); i++) {
            ComparableFigure total = summary.figures().totals().get(i);
            if (summary.figures().indicators().get(i).kind() == IndicatorKind.YES_NO
                    && total.value() != null
                    && total.numerator() < total.denominator()) {
                codes.add(total.code());
            }
        }
        return codes;
    }

    private static void practices(RegionSummary summary, List<String> all) {
        if (!summary.practices().isEmpty()) {
            all.add("Распространить лучшие практики муниципальных реестров среди организаций региона.");
        } else if (!summary.reported().isEmpty()) {
            all.add("Муниципальным операторам описать и включить в реестры лучшие практики наставничества.");
        }
    }
}
