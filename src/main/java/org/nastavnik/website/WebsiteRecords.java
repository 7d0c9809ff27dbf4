package org.nastavnik.website;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Words found on schools' sites and explanations may name somebody; nothing is kept here about a person. */
@Component
@Transactional
class WebsiteRecords implements PersonRecords {

    private static final String CHECKS = "select id from website_check where municipality_id in (:municipalities)";

    @Override
    public String title() {
        return "Разделы сайтов";
    }

    @Override
    public int order() {
        return 480;
    }

    @Override
    public List<PersonEntry> stored(DataSubject subject) {
        return List.of();
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.clean("website_check", "municipality_id in (:municipalities)", "explanation");
        erasure.clean("website_look", "check_id in (" + CHECKS + ")", "address", "new_address", "reason");
        erasure.clean(
                "website_finding",
                "look_id in (select id from website_look where check_id in (" + CHECKS + "))",
                "words");
    }
}
