package org.nastavnik.matching;

import java.util.List;
import java.util.Set;
import org.nastavnik.programme.MentoringKind;

/**
 * What the curator hands in.
 *
 * @param changes applied before the decision counts
 * @param pinnedMentees mentees whose pairs stay when pairs are computed again; null leaves the pins as they are
 * @param kind whether mentees of one mentor work together; null leaves it as it is
 */
public record Review(Decision decision, List<Change> changes, Set<Long> pinnedMentees, MentoringKind kind) {}
