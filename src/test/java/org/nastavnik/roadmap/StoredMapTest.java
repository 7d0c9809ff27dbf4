package org.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.participant.School;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.roadmap.municipal.MunicipalItem;
import org.nastavnik.roadmap.municipal.MunicipalRoadMap.Line;
import org.nastavnik.roadmap.municipal.MunicipalRoadMapService;
import org.nastavnik.roadmap.municipal.MunicipalTemplates;
import org.nastavnik.roadmap.table.ColumnMapping;
import org.nastavnik.roadmap.table.MapTable;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableReader;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** From a municipality's map over a school's map in the database to a Word file and back: always the same items. */
@NastavnikTest
class StoredMapTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MunicipalRoadMapService municipal;

    @Autowired
    private RoadMapService roadMaps;

    @Autowired
    private TransactionTemplate transaction;

    private MockMvc browser;
    private TestPlace place;

    @BeforeEach
    void build() {
        browser =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
    }

    @ParameterizedTest
    @EnumSource(MunicipalTemplates.class)
    void a_schools_map_of_a_municipal_one_is_read_again_from_its_file_as_it_is(MunicipalTemplates template)
            throws Exception {
        List<ItemText> asked = template.items(2026);
        inForce(asked.stream().map(item -> new Line(item, true)).toList());
        long id = open();
        List<ItemText> stored = items(id);

        byte[] file = browser.perform(get("/road-maps/" + id + ".docx").with(user(place.curator())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Table table = TableReader.read(file).get(0);
        MapTable again = MapTable.read(table, ColumnMapping.detect(table));

        assertThat(again.problems()).isEmpty();
        assertThat(again.items()).isEqualTo(asTyped(stored));
        assertThat(stored).hasSizeGreaterThan(10);
        assertThat(inherited(id)).isSubsetOf(asked).hasSizeGreaterThan(5);
    }

    @Test
    void what_the_municipality_asks_keeps_its_numbers_and_the_schools_own_items_count_on() {
        inForce(MunicipalTemplates.KOMSOMOLSK.items(2026).stream()
                .map(item -> new Line(item, MunicipalItem.namesSchools(item.responsible())))
                .toList());
        List<String> numbers = items(open()).stream().map(ItemText::number).toList();

        assertThat(numbers).doesNotHaveDuplicates();
        List<Integer> counted = numbers.stream().map(Integer::valueOf).toList();
        assertThat(counted).isSorted();
    }

    @Test
    void where_the_municipality_counts_by_sections_an_own_item_joins_the_section_of_its_name() {
        List<RoadMapBeginning.Item> asked = List.of(
                new RoadMapBeginning.Item(item("1.4", "Право", "Приказ"), 1L),
                new RoadMapBeginning.Item(item("3.2", "Мониторинг", "Опрос"), 2L));
        List<ItemText> own = List.of(item("7", "Право", "Положение"), item("8", "Кадры", "Курсы"));

        assertThat(OneOrder.of(asked, own))
                .extracting(item -> item.content().title())
                .containsExactly("1.4 Приказ", "1.5 Положение", "3.2 Опрос", "4.1 Курсы");
        assertThat(OneOrder.of(List.of(), own))
                .extracting(item -> item.content().title())
                .containsExactly("7 Положение", "8 Курсы");
    }

    private void inForce(List<Line> lines) {
        long id = place.municipality().id();
        municipal.write(id, "План округа", LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31), lines);
        municipal.approve(id, "25/1", LocalDate.of(2026, 8, 20));
    }

    private long open() {
        return roadMaps.open(new School(place, beans)
                        .programme(MentoringForm.TEACHER_PUPIL)
                        .id())
                .id();
    }

    private List<ItemText> items(long id) {
        return transaction.execute(status ->
                roadMaps.get(id).items().stream().map(RoadMapItem::content).toList());
    }

    private List<ItemText> inherited(long id) {
        return transaction.execute(status -> roadMaps.get(id).items().stream()
                .filter(RoadMapItem::inherited)
                .map(RoadMapItem::content)
                .toList());
    }

    /** Days that only the template knows stand in no column; a reader takes a space that does not break for a space. */
    private static List<ItemText> asTyped(List<ItemText> items) {
        return items.stream()
                .map(i -> new ItemText(
                        i.number(),
                        i.section(),
                        i.text(),
                        i.responsible(),
                        i.due().replace('\u00a0', ' '),
                        null,
                        null,
                        i.result()))
                .toList();
    }

    private static ItemText item(String number, String section, String text) {
        return new ItemText(number, section, text, "Куратор", "май", null, null, null);
    }
}
