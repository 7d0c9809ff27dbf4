package org.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.programme.MunicipalIndicators;
import org.nastavnik.shared.HalfYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells programmes what they are measured by; a municipality that has not chosen yet shows the Komsomolsk set as a sample. */
@Component
@Transactional(readOnly = true)
class ProgrammeIndicators implements MunicipalIndicators {

    private static final String SAMPLE = "komsomolsk-2020-2024";

    private final IndicatorSets sets;

    ProgrammeIndicators(IndicatorSets sets) {
        this.sets = sets;
    }

    @Override
    public List<Row> on(long municipalityId, LocalDate day) {
        return sets.holding(municipalityId, HalfYear.of(day))
                .or(() -> sets.shipped(SAMPLE))
                .map(set -> sets.indicators(set.id()).stream()
                        .map(ProgrammeIndicators::row)
                        .toList())
                .orElse(List.of());
    }

    private static Row row(Indicator indicator) {
        // «K2.1» of the table is «2.1» of the order
        String number = indicator.code().replaceFirst("^[A-Za-z]+(?=\\d)", "");
        return new Row(number, indicator.section(), indicator.name(), calculation(indicator), indicator.targets());
    }

    static String calculation(Indicator indicator) {
        return switch (indicator.kind()) {
            case YES_NO -> "да или нет";
            case SURVEY -> indicator.formula().title();
            case SHARE ->
                words(indicator.numerator(), indicator.numeratorSource().words()) + " / "
                        + words(
                                indicator.denominator(),
                                indicator.denominatorSource().words()) + " × 100 %";
        };
    }

    private static String words(String written, String computed) {
        return written == null ? computed : written;
    }
}
