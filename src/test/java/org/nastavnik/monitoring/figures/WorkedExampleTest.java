package org.nastavnik.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.ExampleMunicipality.PERIOD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.ExampleMunicipality;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The example that was computed by hand, in the spreadsheets under {@code src/test/resources/monitoring}. */
@NastavnikTest
class WorkedExampleTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private FigureService figures;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private MutableClock clock;

    private ExampleMunicipality example() {
        clock.moveTo(ExampleMunicipality.after());
        ExampleMunicipality example = new ExampleMunicipality(places.newPlace(), beans);
        example.fill();
        return example;
    }

    private Figures compute(ExampleMunicipality example, String set) {
        return figures.compute(example.municipality(), PERIOD, sets.shipped(set).orElseThrow());
    }

    @Test
    void every_indicator_is_as_computed_by_hand() {
        ExampleMunicipality example = example();
        List<IndicatorFigures> all =
                new ArrayList<>(compute(example, "komsomolsk-2020-2024").indicators());
        all.addAll(compute(example, "sayansky-2021-2024").indicators());

        List<Map<String, String>> expected = ExampleMunicipality.rows("expected");
        assertThat(all).hasSize(16 + 3).hasSameSizeAs(expected);
        for (int i = 0; i < all.size(); i++) {
            IndicatorFigures computed = all.get(i);
            Map<String, String> row = expected.get(i);
            assertThat(computed.indicator().code()).isEqualTo(row.get("code"));
            assertThat(written(computed.municipality())).as(row.get("code")).isEqualTo(row.get("municipality"));
            example.organizations()
                    .forEach((name, organization) -> assertThat(
                                    written(computed.organizations().get(organization.id())))
                            .as(row.get("code") + " " + name)
                            .isEqualTo(row.get(name)));
        }
    }

    private static String written(Figure figure) {
        return figure.known()
                ? figure.numerator() + "/" + figure.denominator() + " " + figure.value()
                : figure.state().name();
    }

    @Test
    void an_organisation_that_told_no_numbers_stays_out_of_the_municipality_and_is_named() {
        ExampleMunicipality example = example();
        long b = example.organizations().get("B").id();
        jdbc.sql("delete from participant_head_count where organization_id = :b")
                .param("b", b)
                .update();

        IndicatorFigures pupils =
                compute(example, "komsomolsk-2020-2024").of("K2.1").orElseThrow();

        assertThat(written(pupils.municipality())).isEqualTo("6/40 15.0");
        assertThat(pupils.missing()).containsExactly(b);
    }

    @Test
    void more_participants_than_people_is_a_fault_to_correct_and_not_capped() {
        ExampleMunicipality example = example();
        long b = example.organizations().get("B").id();
        example.counts(b, 2, 1, 2, 10, 1);

        IndicatorFigures pupils =
                compute(example, "komsomolsk-2020-2024").of("K2.1").orElseThrow();

        assertThat(pupils.faulty()).containsExactly(b);
        assertThat(pupils.organizations().get(b))
                .satisfies(f -> assertThat(f.numerator()).isEqualTo(3))
                .satisfies(f -> assertThat(f.denominator()).isEqualTo(2))
                .satisfies(f -> assertThat(f.value()).isNull());
    }

    @Test
    void a_municipality_without_people_has_no_data_and_no_zero_percent() {
        TestPlace place = places.newPlace();
        clock.moveTo(ExampleMunicipality.after());

        Figures empty = figures.compute(
                place.municipality().id(),
                PERIOD,
                sets.shipped("komsomolsk-2020-2024").orElseThrow());

        assertThat(empty.of("K2.1").orElseThrow().municipality().state()).isEqualTo(FigureState.MISSING);
        assertThat(empty.of("K2.2").orElseThrow().municipality().state()).isEqualTo(FigureState.EMPTY);
        assertThat(empty.of("K2.7").orElseThrow().municipality().state()).isEqualTo(FigureState.MISSING);
        assertThat(empty.of("K2.10").orElseThrow().municipality().state()).isEqualTo(FigureState.EMPTY);
        assertThat(written(empty.of("K1.1").orElseThrow().municipality())).isEqualTo("0/1 0.0");
    }

    @Test
    void thirty_organisations_cost_as_many_statements_as_one() {
        TestPlace one = places.newPlace();
        ExampleMunicipality many = example();
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 26; i++) {
                long id = organizations
                        .addOrganization(
                                many.place().municipality(),
                                OrganizationKind.SCHOOL,
                                "Школа с номером " + i,
                                "Школа с номером " + i,
                                "Городок",
                                null)
                        .id();
                many.counts(id, 100, 20, 2, 10, 2);
            }
        });
        var set = sets.shipped("komsomolsk-2020-2024").orElseThrow();

        long few = sql.during(() -> figures.compute(one.municipality().id(), PERIOD, set));
        long all = sql.during(() -> figures.compute(many.municipality(), PERIOD, set));

        assertThat(all).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    @Test
    void while_the_half_year_runs_figures_are_of_today() {
        ExampleMunicipality example = example();
        clock.moveTo(PERIOD.lastDay().minusDays(1));

        Figures running = compute(example, "komsomolsk-2020-2024");

        assertThat(running.day()).isEqualTo(PERIOD.lastDay().minusDays(1));
        // one is still 19 today, one is still 14
        assertThat(written(running.of("K2.3")
                        .orElseThrow()
                        .organizations()
                        .get(example.organizations().get("A").id())))
                .isEqualTo("3/10 30.0");
        assertThat(written(running.of("K2.3")
                        .orElseThrow()
                        .organizations()
                        .get(example.organizations().get("B").id())))
                .isEqualTo("0/5 0.0");
    }
}
