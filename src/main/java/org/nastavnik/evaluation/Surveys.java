package org.nastavnik.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Surveys extends JpaRepository<Survey, Long> {

    Optional<Survey> findByProgrammeIdAndPersonIdAndStageAndRespondent(
            long programmeId, long personId, SurveyStage stage, Respondent respondent);

    @EntityGraph(attributePaths = "answers")
    List<Survey> findByProgrammeIdAndStage(long programmeId, SurveyStage stage);

    long countByProgrammeIdAndStage(long programmeId, SurveyStage stage);

    /** Average mark by what is measured: before, after, and the change of those who answered both times. */
    @Query(nativeQuery = true, value = """
                    with mark as (
                        select s.person_id, s.respondent, q.measure, s.stage, avg(a.answer) as value
                        from nastavnik.evaluation_survey s
                        join nastavnik.evaluation_answer a on a.survey_id = s.id
                        join nastavnik.evaluation_question q on q.id = a.question_id
                        where s.programme_id = :programmeId and q.kind = 'MARK'
                        group by s.person_id, s.respondent, q.measure, s.stage)
                    select b.measure as measure,
                           avg(b.value) filter (where b.stage = 'ENTRY') as entry,
                           avg(b.value) filter (where b.stage = 'EXIT') as exit,
                           count(*) filter (where b.stage = 'ENTRY') as entryCount,
                           count(*) filter (where b.stage = 'EXIT') as exitCount,
                           avg(b.value - e.value) as change
                    from mark b
                    left join mark e on e.person_id = b.person_id and e.respondent = b.respondent
                        and e.measure = b.measure and b.stage = 'EXIT' and e.stage = 'ENTRY'
                    group by b.measure""")
    List<AverageRow> averages(long programmeId);

    /** Average final mark of satisfaction given by these mentees; null where none of them answered. */
    @Query(nativeQuery = true, value = """
                    select cast(avg(a.answer) as double precision)
                    from nastavnik.evaluation_survey s
                    join nastavnik.evaluation_answer a on a.survey_id = s.id
                    join nastavnik.evaluation_question q on q.id = a.question_id
                    where s.programme_id = :programmeId and s.stage = 'EXIT' and s.respondent = 'MENTEE'
                      and q.measure = 'SATISFACTION' and s.person_id in (:menteeIds)""")
    Double satisfactionOf(long programmeId, Collection<Long> menteeIds);

    /** Mean change of all marks of these mentees; null where none answered both times. */
    @Query(nativeQuery = true, value = """
                    select cast(avg(y.answer - x.answer) as double precision)
                    from nastavnik.evaluation_survey s
                    join nastavnik.evaluation_survey e on e.programme_id = s.programme_id and e.person_id = s.person_id
                        and e.respondent = s.respondent and e.stage = 'ENTRY'
                    join nastavnik.evaluation_answer y on y.survey_id = s.id
                    join nastavnik.evaluation_answer x on x.survey_id = e.id and x.question_id = y.question_id
                    join nastavnik.evaluation_question q on q.id = y.question_id
                    where s.programme_id = :programmeId and s.stage = 'EXIT' and s.respondent = 'MENTEE'
                      and q.kind = 'MARK' and s.person_id in (:menteeIds)""")
    Double changeOf(long programmeId, Collection<Long> menteeIds);

    /** A row of {@link #averages}. */
    interface AverageRow {
        String getMeasure();

        Double getEntry();

        Double getExit();

        long getEntryCount();

        long getExitCount();

        Double getChange();
    }
}
