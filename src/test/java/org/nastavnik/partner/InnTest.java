package org.nastavnik.partner;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Check digits of taxpayers' numbers. */
class InnTest {

    @Test
    void published_numbers_are_valid() {
        assertThat(Inn.isValid("7707083893")).isTrue();
        assertThat(Inn.isValid("500100732259")).isTrue();
    }

    @Test
    void anything_else_is_not() {
        for (String wrong : new String[] {"", "7707083894", "500100732258", "0000000000", "77070838", "770708389A"}) {
            assertThat(Inn.isValid(wrong)).isFalse();
        }
    }

    @Property
    void one_wrong_digit_is_nearly_always_noticed_and_never_accepted_as_the_check_digit(
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String valid = "7707083893";
        String changed = valid.substring(0, 9) + (valid.charAt(9) - '0' + shift) % 10;
        assertThat(Inn.isValid(changed)).isFalse();
    }
}
