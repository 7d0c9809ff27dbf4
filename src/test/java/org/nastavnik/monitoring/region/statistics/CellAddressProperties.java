package org.nastavnik.monitoring.region.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.nastavnik.shared.Refusal;

class CellAddressProperties {

    @Property
    void what_is_written_is_read_as_the_same(
            @ForAll @IntRange(min = 1, max = 1_048_576) int row, @ForAll @IntRange(min = 1, max = 16_384) int column) {
        CellAddress address = new CellAddress(row, column);

        assertThat(CellAddress.parse(address.write())).isEqualTo(address);
        assertThat(CellAddress.parse(" " + address.write().toLowerCase() + "\u00a0"))
                .isEqualTo(address);
    }

    @Property
    void any_text_is_read_or_refused(@ForAll String text) {
        try {
            CellAddress read = CellAddress.parse(text);
            assertThat(read.row()).isBetween(1, 1_048_576);
            assertThat(read.column()).isBetween(1, 16_384);
        } catch (Refusal refusal) {
            assertThat(refusal.sentence()).startsWith("Ячейка «").endsWith("например C12.");
        }
    }

    @Example
    void russian_letters_and_dollars_are_understood() {
        assertThat(CellAddress.parse("с12")).isEqualTo(new CellAddress(12, 3));
        assertThat(CellAddress.parse("$AA$7")).isEqualTo(new CellAddress(7, 27));
        for (String bad : new String[] {"", "12", "C", "C0", "12C", "Я5", "XFE1", "A1048577", "A1:B2", null}) {
            assertThatThrownBy(() -> CellAddress.parse(bad)).as(bad).isInstanceOf(Refusal.class);
        }
    }
}
