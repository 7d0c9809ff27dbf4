package org.nastavnik.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** The indicators that a municipality measures its programmes by; told by the indicators' own feature. */
public interface MunicipalIndicators {

    /** Those that hold on that day, in their order. */
    List<Row> on(long municipalityId, LocalDate day);

    /**
     * @param calculation how it is computed, in words
     * @param targets in percent by year
     */
    record Row(String code, String section, String name, String calculation, SortedMap<Integer, BigDecimal> targets) {}
}
