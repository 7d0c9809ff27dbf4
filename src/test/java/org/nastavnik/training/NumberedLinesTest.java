package org.nastavnik.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.nastavnik.shared.Refusal;

/** Numbers of certificates as people type them. */
class NumberedLinesTest {

    @Test
    void reads_what_people_write() {
        assertThat(NumberedLines.parse("numbers", "1 — УД-1\n 2) 0452/26 \n\n3: №7\n4 У 5", 4))
                .isEqualTo(Map.of(1, "УД-1", 2, "0452/26", 3, "№7", 4, "У 5"));
    }

    @Test
    void names_the_line_that_is_wrong() {
        for (String wrong : new String[] {"УД-1", "5 — УД-1", "0 — УД-1", "1 —", "1 — УД-1\n1 — УД-2"}) {
            assertThatThrownBy(() -> NumberedLines.parse("numbers", wrong, 4))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Исправьте строку");
        }
    }

    @Property
    void what_was_written_is_read_back(
            @ForAll @Size(max = 20)
                    Map<@IntRange(min = 1, max = 9999) Integer, @AlphaChars @StringLength(min = 1, max = 20) String>
                            written) {
        String typed = written.entrySet().stream()
                .map(e -> e.getKey() + " — " + e.getValue())
                .collect(Collectors.joining("\n"));
        assertThat(NumberedLines.parse("numbers", typed, 9999)).isEqualTo(written);
    }
}
