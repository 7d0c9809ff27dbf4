package org.nastavnik.monitoring.region.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The region's figure is the sum of its municipalities, whatever they are. */
class RegionSumProperties {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Property
    void it_is_the_sum_of_the_known_figures(@ForAll("municipalities") List<ComparableFigure> municipalities) {
        ComparableFigure region = RegionSum.of("R1", municipalities);

        long numerator = 0;
        long denominator = 0;
        int known = 0;
        for (ComparableFigure one : municipalities) {
            if (one.state() == ComparableState.KNOWN) {
                numerator += one.numerator();
                denominator += one.denominator();
                known++;
            }
        }
        if (denominator == 0) {
            assertThat(region.state()).isNotEqualTo(ComparableState.KNOWN);
            assertThat(region.value()).isNull();
            assertThat(region.numerator()).isNull();
        } else {
            assertThat(region.numerator()).isEqualTo(numerator);
            assertThat(region.denominator()).isEqualTo(denominator);
            assertThat(region.municipalities()).isEqualTo(known);
        }
    }

    @Property
    void it_lies_within_0_and_100_and_between_its_municipalities(
            @ForAll("municipalities") List<ComparableFigure> municipalities) {
        ComparableFigure region = RegionSum.of("R1", municipalities);

        if (region.value() != null) {
            assertThat(region.value()).isBetween(BigDecimal.ZERO, WHOLE);
            List<BigDecimal> values = municipalities.stream()
                    .filter(one -> one.state() == ComparableState.KNOWN)
                    .map(ComparableFigure::value)
                    .toList();
            assertThat(region.value()).isBetween(Collections.min(values), Collections.max(values));
        }
    }

    @Property
    void the_order_does_not_matter(@ForAll("municipalities") List<ComparableFigure> municipalities, @ForAll long seed) {
        List<ComparableFigure> others = new ArrayList<>(municipalities);
        Collections.shuffle(others, new Random(seed));

        assertThat(RegionSum.of("R1", others)).isEqualTo(RegionSum.of("R1", municipalities));
    }

    @Property
    void what_is_not_known_changes_nothing(@ForAll("municipalities") List<ComparableFigure> municipalities) {
        List<ComparableFigure> known = municipalities.stream()
                .filter(one -> one.state() == ComparableState.KNOWN)
                .toList();

        assertThat(RegionSum.of("R1", municipalities).value())
                .isEqualTo(RegionSum.of("R1", known).value());
    }

    @Provide
    Arbitrary<List<ComparableFigure>> municipalities() {
        Arbitrary<ComparableFigure> known = Combinators.combine(
                        Arbitraries.longs().between(1, 200_000),
                        Arbitraries.doubles().between(0, 1))
                .as((denominator, part) -> known(Math.round(denominator * part), denominator));
        Arbitrary<ComparableFigure> unknown = Arbitraries.of(ComparableState.values())
                .filter(state -> state != ComparableState.KNOWN)
                .map(state -> ComparableFigure.without("R1", state));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, known), net.jqwik.api.Tuple.of(1, unknown))
                .list()
                .ofMaxSize(40);
    }

    private static ComparableFigure known(long numerator, long denominator) {
        BigDecimal value = BigDecimal.valueOf(numerator)
                .multiply(WHOLE)
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
        return new ComparableFigure(
                "R1", ComparableState.KNOWN, "K1", numerator, denominator, value, null, null, 2, 1, 1, 0);
    }

    @Example
    void why_there_is_no_figure() {
        assertThat(RegionSum.of("R1", List.of()).state()).isEqualTo(ComparableState.NOT_APPROVED);
        assertThat(why(ComparableState.NOT_APPROVED, ComparableState.NOT_COMPARABLE))
                .isEqualTo(ComparableState.NOT_COMPARABLE);
        assertThat(why(ComparableState.EMPTY, ComparableState.NOT_COMPARABLE)).isEqualTo(ComparableState.EMPTY);
        assertThat(why(ComparableState.SUPPRESSED, ComparableState.EMPTY)).isEqualTo(ComparableState.SUPPRESSED);
    }

    private static ComparableState why(ComparableState... states) {
        return RegionSum.of(
                        "R1",
                        List.of(states).stream()
                                .map(state -> ComparableFigure.without("R1", state))
                                .toList())
                .state();
    }
}
