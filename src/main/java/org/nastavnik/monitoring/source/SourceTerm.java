package org.nastavnik.monitoring.source;

import java.util.List;

/**
 * A source as it is written, before anybody asks what its words mean.
 *
 * @param space null where none is written
 * @param at where the name stands, beginning with 1
 */
record SourceTerm(String space, String name, int at, List<Condition> conditions) {

    enum Comparison {
        EQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST
    }

    /**
     * @param words what stands after the comparison; null where numbers do
     * @param range null where words do
     */
    record Condition(String key, int at, Comparison comparison, List<String> words, Range range, int valueAt) {}
}
