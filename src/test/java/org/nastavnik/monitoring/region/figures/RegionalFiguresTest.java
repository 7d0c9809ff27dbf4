package org.nastavnik.monitoring.region.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.region.RegionPlace;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.monitoring.region.mapping.Mappings;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What municipalities measured by different sets approved, side by side and added up. */
@NastavnikTest
class RegionalFiguresTest {

    private static final HalfYear PERIOD = new HalfYear(2024, 2);

    @Autowired
    private TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private RegionalFigures regional;

    @Autowired
    private Mappings mappings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SqlCounter statements;

    private RegionPlace region;
    private long city;
    private long district;

    @BeforeEach
    void build() {
        region = new RegionPlace(places.newPlace(), organizations, jdbc);
        city = sets.shipped("komsomolsk-2020-2024").orElseThrow().id();
        district = sets.shipped("sayansky-2021-2024").orElseThrow().id();
    }

    @Test
    void sets_that_differ_meet_in_comparable_indicators() {
        TestPlace big = region.municipality("Город");
        TestPlace small = region.municipality("Район");
        region.cycle(big, PERIOD, city, "APPROVED")
                .total("K2.1", 700, 1000, "70.0")
                .total("K2.4", 3, 20, "15.0");
        region.cycle(small, PERIOD, district, "APPROVED")
                .total("S1", 10, 100, "10.0")
                .total("S3", 0, 0, null);

        RegionFigures figures = regional.of(region.id(), PERIOD);

        ComparableFigure pupils = total(figures, "R6");
        assertThat(pupils.numerator()).isEqualTo(710);
        assertThat(pupils.denominator()).isEqualTo(1100);
        assertThat(pupils.value()).isEqualByComparingTo("64.5");
        assertThat(pupils.schools()).isEqualTo(4);
        assertThat(pupils.municipalities()).isEqualTo(2);
        assertThat(of(figures, "Город", "R6").source()).isEqualTo("K2.1");
        assertThat(of(figures, "Город", "R6").target()).isEqualByComparingTo("70");
        assertThat(of(figures, "Район", "R6").source()).isEqualTo("S1");
        assertThat(total(figures, "R10").value()).isEqualByComparingTo("15.0");
    }

    @Test
    void what_a_set_lacks_is_said_and_no_zero() {
        region.cycle(region.municipality("Район"), PERIOD, district, "APPROVED").total("S3", 0, 0, null);

        RegionFigures figures = regional.of(region.id(), PERIOD);

        assertThat(of(figures, "Район", "R10"))
                .isEqualTo(ComparableFigure.without("R10", ComparableState.NOT_COMPARABLE));
        assertThat(of(figures, "Район", "R8").state()).isEqualTo(ComparableState.EMPTY);
        assertThat(total(figures, "R10").state()).isEqualTo(ComparableState.NOT_COMPARABLE);
        assertThat(total(figures, "R8").state()).isEqualTo(ComparableState.EMPTY);
        assertThat(total(figures, "R8").value()).isNull();
    }

    @Test
    void only_approved_cycles_count_and_every_municipality_says_where_it_stands() {
        region.cycle(region.municipality("Готовый"), PERIOD, city, "APPROVED").total("K2.1", 50, 100, "50.0");
        region.cycle(region.municipality("Пишет"), PERIOD, city, "NOTE").total("K2.1", 100, 100, "100.0");
        region.cycle(region.municipality("Собирает"), PERIOD, city, "COLLECTING");
        region.municipality("Молчит");

        RegionFigures figures = regional.of(region.id(), PERIOD);

        assertThat(total(figures, "R6").value()).isEqualByComparingTo("50.0");
        assertThat(of(figures, "Пишет", "R6").state()).isEqualTo(ComparableState.NOT_APPROVED);
        assertThat(of(figures, "Пишет", "R6").value()).isNull();
        assertThat(figures.in(MunicipalityState.APPROVED)).isEqualTo(1);
        assertThat(figures.in(MunicipalityState.UNDER_WAY)).isEqualTo(2);
        assertThat(figures.in(MunicipalityState.NONE)).isEqualTo(2);
        assertThat(figures.municipalities())
                .filteredOn(one -> one.name().equals("Пишет"))
                .extracting(MunicipalityFigures::stateWords)
                .containsExactly("в работе: пишется аналитическая справка");
        assertThat(figures.empty()).isFalse();
        assertThat(regional.of(region.id(), PERIOD.next()).empty()).isTrue();
        assertThat(total(regional.of(region.id(), PERIOD.next().next()), "R6").state())
                .isEqualTo(ComparableState.NOT_APPROVED);
    }

    @Test
    void the_change_is_against_the_half_year_before_by_the_same_indicator() {
        TestPlace town = region.municipality("Город");
        region.cycle(town, PERIOD.previous(), district, "APPROVED").total("S1", 20, 100, "20.0");
        region.cycle(town, PERIOD, city, "APPROVED").total("K2.1", 80, 200, "40.0");
        region.cycle(region.municipality("Новый"), PERIOD, city, "APPROVED").total("K2.1", 20, 200, "10.0");

        RegionFigures figures = regional.of(region.id(), PERIOD);

        assertThat(of(figures, "Город", "R6").change()).isEqualByComparingTo("20.0");
        assertThat(of(figures, "Новый", "R6").change()).isNull();
        assertThat(total(figures, "R6").previous()).isEqualByComparingTo("20.0");
        assertThat(total(figures, "R6").change()).isEqualByComparingTo("5.0");
        assertThat(total(figures, "R6").municipalities()).isEqualTo(2);
        assertThat(total(figures, "R6").municipalitiesBefore()).isEqualTo(1);
    }

    @Test
    void few_answers_of_a_survey_are_neither_shown_nor_added() {
        TestPlace many = region.municipality("Многие");
        TestPlace few = region.municipality("Немногие");
        region.cycle(many, PERIOD, city, "APPROVED").total("K2.10", 80, 100, "80.0");
        RegionPlace.Cycle hidden = region.cycle(few, PERIOD, city, "APPROVED");
        hidden.total("K2.10", 0, 0, null);
        jdbc.update(
                "update nastavnik.monitoring_total set state = 'SUPPRESSED', numerator = 10, denominator = 20 where cycle_id = ?",
                hidden.id());

        RegionFigures figures = regional.of(region.id(), PERIOD);

        assertThat(of(figures, "Немногие", "R16").state()).isEqualTo(ComparableState.SUPPRESSED);
        assertThat(of(figures, "Немногие", "R16").numerator()).isNull();
        assertThat(total(figures, "R16").denominator()).isEqualTo(100);
        assertThat(total(figures, "R16").value()).isEqualByComparingTo("80.0");
    }

    @Test
    void another_regions_municipalities_and_mappings_are_not_in_it() {
        RegionPlace other = new RegionPlace(places.newPlace(), organizations, jdbc);
        other.cycle(other.municipality("Чужой"), PERIOD, city, "APPROVED").total("K2.1", 1, 2, "50.0");

        RegionFigures figures = regional.of(region.id(), PERIOD);

        assertThat(figures.municipalities())
                .extracting(MunicipalityFigures::name)
                .doesNotContain("Чужой");
        assertThat(figures.empty()).isTrue();
        assertThat(figures.mappingShipped()).isTrue();
        assertThatThrownBy(() -> regional.of(region.id(), PERIOD, -1L)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void the_shipped_mapping_has_every_indicator_of_both_shipped_sets() {
        List<ComparableIndicator> indicators =
                mappings.indicators(mappings.holding(region.id(), PERIOD).id());

        assertThat(indicators).hasSize(17);
        assertThat(jdbc.queryForObject(
                        "select count(*) from nastavnik.monitoring_mapping_source s join nastavnik.monitoring_mapping m"
                                + " on m.id = s.mapping_id where m.region_id is null",
                        Integer.class))
                .isEqualTo(
                        sets.indicators(city).size() + sets.indicators(district).size());
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_region() {
        region.cycle(region.municipality("Первый"), PERIOD, city, "APPROVED").total("K2.1", 1, 2, "50.0");
        long few = statements.during(() -> regional.of(region.id(), PERIOD));
        for (int i = 0; i < 12; i++) {
            region.cycle(region.municipality("Ещё " + i), PERIOD, i % 2 == 0 ? city : district, "APPROVED");
        }

        assertThat(statements.during(() -> regional.of(region.id(), PERIOD))).isEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(8);
    }

    @Test
    void it_can_be_frozen_as_json_and_is_plain_values() throws Exception {
        region.cycle(region.municipality("Город"), PERIOD, city, "APPROVED").total("K2.1", 700, 1000, "70.0");

        JsonNode json = new ObjectMapper().valueToTree(regional.of(region.id(), PERIOD));

        assertThat(json.at("/period/year").asInt()).isEqualTo(2024);
        assertThat(json.at("/totals/5/value").decimalValue()).isEqualByComparingTo("70");
        assertThat(json.at("/indicators/5/code").asText()).isEqualTo("R6");
        RegionFigures read = new ObjectMapper().treeToValue(json, RegionFigures.class);
        assertThat(read.totals().get(5).numerator()).isEqualTo(700);
    }

    private static ComparableFigure total(RegionFigures figures, String code) {
        return figures.totals().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ComparableFigure of(RegionFigures figures, String municipality, String code) {
        return figures.municipalities().stream()
                .filter(one -> one.name().equals(municipality))
                .flatMap(one -> one.figures().stream())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
