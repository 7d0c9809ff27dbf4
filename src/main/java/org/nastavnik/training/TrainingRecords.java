package org.nastavnik.training;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's trainings and courses: numbers of certificates go, hours and dates, which are counted, stay. */
@Component
@Transactional
class TrainingRecords implements PersonRecords {

    private final JdbcClient jdbc;
    private final TrainingRegister trainings;

    TrainingRecords(JdbcClient jdbc, TrainingRegister trainings) {
        this.jdbc = jdbc;
        this.trainings = trainings;
    }

    @Override
    public String title() {
        return "Обучение";
    }

    @Override
    public int order() {
        return 250;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        if (!subject.hasPerson()) {
            return List.of();
        }
        List<PersonEntry> all = new ArrayList<>();
        trainings
                .of(subject.personId())
                .forEach(training -> all.add(PersonEntry.of("Курсовая подготовка")
                        .with("Программа", training.title())
                        .with("Кто проводил", training.provider())
                        .with("Часов", training.hours())
                        .with("Удостоверение", training.certificate())
                        .with("Дата", training.issuedOn())
                        .with("Действует до", training.validThrough())));
        all.addAll(jdbc.sql("""
                        select c.title, t.standing, t.finished, t.certificate
                        from training_participant t join training_course c on c.id = t.course_id
                        where t.person_id = :person order by t.id""")
                .param("person", subject.personId())
                .query((row, n) -> PersonEntry.of("Запись на курс")
                        .with("Курс", row.getString("title"))
                        .with(
                                "Место",
                                Standing.valueOf(row.getString("standing")).title())
                        .with("Закончен", row.getObject("finished"))
                        .with("Удостоверение", row.getString("certificate")))
                .list());
        return all;
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run("update training set certificate = null where person_id = :person");
        erasure.run("update training_participant set certificate = null where person_id = :person");
        erasure.cleanOwn("training", "person_id = :person", "title", "provider");
        erasure.clean("training_enrolment", "municipality_id in (:municipalities)", "reason");
        erasure.clean(
                "training_course", "municipality_id in (:municipalities)", "title", "provider", "venue", "reason");
        erasure.forgetLogin("training", "recorded_by");
        erasure.forgetLogin("training_participant", "added_by");
    }
}
