package org.nastavnik.pairing.calendar;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's calendar links go with the person. */
@Component
@Transactional
class CalendarRecords implements PersonRecords {

    private final JdbcClient jdbc;

    CalendarRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Подписка на календарь";
    }

    @Override
    public int order() {
        return 830;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(
                        jdbc,
                        "select 'Ссылка календаря', made_at as \"Создана\", revoked_at as \"Отозвана\""
                                + " from pairing_calendar_link where login = :login order by id")
                .of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run("delete from pairing_calendar_link where login = :login");
    }
}
