package org.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/**
 * Both municipalities of the demonstration through a year: two cycles each, with its own indicators and days, from the day on
 * which they open by themselves to the region's report, in Tasklist and on our pages; files are taken away and opened.
 */
@NastavnikTest
@ActiveProfiles({"test", "demo"})
@TestPropertySource(properties = "nastavnik.demo.password=" + TestPlaces.PASSWORD)
class YearOfMonitoringIT {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private RestUsers server;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private JdbcClient jdbc;

    private List<DemoTown> towns;
    private Clockwork clockwork;
    private Office office;
    private Performers people;

    @BeforeEach
    void open_the_office() {
        towns = List.of(DemoTown.komsomolsk(jdbc), DemoTown.sayansky(jdbc));
        clockwork = new Clockwork(
                towns.stream()
                        .flatMap(town -> Stream.of(town.key(), town.regionKey()))
                        .toList(),
                beans);
        office = new Office(server, clockwork::typedToday);
        people = new Performers(office, server, tasks, clockwork);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void both_municipalities_run_two_cycles_end_to_end() throws IOException {
        DemoBefore demonstration = new DemoBefore(towns, people, clockwork, beans);
        HalfYear shown = demonstration.period();
        demonstration.ends();
        demonstration.programmesGoOn();
        List<TownCycle> first = halves(shown.next());
        collect(first, true);
        List<List<List<String>>> totals = sumUp(first, true);
        List<List<String>> signed = hashes(first);
        first.forEach(half -> school(half).correctsItsRegister());

        List<TownCycle> second = halves(shown.next().next());
        collect(second, false);
        sumUp(second, false);
        for (int i = 0; i < towns.size(); i++) {
            papers(second.get(i)).trendGoesOnFrom(first.get(i), totals.get(i));
            papers(first.get(i)).correctionShowsBesideWhatWasSigned();
            assertThat(papers(first.get(i)).resultsAreWhatWasSigned()).isEqualTo(totals.get(i));
        }
        assertThat(hashes(first)).isEqualTo(signed);
        assertThat(people.seen()).isEqualTo(formsOfACycle());
        office.noTrouble();
    }

    private List<TownCycle> halves(HalfYear period) {
        return towns.stream()
                .map(town -> new TownCycle(town, period, people, clockwork, beans))
                .toList();
    }

    /** From the day on which each opens to the last report. */
    private void collect(List<TownCycle> halves, boolean first) {
        sorted(halves, TownCycle::opensOn).forEach(TownCycle::opensByItself);
        halves.get(0).tellsEnterprises();
        halves.get(0).tellsHeadCounts(first ? Map.of("teachers", "12") : Map.of());
        halves.get(1).tellsHeadCounts(first ? Map.of("pupils", "40", "pupils15to19", "20") : Map.of());
        clockwork.until(clockwork.today());
        for (TownCycle half : halves) {
            SchoolReporting school = school(half);
            if (first) {
                school.confirms("Прежде в численности стояли и совместители");
                school.headSigns();
                school.checkerReturnsALine();
                school.confirms("Сверили со штатным расписанием: всё верно");
            } else {
                school.confirmsWithoutChange("Молодые педагоги набрались опыта");
            }
            school.headSigns();
            school.checkerAccepts();
            half.othersReport();
        }
        for (TownCycle half : sorted(halves, TownCycle::schoolsDue)) {
            half.dayPasses(first ? "Продлить срок" : "Подвести итоги без них");
            if (first) {
                half.lateSchoolReports();
            }
        }
    }

    /** Until both regions have their reports; the rows of the municipalities' workbooks are returned. */
    private List<List<List<String>>> sumUp(List<TownCycle> halves, boolean first) {
        halves.forEach(TownCycle::operatorFormsRegisters);
        halves.forEach(TownCycle::curatorWritesTheNote);
        halves.get(0).coordinatorApproves();
        List<RegionHalfYear> regions = halves.stream()
                .map(half -> new RegionHalfYear(half.town(), half.period(), people, clockwork, beans))
                .toList();
        regions.forEach(RegionHalfYear::opensByItself);
        if (first) {
            regions.get(1).waitsInVain();
        }
        halves.get(1).coordinatorApproves();
        List<List<List<String>>> totals =
                halves.stream().map(half -> readPapers(half, first)).toList();
        for (int i = 0; i < regions.size(); i++) {
            regions.get(i).coordinatorEditsAndApproves();
            RegionPapers papers =
                    new RegionPapers(halves.get(i).town(), halves.get(i).period(), regions.get(i), office);
            List<String> figure = papers.figuresAreTheMunicipalitys(totals.get(i));
            papers.statisticsAreFilledIn(figure, first);
            papers.reportSays(figure);
            regions.get(i).progressIsRead(halves.get(i), first);
        }
        return totals;
    }

    private List<List<String>> readPapers(TownCycle half, boolean first) {
        TownPapers papers = papers(half);
        papers.signatureIsTakenAway();
        papers.figureOpensToItsPersons();
        papers.registersNameThoseWhoTakePart();
        List<List<String>> totals = papers.resultsAreWhatWasSigned();
        String before = half.period().previous().title().replace("полугодие", "полугодием");
        papers.noteSays(
                totals,
                "По сравнению с",
                before,
                SchoolReporting.ROAD_MAP,
                first
                        ? "Отчёты приняты от всех организаций"
                        : "Итоги подведены без следующих организаций: "
                                + half.town().shortName(half.town().late()));
        return totals;
    }

    private SchoolReporting school(TownCycle half) {
        return new SchoolReporting(half, people, clockwork);
    }

    private TownPapers papers(TownCycle half) {
        return new TownPapers(half, office, beans);
    }

    private List<List<String>> hashes(List<TownCycle> halves) {
        return halves.stream()
                .map(half -> new SignedFigures(half.cycle().id(), beans).hashes())
                .toList();
    }

    private static List<TownCycle> sorted(List<TownCycle> halves, Function<TownCycle, LocalDate> day) {
        return halves.stream().sorted(Comparator.comparing(day)).toList();
    }

    private static Set<String> formsOfACycle() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms", "monitoring"))) {
            return files.map(file -> file.getFileName().toString().replace(".form", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
