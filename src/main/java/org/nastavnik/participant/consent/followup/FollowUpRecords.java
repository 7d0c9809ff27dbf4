package org.nastavnik.participant.consent.followup;

import java.util.List;
import org.nastavnik.participant.consent.ConsentEnding;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was decided after the end of a person's consent; of an erased person the words go, decision and dates stay. */
@Component
@Transactional
class FollowUpRecords implements PersonRecords {

    private final JdbcClient jdbc;
    private final FollowUpService followUps;

    FollowUpRecords(JdbcClient jdbc, FollowUpService followUps) {
        this.jdbc = jdbc;
        this.followUps = followUps;
    }

    @Override
    public String title() {
        return "Решения после отзыва согласия";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Согласие закончилось', cause as "Почему", since as "С какого дня",
                               refusal as "Почему не подписано", outcome as "Что решено", note as "Пояснение",
                               ended_at as "Когда решено"
                        from participant_consent_follow_up where person_id = :person order by id""")
                .titled("Почему", cause -> ConsentEnding.valueOf(cause).title())
                .titled(
                        "Что решено",
                        outcome -> FollowUpOutcome.valueOf(outcome).title())
                .of(subject);
    }

    @Override
    public void end(DataSubject subject) {
        if (subject.hasPerson()) {
            followUps.overtake(subject.personId(), "Персональные данные удаляются.");
        }
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run("""
                update participant_consent_follow_up set refusal = null,
                       note = case when state = 'SETTLED' then null else note end, version = version + 1
                where person_id = :person""");
        erasure.clean("participant_consent_follow_up", "organization_id in (:organizations)", "refusal", "note");
    }
}
