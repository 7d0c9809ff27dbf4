package org.nastavnik.pairing.tutor;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was a tutor when and of how many routes stays; where the person worked and the account do not. */
@Component
@Transactional
class TutorRecords implements PersonRecords {

    private static final String OWN = "(person_id = :person or login = :login)";

    private final JdbcClient jdbc;
    private final TutorRegister tutors;

    TutorRecords(JdbcClient jdbc, TutorRegister tutors) {
        this.jdbc = jdbc;
        this.tutors = tutors;
    }

    @Override
    public String title() {
        return "Работа тьютором";
    }

    @Override
    public int order() {
        return 320;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Тьютор', level as "Уровень", work as "Место работы", from_on as "С", until_on as "По",
                               (select count(*) from pairing_tutorship s where s.tutor_id = t.id) as "Сопровождал маршрутов"
                        from pairing_tutor t where %s order by id""".formatted(OWN))
                .titled("Уровень", level -> TutorLevel.valueOf(level).title())
                .of(subject);
    }

    @Override
    public void end(DataSubject subject) {
        LocalDate today = tutors.today();
        jdbc.sql("select id from pairing_tutor where until_on is null and " + OWN)
                .param("person", subject.hasPerson() ? subject.personId() : 0L)
                .param("login", subject.hasLogin() ? subject.login() : "")
                .query(Long.class)
                .list()
                .forEach(id -> tutors.close(id, today));
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run(
                "update pairing_tutor set work = null, name = null, version = version + 1 where person_id = :person");
        erasure.run("update pairing_tutor set work = null, name = '" + TutorRegister.FORGOTTEN
                + "', version = version + 1 where person_id is null and login = :login");
        erasure.forgetLogin("pairing_tutor", "login", "added_by");
        String reach = "organization_id in (:organizations) or municipality_id in (:municipalities)"
                + " or region_id in (select region_id from organization_municipality where id in (:municipalities))";
        erasure.clean("pairing_tutor", reach, "name", "work");
    }
}
