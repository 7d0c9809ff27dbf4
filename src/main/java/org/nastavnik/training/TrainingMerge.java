package org.nastavnik.training;

import java.util.Set;
import org.nastavnik.participant.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two rows of the register were one person: on a course (s)he stands once, and has the trainings of both. */
@Component
@Transactional
class TrainingMerge {

    private final JdbcClient jdbc;
    private final TrainingRegister trainings;

    TrainingMerge(JdbcClient jdbc, TrainingRegister trainings) {
        this.jdbc = jdbc;
        this.trainings = trainings;
    }

    @EventListener
    void on(PersonsMerged merged) {
        // a training refers to its row of the course: trainings first, then the row that stands twice goes
        trainings.repoint(merged.keptId(), Set.of(merged.droppedId()));
        jdbc.sql("""
                        update training t set participant_id = null
                        from training_participant d where d.id = t.participant_id and d.person_id = :dropped and exists (
                          select 1 from training_participant k where k.course_id = d.course_id and k.person_id = :kept)""")
                .param("kept", merged.keptId())
                .param("dropped", merged.droppedId())
                .update();
        jdbc.sql("""
                        delete from training_participant d where d.person_id = :dropped and exists (
                          select 1 from training_participant k where k.course_id = d.course_id and k.person_id = :kept)""")
                .param("kept", merged.keptId())
                .param("dropped", merged.droppedId())
                .update();
        jdbc.sql("update training_participant set person_id = :kept where person_id = :dropped")
                .param("kept", merged.keptId())
                .param("dropped", merged.droppedId())
                .update();
    }
}
