package org.nastavnik.cockpit.debt;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminders go with the person who got them; who sent one is forgotten with that person. */
@Component
@Transactional
class ReminderRecords implements PersonRecords {

    private final JdbcClient jdbc;

    ReminderRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Напоминания о просроченном";
    }

    @Override
    public int order() {
        return 810;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(
                        jdbc,
                        "select 'Напоминание', day as \"День\", sent_at as \"Отправлено\" from cockpit_reminder"
                                + " where recipient = :login order by id desc")
                .of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run("delete from cockpit_reminder where recipient = :login");
        erasure.forgetLogin("cockpit_reminder", "sent_by");
    }
}
