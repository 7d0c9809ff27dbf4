package org.nastavnik.evaluation.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.evaluation.EvaluationService;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.Survey;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.notification.mail.Letters;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.ParticipationState;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes personal links for a programme's participants and takes them back. Callers check who leads the programme. */
@Service
@Transactional
public class Invitations {

    /** A link that lies about for longer is forgotten or found. */
    public static final int LONGEST_DAYS = 60;

    private final EvaluationService evaluation;
    private final ParticipantService participants;
    private final Municipalities municipalities;
    private final Letters letters;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CurrentActor actor;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Invitations(
            EvaluationService evaluation,
            ParticipantService participants,
            Municipalities municipalities,
            Letters letters,
            JdbcClient jdbc,
            JdbcTemplate batches,
            CurrentActor actor,
            AuditTrail auditTrail,
            Clock clock) {
        this.evaluation = evaluation;
        this.participants = participants;
        this.municipalities = municipalities;
        this.letters = letters;
        this.jdbc = jdbc;
        this.batches = batches;
        this.actor = actor;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    public LocalDate today(MentoringProgramme programme) {
        return LocalDate.now(clock.withZone(zone(programme)));
    }

    private ZoneId zone(MentoringProgramme programme) {
        return municipalities.findById(programme.municipalityId()).orElseThrow().zone();
    }

    /**
     * Links to be handed out on paper; whoever had one gets a new one in its place.
     *
     * @return in the order of the ids
     */
    public List<MadeLink> print(
            MentoringProgramme programme, SurveyStage stage, Collection<Long> personIds, LocalDate until) {
        Map<Long, Participation> asked = checked(programme, stage, personIds, until);
        List<MadeLink> made = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (Long person : asked.keySet()) {
            String code = LinkCode.make();
            made.add(new MadeLink(person, LinkCode.printed(code), until));
            rows.add(row(programme, stage, asked.get(person), until, LinkState.OPEN, LinkCode.hash(code), null));
        }
        store(programme, stage, rows, "survey-links.printed");
        return made;
    }

    /** Letters leave within minutes, not in the quiet hours; everybody must have an address. */
    public int mail(MentoringProgramme programme, SurveyStage stage, Collection<Long> personIds, LocalDate until) {
        if (!letters.ready()) {
            throw new Refusal("Письма не отправляются: почтовый сервер не настроен. Выдайте ссылки на бумаге.");
        }
        Map<Long, Participation> asked = checked(programme, stage, personIds, until);
        if (reachable(asked.keySet()).size() < asked.size()) {
            throw new Refusal(
                    "У кого-то из выбранных в реестре нет адреса электронной почты: снимите отметку или выдайте ссылку на бумаге.");
        }
        Instant first = letters.earliest(programme.municipalityId(), clock.instant());
        store(
                programme,
                stage,
                asked.values().stream()
                        .map(p -> row(programme, stage, p, until, LinkState.MAIL, null, first))
                        .toList(),
                "survey-links.mailed");
        return asked.size();
    }

    /** Those of these persons who have an address. */
    @Transactional(readOnly = true)
    public Set<Long> reachable(Collection<Long> personIds) {
        return Set.copyOf(jdbc.sql("select id from participant_person where id = any(:ids) and email is not null")
                .param("ids", personIds.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    private Map<Long, Participation> checked(
            MentoringProgramme programme, SurveyStage stage, Collection<Long> personIds, LocalDate until) {
        if (programme.stage().ended()) {
            throw new Refusal("Программа уже завершена или остановлена: анкеты больше не принимаются.");
        }
        if (personIds.isEmpty()) {
            throw new Refusal("people", "Отметьте участников, которым нужна ссылка на анкету.");
        }
        LocalDate today = today(programme);
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Refusal(
                    "until", "Укажите последний день для ответа: не раньше сегодняшнего и не позже чем через 60 дней.");
        }
        Map<Long, Participation> taking = participants.everybody(programme.id()).stream()
                .filter(p -> p.state() != ParticipationState.LEFT)
                .collect(Collectors.toMap(Participation::personId, Function.identity()));
        Set<Long> answered = evaluation.surveys(programme.id(), stage).stream()
                .filter(Survey::own)
                .map(Survey::personId)
                .collect(Collectors.toSet());
        Map<Long, Participation> asked = new LinkedHashMap<>();
        for (Long person : new LinkedHashSet<>(personIds)) {
            Participation participation = taking.get(person);
            if (participation == null) {
                throw new Refusal("people", "Кого-то из отмеченных в программе больше нет: откройте страницу заново.");
            }
            if (answered.contains(person)) {
                throw new Refusal("people", "Кто-то из отмеченных уже ответил сам: откройте страницу заново.");
            }
            asked.put(person, participation);
        }
        return asked;
    }

    private Object[] row(
            MentoringProgramme programme,
            SurveyStage stage,
            Participation who,
            LocalDate until,
            LinkState state,
            String hash,
            Instant nextAttempt) {
        Instant expires = until.plusDays(1).atStartOfDay(zone(programme)).toInstant();
        return new Object[] {
            programme.id(),
            who.personId(),
            side(who.role()).name(),
            stage.name(),
            state.name(),
            hash,
            until,
            SqlTime.of(expires),
            actor.loginOrSystem(),
            SqlTime.of(clock.instant()),
            SqlTime.of(nextAttempt)
        };
    }

    private static Respondent side(ParticipantRole role) {
        return role == ParticipantRole.MENTEE ? Respondent.MENTEE : Respondent.MENTOR;
    }

    private void store(MentoringProgramme programme, SurveyStage stage, List<Object[]> rows, String deed) {
        Long[] people = rows.stream().map(row -> (Long) row[1]).toArray(Long[]::new);
        jdbc.sql(
                        "update evaluation_invitation set state = 'REVOKED', next_attempt_at = null where programme_id = :programme"
                                + " and stage = :stage and person_id = any(:people) and state in ('MAIL', 'OPEN')")
                .param("programme", programme.id())
                .param("stage", stage.name())
                .param("people", people)
                .update();
        batches.batchUpdate("""
                insert into evaluation_invitation
                    (programme_id, person_id, respondent, stage, state, code_hash, until_on, expires_at, made_by, made_at,
                     next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        auditTrail.record(programme.key(), deed, stage.name() + " " + rows.size());
    }

    /** Nobody opens it any more. */
    public void revoke(MentoringProgramme programme, long id) {
        int gone = jdbc.sql("update evaluation_invitation set state = 'REVOKED', next_attempt_at = null"
                        + " where id = :id and programme_id = :programme and state in ('MAIL', 'OPEN')")
                .param("id", id)
                .param("programme", programme.id())
                .update();
        if (gone == 0) {
            throw new Refusal("Эта ссылка уже не действует: откройте страницу заново.");
        }
        auditTrail.record(programme.key(), "survey-link.revoked", null);
    }

    /** Each participant's newest link by the person's id. */
    @Transactional(readOnly = true)
    public Map<Long, KeptLink> newest(long programmeId, SurveyStage stage) {
        Instant now = clock.instant();
        return jdbc
                .sql("""
                        select distinct on (person_id) id, person_id, state, until_on, expires_at, mailed_at
                        from evaluation_invitation where programme_id = :programme and stage = :stage
                        order by person_id, id desc""")
                .param("programme", programmeId)
                .param("stage", stage.name())
                .query((row, number) -> kept(row, now))
                .list()
                .stream()
                .collect(Collectors.toMap(KeptLink::personId, Function.identity()));
    }

    private static KeptLink kept(ResultSet row, Instant now) throws SQLException {
        return new KeptLink(
                row.getLong("id"),
                row.getLong("person_id"),
                LinkState.valueOf(row.getString("state")),
                row.getObject("until_on", LocalDate.class),
                !SqlTime.read(row, "expires_at").isAfter(now),
                Optional.ofNullable(SqlTime.read(row, "mailed_at")).isPresent());
    }
}
