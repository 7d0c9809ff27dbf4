package org.nastavnik.participant;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.participant.consent.ConsentEnding;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentSigner;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The person of the register, the consents and the part in programmes. What stays of an erased person is a shell: kind,
 * organisation, year of birth, and when (s)he took part as what, so that closed figures can be counted again.
 */
@Component
@Transactional
class ParticipantRecords implements PersonRecords {

    private final JdbcClient jdbc;
    private final ParticipantService participants;
    private final Participations participations;

    ParticipantRecords(JdbcClient jdbc, ParticipantService participants, Participations participations) {
        this.jdbc = jdbc;
        this.participants = participants;
        this.participations = participations;
    }

    @Override
    public String title() {
        return "Сведения реестра, согласия и участие в программах";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        List<PersonEntry> all = new ArrayList<>(StoredEntries.read(jdbc, """
                        select 'Запись в реестре', concat_ws(' ', p.last_name, p.first_name, p.middle_name) as "Фамилия, имя, отчество",
                               o.short_name as "Организация", p.kind as "Кто это", p.birth_date as "Дата рождения",
                               p.class_name as "Класс или группа", p.position as "Должность", p.subject as "Предмет",
                               p.partner_name as "Предприятие-партнёр", p.experience_years as "Стаж, лет",
                               p.special_need as "Категория", p.phone as "Телефон", p.email as "E-mail",
                               p.representative_name as "Законный представитель",
                               p.representative_contact as "Как с ним связаться", p.login as "Учётная запись"
                        from participant_person p join organization o on o.id = p.organization_id where p.id = :person""")
                .titled("Кто это", kind -> PersonKind.valueOf(kind).title())
                .titled("Категория", need -> SpecialNeed.valueOf(need).title())
                .of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Место учёбы или работы', o.short_name as "Организация", s.kind as "Кто это",
                               s.place as "Класс или должность", s.partner_name as "Предприятие-партнёр",
                               s.from_on as "С", s.until_on as "По"
                        from participant_stay s join organization o on o.id = s.organization_id
                        where s.person_id = :person order by s.from_on""")
                .titled("Кто это", kind -> PersonKind.valueOf(kind).title())
                .of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Участие в программе', p.title as "Программа", t.role as "Роль", t.form as "Форма",
                               t.need as "Запрос", t.joined_at as "С", t.ended_at as "По", t.state as "Состояние",
                               t.left_reason as "Почему выбыл"
                        from participant_participation t join programme p on p.id = t.programme_id
                        where t.person_id = :person order by t.joined_at""")
                .titled("Роль", role -> ParticipantRole.valueOf(role).title())
                .titled("Форма", form -> MentoringForm.valueOf(form).title())
                .titled("Состояние", state -> ParticipationState.valueOf(state).title())
                .of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Согласие', c.purpose as "На что", c.given_by as "Кто подписал",
                               c.representative_name as "Законный представитель", c.given_on as "Подписано",
                               c.valid_until as "Действует по", c.ended_on as "Прекращено", c.ending as "Как прекращено",
                               c.ending_reason as "Причина", c.text_sha256 as "Отпечаток текста"
                        from participant_consent c where c.person_id = :person order by c.id""")
                .titled("На что", purpose -> ConsentPurpose.valueOf(purpose).title())
                .titled("Кто подписал", signer -> ConsentSigner.valueOf(signer).title())
                .titled(
                        "Как прекращено",
                        ending -> ConsentEnding.valueOf(ending).title())
                .of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Переход в другую организацию', f.short_name as "Откуда", o.short_name as "Куда",
                               t.reason as "Причина", t.asked_at as "Когда"
                        from participant_transfer t join organization f on f.id = t.from_organization_id
                             join organization o on o.id = t.to_organization_id
                        where t.person_id = :person order by t.id""").of(subject));
        return all;
    }

    /** By the usual way: selections, pairs and nominations of the person end with it. */
    @Override
    public void end(DataSubject subject) {
        if (subject.hasPerson()) {
            participations
                    .findByPersonIdAndState(subject.personId(), ParticipationState.ACTIVE)
                    .forEach(part -> participants.leave(
                            part.programmeId(), part.personId(), "Персональные данные участника удаляются."));
        }
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.cleanOwn("participant_participation", "person_id = :person", "left_reason");
        erasure.run(
                "update participant_participation set need = null, version = version + 1 where person_id = :person");
        erasure.clean(
                "participant_participation",
                "programme_id in (select id from programme where municipality_id in (:municipalities))",
                "need",
                "left_reason");
        erasure.run("""
                update participant_consent set representative_name = case when representative_name is not null then 'удалено' end,
                       ending_reason = null, version = version + 1 where person_id = :person""");
        erasure.clean(
                "participant_consent",
                "person_id in (select id from participant_person where organization_id in (:organizations))",
                "ending_reason");
        erasure.run("update participant_transfer set reason = null where person_id = :person");
        erasure.clean(
                "participant_transfer",
                "from_organization_id in (:organizations) or to_organization_id in (:organizations)",
                "reason");
        erasure.run("""
                update participant_stay set place = null, partner_name = null, login = null where person_id = :person""");
        erasure.run("update participant_person set superior_id = null where id = :person");
        erasure.run("""
                update participant_person
                set last_name = 'Обезличено', first_name = '№ ' || id, middle_name = null, search_name = 'обезличено ' || id,
                    match_key = 'обезличено ' || id, representative_key = null,
                    birth_date = make_date(cast(extract(year from birth_date) as int), 1, 1),
                    class_name = null, position = null, subject = null,
                    partner_name = case when kind = 'PARTNER_EMPLOYEE' then 'удалено' end,
                    login = null, special_need = null, phone = null, email = null, representative_name = null,
                    representative_contact = null, version = version + 1
                where id = :person""");
        erasure.dropNaming("participant_file", "municipality_id in (:municipalities)", "tables");
        erasure.forgetLogin("participant_file", "uploaded_by");
        erasure.clean(
                "participant_person",
                "organization_id in (:organizations)",
                "representative_name",
                "representative_contact");
    }
}
