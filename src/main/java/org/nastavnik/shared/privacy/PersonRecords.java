package org.nastavnik.shared.privacy;

import java.util.List;

/**
 * What one feature keeps about a person: one bean for each feature whose tables hold something about persons. Asked for
 * the copy that a person may demand (152-ФЗ, art. 14) and for the erasure (art. 21).
 */
public interface PersonRecords {

    /** «Участие в программах»: the heading in the copy that the person gets. */
    String title();

    /** Where it stands in the copy: the person first (100), what was done with him or her, technical traces last (900). */
    default int order() {
        return 500;
    }

    /** Everything kept about the person, in words that he or she understands; empty where there is nothing. Few statements. */
    List<PersonEntry> stored(DataSubject subject);

    /** Files about the person that are given along: papers, scans. */
    default List<PersonFile> files(DataSubject subject) {
        return List.of();
    }

    /**
     * Why the person cannot be erased yet, as whole Russian sentences that say what to do first: an office that somebody
     * else has to take over, something that runs and does not end by itself.
     */
    default List<String> hindrances(DataSubject subject) {
        return List.of();
    }

    /**
     * Ends what still runs with the person, by the feature's own ways. Asked of all features before any of them erases, so
     * that what ends may still be written down.
     */
    default void end(DataSubject subject) {}

    /**
     * Removes what tells who the person was, in the caller's transaction: own fields become empty, files go, and free texts
     * that name the person are cleaned by {@link Erasure#clean}. Figures of closed periods stay: what counts (kind, role,
     * dates, states) is left as it is. Called again for the same person it changes nothing.
     */
    void erase(Erasure erasure);
}
