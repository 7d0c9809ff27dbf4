package org.nastavnik.shared.privacy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts of persons as they may be shown outside of the organisation: groups under five are hidden, and where the hidden ones
 * could be worked out from the total, so are the next smallest, until they cannot. An empty group is no person's secret and is
 * shown.
 */
public final class SmallGroups {

    public static final int FEWEST = 5;

    /** What stands in place of a hidden number. */
    public static final String HIDDEN = "менее 5 или скрыто";

    /**
     * Counts and their total; null where the number is hidden.
     *
     * @param total null where even the total would tell
     */
    public record Shown<K>(Map<K, Long> counts, Long total) {

        public String text(K group) {
            Long count = counts.get(group);
            return count == null ? HIDDEN : count.toString();
        }
    }

    private SmallGroups() {}

    public static boolean isSmall(long count) {
        return count > 0 && count < FEWEST;
    }

    /** One number that stands alone. */
    public static String text(long count) {
        return isSmall(count) ? HIDDEN : Long.toString(count);
    }

    /** Groups that add up to a total which is shown beside them. */
    public static <K> Shown<K> hide(Map<K, Long> counts) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        Set<K> hidden = new LinkedHashSet<>();
        counts.forEach((group, count) -> {
            if (isSmall(count)) {
                hidden.add(group);
            }
        });
        boolean totalTells = false;
        while (!hidden.isEmpty() && tells(counts, hidden)) {
            K next = smallestShown(counts, hidden);
            if (next == null) {
                totalTells = true;
                break;
            }
            hidden.add(next);
        }
        Map<K, Long> shown = new LinkedHashMap<>();
        counts.forEach((group, count) -> shown.put(group, hidden.contains(group) ? null : count));
        return new Shown<>(shown, totalTells || isSmall(total) ? null : total);
    }

    /** Total less the shown groups leaves one way only: a single hidden group, or every hidden one is one person. */
    private static <K> boolean tells(Map<K, Long> counts, Set<K> hidden) {
        long rest = hidden.stream().mapToLong(counts::get).sum();
        return hidden.size() == 1 || rest <= hidden.size();
    }

    private static <K> K smallestShown(Map<K, Long> counts, Set<K> hidden) {
        return counts.entrySet().stream()
                .filter(entry -> !hidden.contains(entry.getKey()) && entry.getValue() > 0)
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
