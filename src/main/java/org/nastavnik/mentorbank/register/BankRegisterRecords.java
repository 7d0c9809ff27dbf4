package org.nastavnik.mentorbank.register;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Formed registers of the bank: of an erased person the number of the row stays, so that the register's figures hold. */
@Component
@Transactional
class BankRegisterRecords implements PersonRecords {

    private final JdbcClient jdbc;

    BankRegisterRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Реестры муниципального банка «Наставник»";
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Строка реестра банка', r.as_of as "По состоянию на", w.name as "Ф.И.О.",
                               w.workplace as "Место работы", w.position as "Должность", w.subject as "Предмет, направление",
                               w.forms as "Формы", w.category as "Категория", w.technologies as "Технологии",
                               w.support as "Содержание сопровождения", w.network as "Сетевой формат", w.links as "Ссылки",
                               w.phone as "Телефон", w.email as "E-mail"
                        from mentorbank_register_row w join mentorbank_register r on r.id = w.register_id
                        where w.person_id = :person order by r.as_of, w.number""").of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run("""
                update mentorbank_register_row set name = null, workplace = null, position = null, subject = null, forms = null,
                       category = null, technologies = null, support = null, network = null, links = null, phone = null,
                       email = null
                where person_id = :person""");
        erasure.clean(
                "mentorbank_register_row",
                "register_id in (select id from mentorbank_register where municipality_id in (:municipalities))",
                "workplace",
                "technologies",
                "support",
                "links");
    }
}
