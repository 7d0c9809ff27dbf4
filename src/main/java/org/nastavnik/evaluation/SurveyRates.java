package org.nastavnik.evaluation;

import java.time.Instant;
import java.util.List;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts who was to answer and who did; one statement for a municipality. */
@Service
@Transactional(readOnly = true)
public class SurveyRates {

    private final JdbcClient jdbc;

    SurveyRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By organisation, form and side. A programme counts where a link to the questionnaire was made or an answer came between
     * the two moments: where nobody has been asked yet, nobody owes an answer.
     */
    public List<SurveyRate> ofMunicipality(long municipalityId, SurveyStage stage, Instant from, Instant before) {
        return jdbc.sql("""
                        with begun as (
                            select i.programme_id, i.respondent from evaluation_invitation i
                            join programme p on p.id = i.programme_id and p.municipality_id = :municipality
                            where i.stage = :stage and i.made_at >= :from and i.made_at < :before
                            union
                            select s.programme_id, s.respondent from evaluation_survey s
                            join programme p on p.id = s.programme_id and p.municipality_id = :municipality
                            where s.stage = :stage and s.recorded_at >= :from and s.recorded_at < :before)
                        select p.organization_id, x.form, x.role, count(*) as asked, count(s.id) as answered,
                               count(*) filter (where s.own) as own
                        from begun b
                        join programme p on p.id = b.programme_id
                        join participant_participation x on x.programme_id = p.id and x.role = b.respondent and x.state <> 'LEFT'
                        left join evaluation_survey s on s.programme_id = p.id and s.person_id = x.person_id
                             and s.stage = :stage and s.respondent = x.role and s.recorded_at < :before
                        group by p.organization_id, x.form, x.role
                        order by p.organization_id, x.form, x.role""")
                .param("municipality", municipalityId)
                .param("stage", stage.name())
                .param("from", SqlTime.of(from))
                .param("before", SqlTime.of(before))
                .query((row, number) -> new SurveyRate(
                        row.getLong("organization_id"),
                        MentoringForm.valueOf(row.getString("form")),
                        Respondent.valueOf(row.getString("role")),
                        row.getLong("asked"),
                        row.getLong("answered"),
                        row.getLong("own")))
                .list();
    }
}
