package org.nastavnik.roadmap.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.roadmap.ItemText;
import org.nastavnik.roadmap.municipal.MunicipalTemplates;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableFiles;
import org.nastavnik.shared.table.TableReader;

class MapTableTest {

    private static final List<String> HEAD =
            List.of("№ ПП", "Наименование мероприятий", "Срок реализации", "Ответственный исполнитель", "Результат");

    @ParameterizedTest
    @EnumSource(MunicipalTemplates.class)
    void a_municipal_map_written_as_a_document_is_read_as_the_same_map(MunicipalTemplates template) {
        List<ItemText> items = template.items();
        MapTable again = read(MapDocument.of("Дорожная карта", items));
        assertThat(items).hasSizeGreaterThan(10);
        assertThat(again.problems()).isEmpty();
        assertThat(again.items()).isEqualTo(items);
    }

    @Test
    void the_years_of_a_template_move_and_nothing_else_does() {
        List<ItemText> moved = MunicipalTemplates.SAYANSKY.items(2026);
        assertThat(moved.get(0).text()).endsWith("в 2026 году");
        assertThat(moved.get(4).text()).contains("(Р-145, п. 4.10.4)");
        assertThat(moved).extracting(ItemText::due).contains("сентябрь-октябрь 2026", "май 2027, 2028, 2029");
    }

    @Test
    void sections_titles_and_the_line_of_column_numbers_are_understood() {
        MapTable read = read(TableFiles.xlsx(
                List.of(
                        List.of("План мероприятий", "", "", "", ""),
                        HEAD,
                        List.of("1", "2", "3", "4", "5"),
                        List.of("1.", "Нормативное регулирование", "", "", ""),
                        List.of("1.1.", "Приказ", "октябрь 2026", "Директор", "Приказ"),
                        List.of("Мониторинг", "", "", "", ""),
                        List.of("1,2", "=cmd|'/c calc'!A0", "как-нибудь", "Куратор", "")),
                "A1:E1",
                "A6:E6"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.items())
                .containsExactly(
                        new ItemText(
                                "1.1",
                                "Нормативное регулирование",
                                "Приказ",
                                "Директор",
                                "октябрь 2026",
                                null,
                                null,
                                "Приказ"),
                        new ItemText(
                                "1.2", "Мониторинг", "=cmd|'/c calc'!A0", "Куратор", "как-нибудь", null, null, null));
    }

    @Test
    void every_bad_row_is_named_with_row_and_column() {
        MapTable read = read(TableFiles.xlsx(List.of(
                HEAD,
                List.of("1.1", "Приказ", "октябрь", "Директор", ""),
                List.of("1.2", "Совет", "", "", "Протокол"),
                List.of("1.3", "", "май", "Куратор", ""),
                List.of("1.4", "т".repeat(2001), "май", "Куратор", ""))));
        assertThat(read.problems())
                .containsExactly(
                        "строка 3, столбец D: не указан ответственный.",
                        "строка 3, столбец C: не указан срок.",
                        "строка 4, столбец B: не указано мероприятие.",
                        "строка 5, столбец B: Название мероприятия длиннее 2000 знаков: сократите текст.");
    }

    @Test
    void a_file_without_the_needed_columns_or_with_far_too_many_rows_is_no_map() {
        assertThat(read(TableFiles.utf8("имя;телефон\nА;1\n")).problems())
                .hasSize(2)
                .allMatch(p -> p.startsWith("Выберите столбец"));
        String rows = "№;Мероприятие;Ответственный;Срок\n" + "1;Совет;Куратор;май\n".repeat(501);
        assertThat(read(TableFiles.utf8(rows)).problems())
                .singleElement()
                .asString()
                .contains("больше 500");
    }

    private static MapTable read(byte[] file) {
        Table table = TableReader.read(file).get(0);
        return MapTable.read(table, ColumnMapping.detect(table));
    }
}
