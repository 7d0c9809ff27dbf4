package org.nastavnik.monitoring.source;

/**
 * Whole numbers from–to, both included; null: no bound on that side.
 */
public record Range(Integer from, Integer to) {

    /** Every number. */
    public static final Range ALL = new Range(null, null);

    public static Range atLeast(int from) {
        return new Range(from, null);
    }

    public static Range atMost(int to) {
        return new Range(null, to);
    }

    public boolean all() {
        return from == null && to == null;
    }

    public boolean contains(int number) {
        return (from == null || number >= from) && (to == null || number <= to);
    }

    /** No number at all lies in it. */
    public boolean empty() {
        return from != null && to != null && from > to;
    }

    /** Both ranges at once. */
    Range and(Range other) {
        return new Range(
                from == null ? other.from : other.from == null ? from : Integer.valueOf(Math.max(from, other.from)),
                to == null ? other.to : other.to == null ? to : Integer.valueOf(Math.min(to, other.to)));
    }
}
