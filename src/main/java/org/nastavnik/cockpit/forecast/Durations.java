package org.nastavnik.cockpit.forecast;

import java.util.Arrays;

/**
 * How long a stage took in ended programmes, as an evenly spaced quantile function; between its points a straight line.
 *
 * @param points the shortest, …, the median, …, the longest
 */
record Durations(double[] points) {

    Durations {
        if (points.length < 2) {
            throw new IllegalArgumentException("A quantile function has two ends");
        }
    }

    /** This share of them took no longer. */
    double quantile(double share) {
        double place = Math.min(Math.max(share, 0), 1) * (points.length - 1);
        int left = Math.min((int) place, points.length - 2);
        return points[left] + (place - left) * (points[left + 1] - points[left]);
    }

    /** The share of them that took no longer than this. */
    double share(double elapsed) {
        if (elapsed <= 0 || elapsed < points[0]) {
            return 0;
        }
        int last = points.length - 1;
        for (int i = last; i >= 0; i--) {
            if (points[i] <= elapsed) {
                double width = i == last ? 0 : points[i + 1] - points[i];
                return (i + (width > 0 ? (elapsed - points[i]) / width : 0)) / last;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Durations durations && Arrays.equals(points, durations.points);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(points);
    }

    @Override
    public String toString() {
        return Arrays.toString(points);
    }
}
