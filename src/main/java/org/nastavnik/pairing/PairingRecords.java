package org.nastavnik.pairing;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.pairing.tutor.TutorLevel;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pairs with their plans and meetings: the dates and outcomes stay, what was written about the person loses the names. */
@Component
@Transactional
class PairingRecords implements PersonRecords {

    /** Where somebody is the mentor or was ever a mentee. */
    private static final String OWN =
            "select id from pairing where mentor_id = :person union select pairing_id from pairing_mentee where person_id = :person";

    private static final String ALL = "select t.id from pairing t join programme p on p.id = t.programme_id"
            + " where p.municipality_id in (:municipalities)";
    private static final String[] WORDS = {"dissolution_reason", "goals", "tutor", "mid_term_progress", "result"};

    private final JdbcClient jdbc;

    PairingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Наставнические пары";
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        List<PersonEntry> all = new ArrayList<>(StoredEntries.read(jdbc, """
                        select 'Пара № ' || t.id, p.title as "Программа",
                               case when t.mentor_id = :person then 'наставник' else 'наставляемый' end as "Роль",
                               t.form as "Форма", t.began_on as "Начата", t.state as "Состояние", t.goals as "Цели",
                               t.tutor as "Тьютор", t.plan_from as "План с", t.plan_until as "План по",
                               t.mid_term_progress as "Промежуточные итоги", t.result as "Результат", t.meeting_url as "Ссылка для встреч",
                               t.dissolution_reason as "Почему прекращена"
                        from pairing t join programme p on p.id = t.programme_id
                        where t.id in (%s) order by t.id""".formatted(OWN))
                .titled("Форма", form -> MentoringForm.valueOf(form).title())
                .titled("Состояние", state -> PairingState.valueOf(state).title())
                .of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Встреча пары № ' || pairing_id, held_on as "Дата", kind as "Вид", topic as "Тема",
                               minutes as "Минут", result as "Результат"
                        from pairing_meeting where pairing_id in (%s) order by held_on, id""".formatted(OWN))
                .titled("Вид", kind -> MeetingKind.valueOf(kind).title())
                .of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Шаг плана пары № ' || pairing_id, text as "Что сделать", due_on as "Срок", done_on as "Выполнен"
                        from pairing_step where pairing_id in (%s) order by due_on, id""".formatted(OWN)).of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Тьютор пары № ' || s.pairing_id, t.level as "Уровень", s.from_on as "С", s.until_on as "По",
                               s.agreed_on as "Согласие на передачу тьютору имени и плана"
                        from pairing_tutorship s join pairing_tutor t on t.id = s.tutor_id
                        where s.pairing_id in (%s) order by s.id""".formatted(OWN))
                .titled("Уровень", level -> TutorLevel.valueOf(level).title())
                .of(subject));
        return all;
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run(
                "update pairing set meeting_url = null, version = version + 1 where meeting_url is not null and id in ("
                        + OWN + ")");
        erasure.cleanOwn("pairing", "id in (" + OWN + ")", WORDS);
        erasure.cleanOwn("pairing_meeting", "pairing_id in (" + OWN + ")", "topic", "result");
        erasure.cleanOwn("pairing_step", "pairing_id in (" + OWN + ")", "text");
        erasure.clean(
                "pairing",
                "programme_id in (select id from programme where municipality_id in (:municipalities))",
                WORDS);
        erasure.clean("pairing_meeting", "pairing_id in (" + ALL + ")", "topic", "result");
        erasure.clean("pairing_step", "pairing_id in (" + ALL + ")", "text");
    }
}
