package org.nastavnik.document;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts the numbers of a series: no gaps, none twice. The counter's row stays locked until the paper is stored, so the
 * next paper of the same series waits, and a paper that is rolled back gives its number back.
 */
@Component
class DocumentNumbers {

    private static final String NEXT = """
            insert into nastavnik.document_number as counter (place, series, year, last) values (?, ?, ?, 1)
            on conflict (place, series, year) do update set last = counter.last + 1
            returning last""";

    private static final String TAKEN = """
            select exists (select 1 from nastavnik.document
             where number = ? and extract(year from dated) = ? and kind = any (?)
               and municipality_id is not distinct from ? and organization_id is not distinct from ?
               and region_id is not distinct from ?)""";

    private final JdbcTemplate jdbc;

    DocumentNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number that nobody has typed by hand before. */
    String next(Document.Place place, DocumentKind kind, int year) {
        String[] kinds = kind.sameSeries();
        while (true) {
            Integer last = jdbc.queryForObject(NEXT, Integer.class, key(place), kind.series(), year);
            String number = String.valueOf(last);
            Boolean taken = jdbc.queryForObject(
                    TAKEN,
                    Boolean.class,
                    number,
                    year,
                    kinds,
                    place.municipalityId(),
                    place.organizationId(),
                    place.regionId());
            if (!Boolean.TRUE.equals(taken)) {
                return number;
            }
        }
    }

    private static String key(Document.Place place) {
        if (place.regionId() != null) {
            return "R-" + place.regionId();
        }
        return place.organizationId() == null ? "M-" + place.municipalityId() : "O-" + place.organizationId();
    }
}
