package org.nastavnik.monitoring.region.statistics;

import java.util.List;

/**
 * A form as it holds in a half-year.
 *
 * @param version that its cells are of
 * @param cells never empty
 */
public record StatisticsForm(String name, FormVersion version, List<FormCell> cells) {}
