package org.nastavnik.monitoring.region.cycle;

import java.util.Map;

/** Issues the report of a region as a paper, in the transaction that approves it. */
public interface RegionReportIssuer {

    /** @param text sections by their headings */
    record Issued(long documentId, Map<String, String> text) {}

    Issued issue(RegionCycle cycle, RegionSummary summary);
}
