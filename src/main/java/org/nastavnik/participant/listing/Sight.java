package org.nastavnik.participant.listing;

import static org.nastavnik.participant.listing.RegisterColumn.EXPERIENCE_ON;
import static org.nastavnik.participant.listing.RegisterColumn.EXPERIENCE_SINCE;
import static org.nastavnik.participant.listing.RegisterColumn.EXPERIENCE_YEARS;
import static org.nastavnik.participant.listing.RegisterColumn.FIRST_NAME;
import static org.nastavnik.participant.listing.RegisterColumn.KIND;
import static org.nastavnik.participant.listing.RegisterColumn.LAST_NAME;
import static org.nastavnik.participant.listing.RegisterColumn.MIDDLE_NAME;
import static org.nastavnik.participant.listing.RegisterColumn.ORGANIZATION;
import static org.nastavnik.participant.listing.RegisterColumn.PARTNER;
import static org.nastavnik.participant.listing.RegisterColumn.POSITION;
import static org.nastavnik.participant.listing.RegisterColumn.ROLES;
import static org.nastavnik.participant.listing.RegisterColumn.SPECIAL_NEED;
import static org.nastavnik.participant.listing.RegisterColumn.SUBJECT;

import java.util.EnumSet;
import java.util.Set;

/** As what somebody looks at a person of the register; decides which columns are shown. */
public enum Sight {
    /** Head and curator of the organisation: everything. */
    OWN(EnumSet.allOf(RegisterColumn.class)),
    /** The municipality's operator, who keeps the register: everything but the special category. */
    OPERATED(EnumSet.complementOf(EnumSet.of(SPECIAL_NEED))),
    /** Coordinator and curator of the municipality: working persons in their office, without private data. */
    SERVED(EnumSet.of(
            ORGANIZATION,
            LAST_NAME,
            FIRST_NAME,
            MIDDLE_NAME,
            KIND,
            POSITION,
            PARTNER,
            SUBJECT,
            EXPERIENCE_SINCE,
            EXPERIENCE_YEARS,
            EXPERIENCE_ON,
            ROLES));

    private final Set<RegisterColumn> columns;

    Sight(Set<RegisterColumn> columns) {
        this.columns = columns;
    }

    public boolean shows(RegisterColumn column) {
        return columns.contains(column);
    }
}
