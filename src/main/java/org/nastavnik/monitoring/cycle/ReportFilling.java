package org.nastavnik.monitoring.cycle;

import java.util.Map;

/**
 * What the curator wrote into a report.
 *
 * @param answers by line: yes or no where the system knows of no paper; lines that are not named keep their answer
 * @param explanations by line; lines that are not named keep theirs
 * @param confirmed by line: confirmed or not yet; null confirms every line that the curator has in hand
 */
public record ReportFilling(Map<Long, Boolean> answers, Map<Long, String> explanations, Map<Long, Boolean> confirmed) {

    /** Everything as it stands. */
    public static ReportFilling unchanged() {
        return new ReportFilling(Map.of(), Map.of(), null);
    }
}
