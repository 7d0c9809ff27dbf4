package org.nastavnik.mentorbank;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.mentorbank.bankcard.BankCardState;
import org.nastavnik.mentorbank.request.RequestState;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mentor's card and selections: the card goes, of a selection its outcome and dates stay. */
@Component
@Transactional
class MentorBankRecords implements PersonRecords {

    private final JdbcClient jdbc;

    MentorBankRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Карточка наставника и отбор";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        List<PersonEntry> all = new ArrayList<>(StoredEntries.read(jdbc, """
                        select 'Карточка наставника', workplace as "Место работы", position as "Должность",
                               subject as "Предмет, направление", category as "Категория", technologies as "Технологии",
                               (select string_agg(t.topic, '; ' order by t.position) from mentorbank_card_topic t
                                where t.card_id = mentorbank_card.id) as "Содержание сопровождения", network as "Сетевой формат", links as "Ссылки",
                               phone as "Телефон", email as "E-mail", filled_at as "Заполнена"
                        from mentorbank_card where person_id = :person""")
                .titled(
                        "Сетевой формат",
                        network -> NetworkReadiness.valueOf(network).title())
                .of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Отбор наставников', p.title as "Программа", s.form as "Форма", s.state as "Итог",
                               s.capacity as "Готов вести одновременно", s.consent_note as "О согласии",
                               s.eligibility_reason as "Проверка требований", s.interviewed_on as "Собеседование",
                               s.interview_note as "Заметка о собеседовании", s.training_course as "Курс",
                               s.training_hours as "Часов", s.certificate as "Документ об обучении",
                               s.trained_on as "Обучение завершено", s.training_reason as "Почему обучение не нужно",
                               s.order_number as "Приказ", s.order_date as "Дата приказа", s.closing_reason as "Причина"
                        from mentorbank_selection s join programme p on p.id = s.programme_id
                        where s.person_id = :person order by s.id""")
                .titled("Форма", form -> MentoringForm.valueOf(form).title())
                .titled("Итог", state -> SelectionState.valueOf(state).title())
                .of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Карта в муниципальном банке', b.state as "Состояние", b.published_on as "Опубликована",
                               b.hidden_on as "Снята", b.remarks as "Замечания оператора", b.closing_reason as "Причина"
                        from mentorbank_bank_card b where b.person_id = :person order by b.id""")
                .titled("Состояние", state -> BankCardState.valueOf(state).title())
                .of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Запрос наставника из банка', o.short_name as "Кто просит", q.state as "Итог",
                               q.need as "Запрос", q.asked_at as "Когда", q.reason as "Причина"
                        from mentorbank_request q join organization o on o.id = q.organization_id
                        where q.id in (select id from mentorbank_request where person_id = :person union
                                       select m.request_id from mentorbank_request_mentee m where m.person_id = :person)
                        order by q.id""")
                .titled("Итог", state -> RequestState.valueOf(state).title())
                .of(subject));
        return all;
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run("delete from mentorbank_card where person_id = :person");
        erasure.run("""
                update mentorbank_selection set consent_note = null, interview_note = null, certificate = null,
                       version = version + 1 where person_id = :person""");
        erasure.cleanOwn(
                "mentorbank_selection",
                "person_id = :person",
                "eligibility_reason",
                "training_course",
                "training_reason",
                "closing_reason");
        erasure.clean(
                "mentorbank_selection",
                "programme_id in (select id from programme where municipality_id in (:municipalities))",
                "consent_note",
                "interview_note",
                "eligibility_reason",
                "training_course",
                "training_reason",
                "closing_reason");
        erasure.run("update mentorbank_bank_card set remarks = null, version = version + 1 where person_id = :person");
        erasure.cleanOwn("mentorbank_bank_card", "person_id = :person", "closing_reason");
        erasure.clean("mentorbank_bank_card", "organization_id in (:organizations)", "remarks", "closing_reason");
        erasure.cleanOwn("mentorbank_request", "person_id = :person", "need", "reason");
        erasure.clean("mentorbank_request", "municipality_id in (:municipalities)", "need", "reason");
        erasure.clean(
                "mentorbank_card",
                "person_id in (select id from participant_person where organization_id in (:organizations))",
                "workplace",
                "technologies",
                "links");
        erasure.clean(
                "mentorbank_card_topic",
                "card_id in (select c.id from mentorbank_card c join participant_person p on p.id = c.person_id"
                        + " where p.organization_id in (:organizations))",
                "topic",
                "other_work");
    }
}
