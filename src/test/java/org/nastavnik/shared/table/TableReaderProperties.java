package org.nastavnik.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.nastavnik.shared.Refusal;

class TableReaderProperties {

    @Property(tries = 300)
    void whatever_the_bytes_are_there_is_a_table_or_a_refusal(@ForAll byte[] content) {
        try {
            assertThat(TableReader.read(content)).isNotEmpty();
        } catch (Refusal refusal) {
            assertThat(refusal.sentence()).isNotBlank();
        }
    }

    @Property(tries = 200)
    void a_workbook_or_document_damaged_anywhere_is_a_table_or_a_refusal(
            @ForAll boolean document, @ForAll @IntRange(max = 100_000) int at, @ForAll byte value) {
        List<List<String>> rows = List.of(List.of("1", "Совет"), List.of("2", "Собрание"));
        byte[] file = document ? TableFiles.docx(rows) : TableFiles.xlsx(rows);
        file[at % file.length] = value;
        whatever_the_bytes_are_there_is_a_table_or_a_refusal(file);
    }
}
