package org.nastavnik.evaluation.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.evaluation.EvaluationService;
import org.nastavnik.evaluation.QuestionKind;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.SurveyQuestion;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.participant.ParticipationState;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What holders of a code do: open the questionnaire as often as they like, answer it once. */
@Service
@Transactional
public class Questionnaires {

    private static final int LONGEST_COMMENT = 4000;

    private final EvaluationService evaluation;
    private final JdbcClient jdbc;
    private final Clock clock;

    Questionnaires(EvaluationService evaluation, JdbcClient jdbc, Clock clock) {
        this.evaluation = evaluation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param typed the code as it stands in the address or was typed */
    @Transactional(readOnly = true)
    public OpenedLink open(String typed) {
        Optional<String> code = LinkCode.read(typed);
        if (code.isEmpty()) {
            return OpenedLink.closed(LinkStatus.UNKNOWN);
        }
        Instant now = clock.instant();
        return jdbc.sql("""
                        select i.state, i.expires_at, i.until_on, i.respondent, i.stage, o.short_name, p.stage as programme_stage,
                               x.form, x.state as taking
                        from evaluation_invitation i
                        join programme p on p.id = i.programme_id
                        join organization o on o.id = p.organization_id
                        join participant_participation x on x.programme_id = i.programme_id and x.person_id = i.person_id
                        where i.code_hash = :hash""")
                .param("hash", LinkCode.hash(code.get()))
                .query((row, number) -> opened(row, now))
                .optional()
                .orElseGet(() -> OpenedLink.closed(LinkStatus.UNKNOWN));
    }

    private static OpenedLink opened(ResultSet row, Instant now) throws SQLException {
        LinkStatus status = status(row, now);
        return status != LinkStatus.OPEN
                ? OpenedLink.closed(status)
                : new OpenedLink(
                        status,
                        row.getString("short_name"),
                        MentoringForm.valueOf(row.getString("form")),
                        Respondent.valueOf(row.getString("respondent")),
                        SurveyStage.valueOf(row.getString("stage")),
                        row.getObject("until_on", LocalDate.class));
    }

    private static LinkStatus status(ResultSet row, Instant now) throws SQLException {
        switch (LinkState.valueOf(row.getString("state"))) {
            case USED:
                return LinkStatus.USED;
            case REVOKED:
                return LinkStatus.REVOKED;
            default:
                break;
        }
        if (!SqlTime.read(row, "expires_at").isAfter(now)) {
            return LinkStatus.EXPIRED;
        }
        boolean ended = Stage.valueOf(row.getString("programme_stage")).ended()
                || ParticipationState.valueOf(row.getString("taking")) == ParticipationState.LEFT;
        return ended ? LinkStatus.ENDED : LinkStatus.OPEN;
    }

    private record Used(long programmeId, long personId, SurveyStage stage) {}

    /**
     * Keeps the answers and closes the link, both or neither. Of two who send the same link at the same moment, the row lets
     * one through.
     *
     * @param answers by question id, all that are asked for a number
     * @return {@link LinkStatus#OPEN} where the answers were taken, else why not
     */
    public LinkStatus answer(String typed, Map<Long, Integer> answers, String comment) {
        OpenedLink link = open(typed);
        if (link.status() != LinkStatus.OPEN) {
            return link.status();
        }
        requireAll(link, answers);
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new Refusal("comment", "Ответ слишком длинный: сократите его до 4000 знаков.");
        }
        Instant now = clock.instant();
        Optional<Used> used = jdbc.sql("""
                        update evaluation_invitation set state = 'USED', used_at = :now, next_attempt_at = null
                        where code_hash = :hash and state in ('OPEN', 'MAIL', 'FAILED') and expires_at > :now
                        returning programme_id, person_id, stage""")
                .param("now", SqlTime.of(now))
                .param("hash", LinkCode.hash(LinkCode.read(typed).orElseThrow()))
                .query((row, number) -> new Used(
                        row.getLong("programme_id"),
                        row.getLong("person_id"),
                        SurveyStage.valueOf(row.getString("stage"))))
                .optional();
        if (used.isEmpty()) {
            return open(typed).status();
        }
        evaluation.recordOwnSurvey(
                used.get().programmeId(), used.get().personId(), used.get().stage(), answers, comment);
        return LinkStatus.OPEN;
    }

    private void requireAll(OpenedLink link, Map<Long, Integer> answers) {
        List<SurveyQuestion> asked = questions(link).stream()
                .filter(question -> question.kind() != QuestionKind.TEXT)
                .toList();
        if (!asked.stream().map(SurveyQuestion::id).toList().containsAll(answers.keySet())) {
            throw new Refusal("Анкета изменилась, пока вы её заполняли: откройте её заново.");
        }
        if (asked.stream().anyMatch(question -> !answers.containsKey(question.id()))) {
            throw new Refusal("Ответьте на все вопросы: те, где ответа ещё нет, отмечены ниже.");
        }
    }

    /** In their order, the open question too. */
    @Transactional(readOnly = true)
    public List<SurveyQuestion> questions(OpenedLink link) {
        return evaluation.surveyQuestions(link.form(), link.side());
    }
}
