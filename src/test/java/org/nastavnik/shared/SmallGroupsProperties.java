package org.nastavnik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.nastavnik.shared.privacy.SmallGroups;

/** From what is shown of counts and their total nobody works out a group under five. */
class SmallGroupsProperties {

    @Property
    void no_small_group_is_shown_or_can_be_worked_out(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 40) Integer> sizes) {
        Map<Integer, Long> counts = new HashMap<>();
        for (int i = 0; i < sizes.size(); i++) {
            counts.put(i, (long) sizes.get(i));
        }

        SmallGroups.Shown<Integer> shown = SmallGroups.hide(counts);

        counts.forEach((group, count) -> {
            if (SmallGroups.isSmall(count)) {
                assertThat(shown.counts().get(group)).isNull();
            } else if (shown.counts().get(group) != null) {
                assertThat(shown.counts()).containsEntry(group, count);
            }
        });
        long hidden = shown.counts().values().stream().filter(Objects::isNull).count();
        if (shown.total() != null && hidden > 0) {
            long rest = shown.total()
                    - shown.counts().values().stream()
                            .filter(Objects::nonNull)
                            .mapToLong(Long::longValue)
                            .sum();
            // several ways to share the rest among hidden groups of at least one person each
            assertThat(hidden).isGreaterThan(1);
            assertThat(rest).isGreaterThan(hidden);
        }
    }

    @Property
    void large_and_empty_groups_stay_as_they_are(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 5, max = 90) Integer> sizes) {
        Map<Integer, Long> counts = new HashMap<>(Map.of(-1, 0L));
        for (int i = 0; i < sizes.size(); i++) {
            counts.put(i, (long) sizes.get(i));
        }

        assertThat(SmallGroups.hide(counts).counts()).isEqualTo(counts);
    }

    @Example
    void one_small_group_hides_the_next_smallest_too() {
        SmallGroups.Shown<String> shown = SmallGroups.hide(Map.of("ОВЗ", 3L, "одарённые", 12L, "остальные", 90L));

        assertThat(shown.text("ОВЗ")).isEqualTo(SmallGroups.HIDDEN);
        assertThat(shown.counts().get("одарённые")).isNull();
        assertThat(shown.text("остальные")).isEqualTo("90");
        assertThat(shown.total()).isEqualTo(105);
    }
}
