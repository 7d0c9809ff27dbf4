package org.nastavnik.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questionnaires and programme reports: marks stay for the averages, the person's own words go. */
@Component
@Transactional
class EvaluationRecords implements PersonRecords {

    private static final String OF_MUNICIPALITY =
            "programme_id in (select id from programme where municipality_id in (:municipalities))";

    private final JdbcClient jdbc;

    EvaluationRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Анкеты";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        List<PersonEntry> all = new ArrayList<>(StoredEntries.read(jdbc, """
                        select 'Анкета', p.title as "Программа", s.stage as "Этап", s.recorded_at as "Записана",
                               (select string_agg(case s.stage when 'ENTRY' then q.entry_text else q.exit_text end
                                                  || ' — ' || a.answer, '; ' order by q.position)
                                from evaluation_answer a join evaluation_question q on q.id = a.question_id
                                where a.survey_id = s.id) as "Ответы",
                               s.comment as "Своими словами"
                        from evaluation_survey s join programme p on p.id = s.programme_id
                        where s.person_id = :person order by s.id""")
                .titled("Этап", stage -> SurveyStage.valueOf(stage).title())
                .of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Личная ссылка на анкету', p.title as "Программа", i.stage as "Этап", i.made_at as "Выдана",
                               i.until_on as "Действует до", i.used_at as "Ответ получен"
                        from evaluation_invitation i join programme p on p.id = i.programme_id
                        where i.person_id = :person order by i.id""")
                .titled("Этап", stage -> SurveyStage.valueOf(stage).title())
                .of(subject));
        return all;
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run("delete from evaluation_invitation where person_id = :person");
        erasure.forgetLogin("evaluation_invitation", "made_by");
        erasure.run("update evaluation_survey set comment = null, version = version + 1 where person_id = :person");
        erasure.clean("evaluation_survey", OF_MUNICIPALITY, "comment");
        erasure.clean(
                "evaluation_report",
                OF_MUNICIPALITY,
                "strengths",
                "weaknesses",
                "opportunities",
                "threats",
                "goals_reason",
                "conclusion",
                "remark",
                "figures");
    }
}
