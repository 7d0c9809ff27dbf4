package org.nastavnik.partner;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody works; the enterprise has sent a mentor still, whoever it was, so the link stays and names nobody. */
@Component
@Transactional
class PartnerRecords implements PersonRecords {

    private final JdbcClient jdbc;

    PartnerRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Предприятие-партнёр";
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return !subject.hasPerson()
                ? List.of()
                : jdbc.sql("select p.name from partner_person w join partner p on p.id = w.partner_id"
                                + " where w.person_id = :person")
                        .param("person", subject.personId())
                        .query((row, n) -> PersonEntry.of("Место работы").with("Партнёр", row.getString("name")))
                        .list();
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.clean(
                "partner",
                "municipality_id in (:municipalities)",
                "name",
                "activity",
                "contact_name",
                "contact_position");
        erasure.forgetLogin("partner", "added_by");
        erasure.forgetLogin("partner_scan", "uploaded_by");
    }
}
