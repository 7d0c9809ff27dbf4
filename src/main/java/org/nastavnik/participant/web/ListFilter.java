package org.nastavnik.participant.web;

import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRole;
import org.nastavnik.participant.listing.RegisterFilter;
import org.nastavnik.shared.HalfYear;

/**
 * What a list's form sends.
 *
 * @param period «2026-1»: a half-year
 */
record ListFilter(
        Long municipality,
        Long organization,
        PersonKind kind,
        PersonRole role,
        Long programme,
        String period,
        String q,
        Integer page) {

    RegisterFilter filter() {
        return new RegisterFilter(organization, kind, role, programme, halfYear(), q);
    }

    /** Null for any time. */
    public HalfYear halfYear() {
        if (period == null || !period.matches("\\d{4}-[12]")) {
            return null;
        }
        return new HalfYear(Integer.parseInt(period.substring(0, 4)), period.charAt(5) - '0');
    }

    int number() {
        return page == null ? 0 : page;
    }

    /** Keeps a careless log line from printing a name that was looked for. */
    @Override
    public String toString() {
        return "ListFilter[…]";
    }
}
