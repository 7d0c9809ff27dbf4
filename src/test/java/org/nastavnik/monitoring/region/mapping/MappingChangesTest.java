package org.nastavnik.monitoring.region.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.SurveyFormula;
import org.nastavnik.monitoring.region.RegionPlace;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.ComparableState;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.nastavnik.monitoring.region.figures.RegionalFigures;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A region changes its comparable indicators; what was reported before keeps its own. */
@NastavnikTest
class MappingChangesTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private Mappings mappings;

    @Autowired
    private MappingChanges changes;

    @Autowired
    private VersionRules rules;

    @Autowired
    private RegionSets regionSets;

    @Autowired
    private RegionalFigures regional;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestPlace place;
    private RegionPlace region;
    private HalfYear period;
    private long city;
    private long district;

    @BeforeEach
    void build() {
        place = places.newPlace();
        region = new RegionPlace(place, organizations, jdbc);
        period = rules.current();
        city = sets.shipped("komsomolsk-2020-2024").orElseThrow().id();
        district = sets.shipped("sayansky-2021-2024").orElseThrow().id();
    }

    private Change change(HalfYear since) {
        return new Change(region.id(), mappings.newest(region.id()).id(), since, "Приказ № 7");
    }

    private <T> T act(Supplier<T> work) {
        return Acting.get(place.regionalCoordinator(), work::get);
    }

    private void refused(String words, ThrowingCallable work) {
        assertThatThrownBy(() -> Acting.get(place.regionalCoordinator(), () -> {
                    try {
                        work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                    return null;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    private static ComparableDraft share(String code, String name) {
        return new ComparableDraft(code, name, IndicatorKind.SHARE, null, Direction.MORE, new TreeMap<>());
    }

    private long indicator(long set, String code) {
        return sets.indicators(set).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(Indicator::id)
                .orElseThrow();
    }

    private ComparableFigure figure(RegionFigures figures, String code) {
        return figures.totals().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_first_change_makes_the_shipped_list_the_regions_own() {
        Mapping made = act(() -> changes.put(change(period), null, share("R18", "Доля новая"), 3));

        assertThat(made.version()).isEqualTo(1);
        assertThat(made.reason()).isEqualTo("Приказ № 7");
        assertThat(made.createdBy()).isEqualTo(place.regionalCoordinator());
        assertThat(mappings.indicators(made.id())).hasSize(18);
        assertThat(mappings.indicators(made.id()).get(2).code()).isEqualTo("R18");
        assertThat(regionSets.resolved(region.id(), made.id(), city)).hasSize(16);
        assertThat(mappings.holding(region.id(), period.next())).isEqualTo(made);
        assertThat(mappings.holding(region.id(), period.previous()).shipped()).isTrue();
        assertThat(mappings.holding(places.newPlace().region().id(), period).shipped())
                .isTrue();
    }

    @Test
    void earlier_figures_keep_their_version() {
        region.cycle(region.municipality("Город"), period.previous(), city, "APPROVED")
                .total("K2.1", 700, 1000, "70.0")
                .total("K2.5", 1, 10, "10.0");
        RegionFigures before = regional.of(region.id(), period.previous());

        Map<Long, String> chosen = new HashMap<>();
        chosen.put(indicator(city, "K2.5"), "R6");
        act(() -> changes.decide(change(period), city, chosen));

        assertThat(regional.of(region.id(), period.previous())).isEqualTo(before);
        assertThat(figure(before, "R6").value()).isEqualByComparingTo("70.0");
        RegionFigures byNew = regional.of(
                region.id(), period.previous(), mappings.newest(region.id()).id());
        assertThat(figure(byNew, "R6").value()).isEqualByComparingTo("10.0");
        assertThat(figure(byNew, "R11").state()).isEqualTo(ComparableState.NOT_COMPARABLE);
        assertThat(regional.of(region.id(), period.previous(), before.mappingId()))
                .isEqualTo(before);
    }

    @Test
    void a_new_version_of_a_set_takes_over_what_the_unchanged_indicators_stood_for() {
        TestPlace town = region.municipality("Город");
        long own = act(() -> {
                    sets.choose(town.municipality().id(), city, period);
                    return sets.drop(
                            new IndicatorSets.Change(town.municipality().id(), city, period, "короче"), "K2.7");
                })
                .id();
        region.cycle(town, period, own, "APPROVED").total("K2.1", 30, 100, "30.0");

        assertThat(regionSets.resolved(region.id(), mappings.newest(region.id()).id(), own))
                .hasSize(15);
        assertThat(figure(regional.of(region.id(), period), "R6").value()).isEqualByComparingTo("30.0");

        act(() -> changes.decide(change(period), own, Map.of()));

        assertThat(figure(regional.of(region.id(), period), "R6").state()).isEqualTo(ComparableState.NOT_COMPARABLE);
        assertThat(regionSets.of(region.id(), mappings.newest(region.id()).id(), period))
                .filteredOn(set -> set.id() == own)
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.decided()).isTrue();
                    assertThat(set.mapped()).isZero();
                    assertThat(set.users()).containsExactly("Город");
                });
    }

    @Test
    void an_indicator_with_another_formula_is_not_taken_over() {
        TestPlace town = region.municipality("Город");
        IndicatorSet own = act(() -> {
            sets.choose(town.municipality().id(), city, period);
            var survey = sets.indicators(city).stream()
                    .filter(one -> one.code().equals("K2.10"))
                    .findFirst()
                    .orElseThrow()
                    .draft();
            return sets.put(
                    new IndicatorSets.Change(town.municipality().id(), city, period, "иначе"),
                    "K2.10",
                    new org.nastavnik.monitoring.IndicatorDraft(
                            survey.code(),
                            survey.section(),
                            survey.kind(),
                            survey.name(),
                            survey.numerator(),
                            survey.denominator(),
                            survey.numeratorSource(),
                            null,
                            SurveyFormula.SATISFIED,
                            8,
                            survey.targets()));
        });

        Map<Long, Long> resolved =
                regionSets.resolved(region.id(), mappings.newest(region.id()).id(), own.id());

        assertThat(resolved).hasSize(15).doesNotContainKey(indicator(own.id(), "K2.10"));
        refused(
                "вид и формула должны совпадать",
                () -> changes.decide(change(period), own.id(), Map.of(indicator(own.id(), "K2.10"), "R16")));
    }

    @Test
    void kinds_must_fit_and_nothing_is_added_twice() {
        refused(
                "не складывается в R6",
                () -> changes.decide(change(period), city, Map.of(indicator(city, "K1.1"), "R6")));
        refused(
                "сложились бы дважды",
                () -> changes.decide(
                        change(period), city, Map.of(indicator(city, "K2.1"), "R6", indicator(city, "K2.2"), "R6")));
        refused(
                "нет: обновите страницу",
                () -> changes.decide(change(period), city, Map.of(indicator(city, "K2.1"), "R99")));
        refused(
                "не складывается в R6",
                () -> changes.put(
                        change(period),
                        "R6",
                        new ComparableDraft("R6", "Иначе", IndicatorKind.YES_NO, null, null, null),
                        6));
        assertThat(mappings.newest(region.id()).shipped()).isTrue();
    }

    @Test
    void a_renamed_indicator_keeps_what_stands_for_it_and_a_dropped_one_loses_it() {
        act(() -> changes.put(change(period), "R6", share("Охват", "Охват обучающихся"), 1));
        Mapping made = act(() -> changes.drop(change(period), "R12"));

        List<ComparableIndicator> indicators = mappings.indicators(made.id());
        assertThat(indicators.get(0).code()).isEqualTo("Охват");
        assertThat(regionSets.resolved(region.id(), made.id(), district))
                .hasSize(2)
                .containsValue(indicators.get(0).id());
        assertThat(made.version()).isEqualTo(2);
    }

    @Test
    void targets_are_the_regions_own_and_stand_against_the_total() {
        region.cycle(region.municipality("Город"), period, city, "APPROVED")
                .total("K2.1", 700, 1000, "70.0")
                .total("K2.4", 1, 10, "10.0");
        act(() -> changes.changeTargets(
                change(period),
                Map.of(
                        "R6", Map.of(period.year(), new BigDecimal("65.0")),
                        "R10", Map.of(period.year(), new BigDecimal("20.0")))));

        RegionFigures figures = regional.of(region.id(), period);

        assertThat(figure(figures, "R6").target()).isEqualByComparingTo("65");
        assertThat(figures.reached(5)).isTrue();
        assertThat(figures.reached(9)).isFalse();
        act(() -> changes.put(
                change(period),
                "R10",
                new ComparableDraft(
                        "R10",
                        "Чем меньше, тем лучше",
                        IndicatorKind.SHARE,
                        null,
                        Direction.LESS,
                        new TreeMap<>(Map.of(period.year(), new BigDecimal("20.0")))),
                10));
        assertThat(regional.of(region.id(), period).reached(9)).isTrue();
    }

    @Test
    void what_is_wrong_is_said_and_nothing_is_stored() {
        Change change = change(period);
        refused("Укажите, почему", () -> changes.drop(new Change(region.id(), change.basedOn(), period, " "), "R1"));
        refused(
                "Сократите причину",
                () -> changes.drop(new Change(region.id(), change.basedOn(), period, "x".repeat(1001)), "R1"));
        refused("уже подведены", () -> changes.drop(change(period.previous().previous()), "R1"));
        refused("из списка", () -> changes.drop(change(period.next().next()), "R1"));
        refused("уже занят", () -> changes.put(change, null, share("r1", "Ещё один"), 1));
        refused("Укажите код", () -> changes.put(change, null, share("R 1", "Ещё один"), 1));
        refused("Укажите наименование", () -> changes.put(change, null, share("R19", " "), 1));
        refused(
                "Выберите, как считается опрос",
                () -> new ComparableDraft("R19", "Опрос", IndicatorKind.SURVEY, null, null, null));
        refused("Ничего не изменилось", () -> changes.changeTargets(change, Map.of()));
        act(() -> changes.drop(change(period.next()), "R1"));
        refused("изменил кто-то ещё", () -> changes.drop(change, "R2"));
        refused("начинают действовать не раньше", () -> changes.drop(change(period), "R2"));
        assertThatThrownBy(() -> act(() -> changes.decide(change(period.next()), ownSetOfAnotherRegion(), Map.of())))
                .isInstanceOf(NoSuchElementException.class);
    }

    private long ownSetOfAnotherRegion() {
        TestPlace other = places.newPlace();
        sets.choose(other.municipality().id(), city, period);
        return sets.drop(new IndicatorSets.Change(other.municipality().id(), city, period, "короче"), "K2.7")
                .id();
    }

    @Test
    void a_stored_version_never_changes() {
        Mapping made = act(() -> changes.drop(change(period), "R1"));

        for (String table : List.of("monitoring_comparable", "monitoring_mapping_source", "monitoring_mapping_set")) {
            assertThatThrownBy(() -> jdbc.update("delete from nastavnik." + table + " where mapping_id = ?", made.id()))
                    .isInstanceOf(UncategorizedSQLException.class)
                    .hasMessageContaining("never changes");
        }
        assertThatThrownBy(() -> jdbc.update(
                        "update nastavnik.monitoring_mapping set since = '2020-01-01' where id = ?", made.id()))
                .hasMessageContaining("never changes");
    }

    @Test
    void the_erasure_of_an_account_takes_its_login_out_of_versions_and_sets() {
        TestPlace town = region.municipality("Город");
        act(() -> changes.drop(change(period), "R1"));
        act(() -> {
            sets.choose(town.municipality().id(), city, period);
            return sets.drop(new IndicatorSets.Change(town.municipality().id(), city, period, "короче"), "K2.7");
        });

        transaction.executeWithoutResult(status -> {
            jdbc.queryForObject("select set_config('nastavnik.privacy', 'erasure', true)", String.class);
            for (String table : List.of("monitoring_mapping", "monitoring_set")) {
                assertThat(jdbc.update(
                                "update nastavnik." + table + " set created_by = 'o-1' where created_by = ?",
                                place.regionalCoordinator()))
                        .as(table)
                        .isEqualTo(1);
            }
        });
        assertThat(mappings.newest(region.id()).createdBy()).isEqualTo("o-1");
    }
}
