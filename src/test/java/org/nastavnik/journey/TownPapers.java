package org.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.cycle.Frozen;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.shared.RussianDates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What comes out of a municipality's half-year: pages opened to the persons, files taken away and opened. */
final class TownPapers {

    private final TownCycle half;
    private final DemoTown town;
    private final Office office;
    private final SignedFigures signed;

    @Autowired
    private IndicatorSets sets;

    TownPapers(TownCycle half, Office office, AutowireCapableBeanFactory beans) {
        this.half = half;
        this.town = half.town();
        this.office = office;
        this.signed = new SignedFigures(half.cycle().id(), beans);
        beans.autowireBean(this);
    }

    /** The head takes away what was signed. */
    void signatureIsTakenAway() {
        SchoolReport report = half.report(town.school());
        Page page = half.reportPage(town.school() + ".head", town.school());
        OpenedFile file = OpenedFile.of(page, "/school-reports/" + report.id() + "/signatures/" + report.round());
        assertThat(Frozen.hash(new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(report.sha256());
        assertThat(page.locator("main").innerText()).contains(report.sha256());
    }

    /** The curator opens the figure down to the persons; the region sees none of them. */
    void figureOpensToItsPersons() {
        List<String> persons = town.counted();
        Page page = half.reportPage(town.school() + ".curator", town.school());
        page.click("a[href*='/figures/" + town.code() + "?']");
        page.waitForURL("**/figures/**");
        assertThat(page.locator("main").innerText())
                .contains("по состоянию на " + RussianDates.inTable(half.cycle().lastDay()));
        assertThat(page.locator("main section:has(h2:text('Кто посчитан')) tbody tr td:first-child")
                        .allInnerTexts())
                .containsExactlyInAnyOrderElementsOf(persons)
                .hasSize(signed.byOrganization()
                        .get(town.shortName(town.school()))
                        .get(town.code())
                        .numerator()
                        .intValue());
        String seen = office.ownPage(
                        town.region(), page.url().substring(page.url().indexOf("/figures/")))
                .locator("main")
                .innerText();
        assertThat(seen).contains("Вам доступны только числа");
        persons.forEach(person -> assertThat(seen).doesNotContain(person));
    }

    /** The workbook of the results has the sums of what was signed, and each school's figures as signed. */
    List<List<String>> resultsAreWhatWasSigned() {
        Page page = office.ownPage(town.coordinator(), half.path("/results"));
        Map<String, List<List<String>>> book =
                OpenedFile.of(page, half.path("/results.xlsx")).sheets();
        Map<String, Map<String, SignedFigures.Signed>> byOrganization = signed.byOrganization();
        List<List<String>> totals = book.get("Сводные показатели");
        for (Indicator indicator : sets.indicators(half.cycle().setId())) {
            List<SignedFigures.Signed> lines = byOrganization.values().stream()
                    .map(school -> school.get(indicator.code()))
                    .filter(line -> line != null && line.denominator() != null)
                    .toList();
            if (indicator.kind() == IndicatorKind.SHARE && !lines.isEmpty()) {
                List<String> row = row(totals, 0, indicator.code());
                assertThat(Long.parseLong(row.get(4)) + Long.parseLong(row.get(6)))
                        .as(indicator.code())
                        .isEqualTo(lines.stream()
                                .mapToLong(SignedFigures.Signed::numerator)
                                .sum());
                assertThat(Long.parseLong(row.get(5)))
                        .as(indicator.code())
                        .isEqualTo(lines.stream()
                                .mapToLong(SignedFigures.Signed::denominator)
                                .sum());
            }
        }
        Map<String, SignedFigures.Signed> own = byOrganization.get(town.shortName(town.school()));
        List<List<String>> schools = book.get("Организации").stream()
                .filter(row -> row.get(0).equals(town.shortName(town.school())))
                .toList();
        assertThat(schools).hasSize(own.size());
        schools.forEach(row -> {
            SignedFigures.Signed line = own.get(row.get(2));
            assertThat(row.get(5))
                    .as(row.get(2))
                    .isEqualTo(line.numerator() == null ? "" : line.numerator().toString());
            assertThat(row.get(6))
                    .as(row.get(2))
                    .isEqualTo(
                            line.denominator() == null ? "" : line.denominator().toString());
        });
        return totals;
    }

    static List<String> row(List<List<String>> rows, int column, String key) {
        return rows.stream()
                .filter(row -> row.size() > column && row.get(column).equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not in " + rows));
    }

    /** The registers name those who take part, and the published ones nobody. */
    void registersNameThoseWhoTakePart() {
        register("mentors", town.participants("MENTOR"));
        register("mentees", town.participants("MENTEE"));
    }

    private void register(String word, List<String> known) {
        String address = half.path("/registers/" + word);
        Page page = office.ownPage(town.operator(), address);
        List<List<String>> rows =
                OpenedFile.of(page, address + ".xlsx").sheets().get("Реестр");
        List<String> named =
                rows.stream().skip(1).map(row -> row.get(1)).distinct().toList();
        assertThat(named).isNotEmpty().isSubsetOf(known);
        String paper = OpenedFile.of(page, address + ".docx").written();
        assertThat(paper).contains(named).contains("Всего в реестре: " + (rows.size() - 1));
        String published = OpenedFile.of(page, address + ".docx?published=1").written();
        namesNobody(published);
        assertThat(published).contains("не показывается", "Всего в реестре: " + (rows.size() - 1));
    }

    private void namesNobody(String text) {
        String squeezed = OpenedFile.squeezed(text);
        town.everybody().forEach(person -> assertThat(squeezed).doesNotContain(OpenedFile.squeezed(person)));
    }

    /** The note says the figures, what has changed and what the curator added. */
    void noteSays(List<List<String>> totals, String... sentences) {
        Page page = office.ownPage(town.coordinator(), half.path("/note"));
        IssuedPapers papers = IssuedPapers.on(page);
        for (String kind : papers.kinds()) {
            papers.say(kind, TownCycle.ADDED.substring(2), half.period().title())
                    .say(kind, sentences)
                    .texts(kind)
                    .forEach(this::namesNobody);
            for (List<String> row : totals.subList(1, totals.size())) {
                if (!row.get(3).isEmpty()) {
                    papers.say(kind, row.get(0), row.get(3).replace('.', ',') + "%");
                }
            }
        }
    }

    /** The half-years stand beside each other, on the page and in the workbook, each with its own figures. */
    void trendGoesOnFrom(TownCycle before, List<List<String>> totalsBefore) {
        Page page = office.ownPage(town.coordinator(), half.path("/results"));
        assertThat(page.locator("section:has(h2:text('Динамика')) thead").innerText())
                .contains(before.period().title(), half.period().title());
        List<List<String>> trend =
                OpenedFile.of(page, half.path("/results.xlsx")).sheets().get("Динамика, %");
        int column = trend.get(0).indexOf(before.period().title());
        assertThat(column).isPositive();
        trend.subList(1, trend.size())
                .forEach(row -> assertThat(column < row.size() ? row.get(column) : "")
                        .as(row.get(0))
                        .isEqualTo(row(totalsBefore, 0, row.get(0)).get(3)));
    }

    /** What the register says today stands beside the signed figure and does not change it. */
    void correctionShowsBesideWhatWasSigned() {
        Page page = half.reportPage(town.curator(), town.corrected());
        assertThat(page.locator("main").innerText())
                .contains("в реестре сейчас", half.report(town.corrected()).sha256())
                .doesNotContain("не совпадает");
    }
}
