package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.nastavnik.shared.HalfYear;

/** What comes out of a region's half-year: its figures and a form of statistics as workbooks, its report as papers. */
final class RegionPapers {

    private static final String FORM = "ФСН № 1-наставничество";

    private final DemoTown town;
    private final HalfYear period;
    private final RegionHalfYear half;
    private final Office office;

    RegionPapers(DemoTown town, HalfYear period, RegionHalfYear half, Office office) {
        this.town = town;
        this.period = period;
        this.half = half;
        this.office = office;
    }

    /**
     * The workbook has what the municipality approved, and the sum of one municipality is its own figure.
     *
     * @param totals rows of the municipality's workbook
     * @return code and numerator of the region's figure that stands for the town's
     */
    List<String> figuresAreTheMunicipalitys(List<List<String>> totals) {
        Page page =
                office.ownPage(town.region(), "/region-figures?region=" + town.regionId() + "&period=" + period.code());
        Map<String, List<List<String>>> book = OpenedFile.of(
                        page, "/region-figures.xlsx?region=" + town.regionId() + "&period=" + period.code())
                .sheets();
        List<List<String>> parts = book.get("Из чего").stream()
                .filter(row -> row.get(0).equals(town.name()) && !row.get(3).isEmpty())
                .toList();
        assertThat(parts).isNotEmpty();
        List<String> found = null;
        for (List<String> part : parts) {
            List<String> own = TownPapers.row(totals, 0, part.get(2));
            assertThat(part.subList(3, 6)).as(part.get(2)).isEqualTo(own.subList(3, 6));
            List<String> region = TownPapers.row(book.get("Регион"), 0, part.get(1));
            assertThat(region.subList(3, 6)).as(part.get(1)).isEqualTo(part.subList(3, 6));
            found = part.get(2).equals(town.code()) ? region : found;
        }
        assertThat(found).isNotNull();
        return found;
    }

    /** The region says once which figure stands where; then the form is filled in each half-year. */
    void statisticsAreFilledIn(List<String> figure, boolean first) {
        Page page = office.ownPage(town.region(), "/region-forms?region=" + town.regionId());
        if (first) {
            page.fill("#form", FORM);
            page.fill("#sheet", "Раздел 1");
            page.fill("#address", "C5");
            page.selectOption("#code", figure.get(0));
            page.fill("#rowLabel", "Вовлечено в наставничество");
            page.fill("#columnLabel", "Всего, человек");
            page.selectOption("#since", period.code());
            page.fill("#reason", "Форма нового образца");
            page.click("text=Сохранить запись");
            assertThat(page.locator(".alert-success")).containsText("Запись сохранена");
        }
        Map<String, List<List<String>>> book = OpenedFile.of(
                        page,
                        "/region-forms/" + town.regionId() + "/filled.xlsx?form=" + FORM.replace(" ", "%20")
                                + "&period=" + period.code())
                .sheets();
        assertThat(book.get("Раздел 1").toString()).contains("Вовлечено в наставничество", "Всего, человек");
        assertThat(book.get("Раздел 1").stream().flatMap(List::stream)).contains(figure.get(4));
    }

    void reportSays(List<String> figure, String... sentences) {
        IssuedPapers papers = IssuedPapers.on(office.ownPage(town.region(), half.path("/report")));
        for (String kind : papers.kinds()) {
            papers.say(kind, RegionHalfYear.ADDED.substring(2), period.title(), town.name())
                    .say(kind, figure.get(0), figure.get(3).replace('.', ',') + "%")
                    .say(kind, sentences);
            papers.texts(kind)
                    .forEach(text -> town.everybody()
                            .forEach(person ->
                                    assertThat(OpenedFile.squeezed(text)).doesNotContain(OpenedFile.squeezed(person))));
        }
    }
}
