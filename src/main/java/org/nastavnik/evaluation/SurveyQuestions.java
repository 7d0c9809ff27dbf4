package org.nastavnik.evaluation;

import java.util.List;
import org.nastavnik.programme.MentoringForm;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SurveyQuestions extends JpaRepository<SurveyQuestion, Long> {

    @Query("""
            select q from SurveyQuestion q
            where q.active and q.respondent = :respondent and (q.form = :form or q.form is null)
            order by q.position, case when q.form is null then 1 else 0 end""")
    List<SurveyQuestion> ofForm(MentoringForm form, Respondent respondent);
}
