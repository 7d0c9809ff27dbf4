package org.nastavnik.evaluation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LinkCodeProperties {

    @Property(tries = 200)
    void a_code_is_read_however_it_is_typed(@ForAll @IntRange(min = 0, max = 4) int way) {
        String code = LinkCode.make();
        String printed = LinkCode.printed(code);
        String typed = switch (way) {
            case 0 -> printed;
            case 1 -> printed.toUpperCase(Locale.ROOT).replace('-', ' ');
            case 2 -> "https://example.org/anketa/" + printed + "/";
            case 3 -> " " + code.replace('0', 'O').replace('1', 'l') + "\n";
            default ->
                printed.replace('c', 'с').replace('a', 'А').replace('p', 'р').replace('0', 'О');
        };
        assertThat(printed).matches("[0-9a-z]{4}(-[0-9a-z]{4}){3}");
        assertThat(LinkCode.read(typed)).contains(code);
        assertThat(LinkCode.hash(code)).hasSize(64).doesNotContain(code);
    }

    @Property
    void whatever_else_is_typed_is_no_code_and_no_fault(@ForAll String typed) {
        LinkCode.read(typed).ifPresent(code -> assertThat(code).hasSize(16));
    }

    @Example
    void codes_do_not_repeat() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(LinkCode.make());
        }
        assertThat(made).hasSize(10_000);
    }
}
