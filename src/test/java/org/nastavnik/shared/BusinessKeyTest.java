package org.nastavnik.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"P-12", "P-12/pair-7", "M-3", "M-3/meeting-5", "R-2/regional-monitoring-7"})
    void is_read_as_it_is_written(String value) {
        assertThat(BusinessKey.parse(value).value()).isEqualTo(value);
        assertThat(BusinessKey.read(value)).contains(BusinessKey.parse(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X-1", "P-", "M-3/meeting", "M-3/Meeting-1", "P-12 ", "P-1234567890123456789"})
    void anything_else_is_no_key(String value) {
        assertThat(BusinessKey.read(value)).isEmpty();
        assertThatThrownBy(() -> BusinessKey.parse(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_municipalitys_key_is_not_taken_for_a_programmes() {
        BusinessKey key = BusinessKey.municipality(3).withPart("meeting", 5);
        assertThat(key.municipalityId()).isEqualTo(3);
        assertThat(key.partId("meeting")).isEqualTo(5);
        assertThat(key.isOfProgramme()).isFalse();
        assertThatThrownBy(key::programmeId).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> key.partId("pair")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BusinessKey.programme(3).municipalityId())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
