package org.nastavnik.monitoring.region.report;

import java.time.Instant;
import java.util.List;
import org.nastavnik.monitoring.outcome.note.DraftPart;

/**
 * A region's report as it stands.
 *
 * @param version what the page was opened with; 0 where nothing is kept yet
 * @param changedBy null where nobody has changed the draft
 */
public record RegionText(long version, String changedBy, Instant changedAt, List<DraftPart<ReportSection>> parts) {}
