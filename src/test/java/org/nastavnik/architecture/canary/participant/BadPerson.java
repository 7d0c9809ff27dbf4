package org.nastavnik.architecture.canary.participant;

import org.nastavnik.shared.privacy.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks rules on purpose: prints what is marked as personal, by its toString and to the log. */
public record BadPerson(long id, @PersonalData String phone) {

    private static final Logger LOG = LoggerFactory.getLogger(BadPerson.class);

    public void tell() {
        LOG.info("Person {} has the phone {}", id, phone());
    }
}
