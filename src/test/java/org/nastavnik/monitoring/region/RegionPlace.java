package org.nastavnik.monitoring.region;

import java.time.LocalDate;
import java.time.ZoneId;
import org.nastavnik.monitoring.outcome.OutcomeRows;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.support.TestPlace;
import org.springframework.jdbc.core.JdbcTemplate;

/** A test's region with municipalities whose cycles are as the process leaves them. */
public class RegionPlace {

    private final TestPlace place;
    private final OrganizationService organizations;
    private final JdbcTemplate jdbc;

    public RegionPlace(TestPlace place, OrganizationService organizations, JdbcTemplate jdbc) {
        this.place = place;
        this.organizations = organizations;
        this.jdbc = jdbc;
    }

    public long id() {
        return place.region().id();
    }

    /** Another municipality of the region, without anybody in it. */
    public TestPlace municipality(String name) {
        Municipality added = organizations.addMunicipality(
                place.region(),
                place.region().code() + "-" + Integer.toHexString(name.hashCode()),
                name,
                "Управление образования",
                ZoneId.of("Asia/Vladivostok"));
        return new TestPlace(place.region(), added, place.school(), place.logins(), place.maker());
    }

    /** The figures of a municipality's cycle of a half-year. */
    public Cycle cycle(TestPlace municipality, HalfYear period, long setId, String state) {
        OutcomeRows rows = new OutcomeRows(jdbc, municipality, setId);
        LocalDate since = period.firstDay();
        return new Cycle(rows, rows.cycle(since, state));
    }

    /** To write consolidated figures into. */
    public record Cycle(OutcomeRows rows, long id) {

        public Cycle total(String code, long numerator, long denominator, String value) {
            rows.total(id, code, numerator, denominator, value, 2, 1);
            return this;
        }
    }
}
