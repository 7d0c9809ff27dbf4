package org.nastavnik.organization;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which day it is where an organisation stands: ages, consents and orders count in the municipality's own zone. */
@Component
@Transactional(readOnly = true)
public class LocalDay {

    private final Organizations organizations;
    private final Municipalities municipalities;
    private final Clock clock;

    LocalDay(Organizations organizations, Municipalities municipalities, Clock clock) {
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    public LocalDate of(long organizationId) {
        Organization organization = organizations.findById(organizationId).orElseThrow();
        Municipality municipality =
                municipalities.findById(organization.municipalityId()).orElseThrow();
        return LocalDate.now(clock.withZone(municipality.zone()));
    }
}
