package org.nastavnik.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Annex 2 of the Komsomolsk order and the planned results of the Sayansky district, typed off the papers once more. */
@NastavnikTest
class ShippedSetsTest {

    private static final int FIRST_YEAR = 2020;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_targets_of_komsomolsk_stand_as_in_annex_2() {
        assertThat(targets("komsomolsk-2020-2024"))
                .containsExactly(
                        "K2.1 10 20 40 60 70",
                        "K2.2 10 20 40 60 70",
                        "K2.3 2 4 6 8 10",
                        "K2.4 5 10 12 15 20",
                        "K2.5 10 20 25 30 35",
                        "K2.6 10 20 40 60 70",
                        "K2.7 2 10 15 25 30",
                        "K2.8 5 10 12 15 20",
                        "K2.9 10 20 25 30 35",
                        "K2.10 50 60 70 80 85",
                        "K2.11 50 60 70 80 85");
    }

    @Test
    void the_targets_of_sayansky_stand_as_in_its_planned_results() {
        assertThat(targets("sayansky-2021-2024"))
                .containsExactly("S1 - 20 35 50 70", "S2 - 20 50 60 70", "S3 - 20 35 50 70");
    }

    private List<String> targets(String code) {
        List<String> lines = new ArrayList<>();
        for (Indicator indicator :
                sets.indicators(sets.shipped(code).orElseThrow().id())) {
            if (!indicator.targets().isEmpty()) {
                StringBuilder line = new StringBuilder(indicator.code());
                for (int year = FIRST_YEAR; year <= 2024; year++) {
                    BigDecimal target = indicator.target(year);
                    line.append(' ')
                            .append(
                                    target == null
                                            ? "-"
                                            : target.stripTrailingZeros().toPlainString());
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    @Test
    void each_set_has_its_sections_kinds_and_sources() {
        List<Indicator> komsomolsk = sets.indicators(
                sets.shipped("komsomolsk-2020-2024").orElseThrow().id());
        assertThat(komsomolsk).hasSize(16);
        assertThat(komsomolsk.stream().collect(Collectors.groupingBy(Indicator::kind, Collectors.counting())))
                .containsEntry(IndicatorKind.YES_NO, 5L)
                .containsEntry(IndicatorKind.SHARE, 9L)
                .containsEntry(IndicatorKind.SURVEY, 2L);
        assertThat(komsomolsk.stream().map(Indicator::section).distinct())
                .containsExactly("Нормативно-правовая база", "Показатели эффективности реализации модели");
        List<Indicator> sayansky =
                sets.indicators(sets.shipped("sayansky-2021-2024").orElseThrow().id());
        assertThat(sayansky).extracting(Indicator::code).containsExactly("S1", "S2", "S3");
        // every source is read, and printed as it is stored
        List<Indicator> all = new ArrayList<>(komsomolsk);
        all.addAll(sayansky);
        assertThat(all).allSatisfy(i -> assertThat(i.draft()).isNotNull());
        assertThat(jdbc.sql(
                                "select numerator_source from monitoring_indicator i join monitoring_set s on s.id = i.set_id"
                                        + " where s.municipality_id is null order by s.code, i.position")
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(
                        all.stream().map(i -> i.numeratorSource().print()).toList());
    }

    @Test
    void a_stored_set_never_changes() {
        for (String change : List.of(
                "update monitoring_target set value = 1",
                "delete from monitoring_target",
                "update monitoring_indicator set name = 'x'",
                "update monitoring_set set name = 'x'")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("never changes");
        }
    }
}
