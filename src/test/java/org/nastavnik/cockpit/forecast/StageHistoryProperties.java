package org.nastavnik.cockpit.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.nastavnik.programme.Stage;

/** What holds for every forecast, whatever the history: ordered, never in the past, and nothing done makes it later. */
class StageHistoryProperties {

    private static final int STAGES = 7;
    private static final int POINTS = 21;

    @Property
    void soonest_likely_and_latest_are_in_order_and_none_is_in_the_past(
            @ForAll("histories") StageHistory history,
            @ForAll @IntRange(min = 0, max = STAGES - 1) int stage,
            @ForAll @DoubleRange(min = 0, max = 900) double elapsed,
            @ForAll @DoubleRange(min = 1, max = 800) double planned) {
        StageHistory.Remaining left = history.remaining(Stage.values()[stage], elapsed, planned);
        assertThat(left.soonest()).isGreaterThanOrEqualTo(0);
        assertThat(left.likely()).isGreaterThanOrEqualTo(left.soonest());
        assertThat(left.latest()).isGreaterThanOrEqualTo(left.likely());
    }

    @Property
    void a_stage_that_is_done_makes_no_border_later(
            @ForAll("histories") StageHistory history,
            @ForAll @IntRange(min = 0, max = STAGES - 2) int stage,
            @ForAll @DoubleRange(min = 0, max = 900) double elapsed,
            @ForAll @DoubleRange(min = 1, max = 800) double planned) {
        StageHistory.Remaining before = history.remaining(Stage.values()[stage], elapsed, planned);
        StageHistory.Remaining after = history.remaining(Stage.values()[stage + 1], 0, planned);
        assertThat(after.soonest()).isLessThanOrEqualTo(before.soonest());
        assertThat(after.likely()).isLessThanOrEqualTo(before.likely());
        assertThat(after.latest()).isLessThanOrEqualTo(before.latest());
    }

    @Property
    void the_share_of_a_quantile_is_where_it_was_taken(
            @ForAll("durations") Durations durations, @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
        double value = durations.quantile(share);
        // where many took equally long, the share is that of all of them
        assertThat(durations.share(value)).isGreaterThanOrEqualTo(value > 0 ? share - 1e-6 : 0);
        assertThat(durations.quantile(durations.share(value)))
                .isCloseTo(value > 0 ? value : durations.quantile(0), within(1e-6));
    }

    @Property
    void the_same_history_gives_the_same_forecast(
            @ForAll("histories") StageHistory history, @ForAll @DoubleRange(min = 0, max = 900) double elapsed) {
        assertThat(history.remaining(Stage.PAIRS, elapsed, 270))
                .isEqualTo(history.remaining(Stage.PAIRS, elapsed, 270));
    }

    @Example
    void a_stage_that_goes_on_for_longer_than_ever_is_told_and_counts_as_ending_today() {
        StageHistory history = new StageHistory(9, sameStages(10, 30));
        StageHistory.Remaining left = history.remaining(Stage.COMPLETION, 31, 270);
        assertThat(left).isEqualTo(new StageHistory.Remaining(0, 0, 0, true));
        assertThat(history.remaining(Stage.COMPLETION, 29, 270).beyond()).isFalse();
    }

    @Example
    void what_has_gone_on_for_long_is_compared_with_those_that_took_longer_still() {
        // evenly between 10 and 30 days: after 20 days half of them are left, evenly between 0 and 10 days more
        StageHistory history = new StageHistory(9, sameStages(10, 30));
        StageHistory.Remaining left = history.remaining(Stage.COMPLETION, 20, 270);
        assertThat(left.soonest()).isCloseTo(0, within(1e-9));
        assertThat(left.likely()).isCloseTo(5, within(1e-9));
        assertThat(left.latest()).isCloseTo(10, within(1e-9));
    }

    @Example
    void with_many_programmes_a_tenth_lies_outside_on_each_side() {
        StageHistory few = new StageHistory(9, sameStages(0, 100));
        StageHistory many = new StageHistory(100_000, sameStages(0, 100));
        assertThat(few.remaining(Stage.COMPLETION, 0, 270)).isEqualTo(new StageHistory.Remaining(0, 50, 100, false));
        StageHistory.Remaining left = many.remaining(Stage.COMPLETION, 0, 270);
        assertThat(left.soonest()).isCloseTo(10, within(0.01));
        assertThat(left.latest()).isCloseTo(90, within(0.01));
    }

    private static List<Durations> sameStages(double shortest, double longest) {
        double[] points = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[i] = shortest + (longest - shortest) * i / (POINTS - 1);
        }
        List<Durations> stages = new ArrayList<>();
        for (int i = 0; i < STAGES; i++) {
            stages.add(new Durations(points));
        }
        return stages;
    }

    @Provide
    Arbitrary<Durations> durations() {
        return Arbitraries.doubles().between(0, 400).list().ofSize(POINTS).map(values -> {
            double[] points = values.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(points);
            return new Durations(points);
        });
    }

    @Provide
    Arbitrary<StageHistory> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(9, 500),
                        durations().list().ofSize(STAGES))
                .as(StageHistory::new);
    }
}
