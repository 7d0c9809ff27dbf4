package org.nastavnik.monitoring.region.cycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.figures.MunicipalityState;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What municipalities have changed since the region summed up; what was summed up or approved stays as it is. */
@Component
@Transactional(readOnly = true)
public class RegionDifferences {

    private final RegionSummaries summaries;

    RegionDifferences(RegionSummaries summaries) {
        this.summaries = summaries;
    }

    /**
     * A figure that would be another one today.
     *
     * @param place a municipality, or the region
     * @param code of the indicator; null where the whole municipality has come or gone
     * @param then as summed up, {@code now} as it would be today; words where there is no value
     */
    public record Difference(String place, String code, String then, String now) {}

    public List<Difference> of(RegionCycle cycle, RegionSummary summary) {
        RegionFigures then = summary.figures();
        RegionFigures now = summaries.today(cycle, summary);
        List<Difference> all = new ArrayList<>(lines(then.region(), then.totals(), now.totals()));
        for (MunicipalityFigures today : now.municipalities()) {
            then.municipalities().stream()
                    .filter(one -> one.municipalityId() == today.municipalityId())
                    .findFirst()
                    .ifPresentOrElse(
                            before -> all.addAll(municipality(before, today)),
                            () -> all.add(new Difference(today.name(), null, "не было в регионе", today.stateWords())));
        }
        return all;
    }

    private static List<Difference> municipality(MunicipalityFigures then, MunicipalityFigures now) {
        boolean counted = then.state() == MunicipalityState.APPROVED;
        if (counted != (now.state() == MunicipalityState.APPROVED)) {
            return List.of(new Difference(now.name(), null, then.stateWords(), now.stateWords()));
        }
        return counted ? lines(now.name(), then.figures(), now.figures()) : List.of();
    }

    private static List<Difference> lines(String place, List<ComparableFigure> then, List<ComparableFigure> now) {
        List<Difference> all = new ArrayList<>();
        for (int i = 0; i < then.size(); i++) {
            if (!same(then.get(i), now.get(i))) {
                all.add(new Difference(place, then.get(i).code(), words(then.get(i)), words(now.get(i))));
            }
        }
        return all;
    }

    private static boolean same(ComparableFigure then, ComparableFigure now) {
        return then.state() == now.state()
                && Objects.equals(then.numerator(), now.numerator())
                && Objects.equals(then.denominator(), now.denominator())
                && Objects.equals(plain(then.value()), plain(now.value()));
    }

    private static String plain(BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    private static String words(ComparableFigure figure) {
        if (figure.value() == null) {
            return figure.state().title();
        }
        String percent = plain(figure.value()).replace('.', ',') + "\u00a0%";
        return figure.numerator() == null
                ? percent
                : percent + " (" + figure.numerator() + " из " + figure.denominator() + ")";
    }
}
