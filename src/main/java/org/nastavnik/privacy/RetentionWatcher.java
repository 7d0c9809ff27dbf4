package org.nastavnik.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.shared.SqlTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once an hour proposes to heads whose data is to be erased: a consent was withdrawn and none is left, or the term after the
 * last part in a programme is over. Who takes part is never proposed, nor who was decided to be kept, before that day.
 * Readings of the log that are older than their own term leave it.
 */
@Component
class RetentionWatcher implements Watcher {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 500;
    private static final int READINGS_AT_ONCE = 10_000;

    private static final String PROPOSE = """
            insert into privacy_proposal (person_id, organization_id, ground, state, made_by, made_at, due_on)
            select p.id, p.organization_id, case when w.withdrawn then 'WITHDRAWAL' else 'TERM_OVER' end, 'OPEN', 'system', :now,
                   (cast(:now as timestamptz) at time zone m.zone)::date + %d
            from participant_person p
                     join organization o on o.id = p.organization_id
                     join organization_municipality m on m.id = o.municipality_id
                     left join privacy_retention r on r.municipality_id = m.id
                          and r.category = case p.kind when 'PUPIL' then 'LEARNER' when 'STUDENT' then 'LEARNER'
                                                       when 'PARTNER_EMPLOYEE' then 'PARTNER' else 'EMPLOYEE' end
                     cross join lateral (select max(t.ended_at) as last_end from participant_participation t
                                         where t.person_id = p.id) part
                     cross join lateral (select exists (select 1 from participant_consent c where c.person_id = p.id
                                                          and c.purpose = 'PARTICIPATION' and c.ending = 'WITHDRAWN')
                                            and not exists (select 1 from participant_consent c where c.person_id = p.id
                                                          and c.ended_on is null) as withdrawn) w
            where (w.withdrawn or part.last_end + make_interval(years => coalesce(r.years, :years)) < :now)
              and p.merged_into_id is null
              and not exists (select 1 from participant_participation t where t.person_id = p.id and t.state = 'ACTIVE')
              and not exists (select 1 from shared_erased_person e where e.person_id = p.id)
              and not exists (select 1 from privacy_proposal x where x.person_id = p.id
                                and (x.state = 'OPEN' or x.kept_until >= (cast(:now as timestamptz) at time zone m.zone)::date))
            order by p.id limit %d
            on conflict (person_id) where state = 'OPEN' do nothing
            returning organization_id""".formatted(ErasureProposals.DAYS, AT_ONCE);

    private final JdbcClient jdbc;
    private final ErasureProposals proposals;
    private final RetentionTerms terms;
    private final TransactionTemplate transaction;
    private final int readingYears;
    private Instant lookedAt = Instant.MIN;

    RetentionWatcher(
            JdbcClient jdbc,
            ErasureProposals proposals,
            RetentionTerms terms,
            PlatformTransactionManager transactions,
            @Value("${nastavnik.privacy.readings-years:3}") int readingYears) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.terms = terms;
        this.transaction = new TransactionTemplate(transactions);
        this.readingYears = readingYears;
    }

    @Override
    public synchronized void watch(Instant now) {
        if (now.isBefore(lookedAt) || now.isAfter(lookedAt.equals(Instant.MIN) ? lookedAt : lookedAt.plus(PAUSE))) {
            lookedAt = now;
            propose(now);
            dropReadings(now);
        }
    }

    void propose(Instant now) {
        int made;
        do {
            Integer some = transaction.execute(status -> {
                List<Long> organizations = jdbc.sql(PROPOSE)
                        .param("now", SqlTime.of(now))
                        .param("years", terms.usual())
                        .query(Long.class)
                        .list();
                organizations.stream().distinct().forEach(proposals::tellHead);
                return organizations.size();
            });
            made = some == null ? 0 : some;
        } while (made == AT_ONCE);
    }

    void dropReadings(Instant now) {
        int gone;
        do {
            Integer some = transaction.execute(status -> {
                jdbc.sql("select set_config('nastavnik.privacy', 'retention', true)")
                        .query(String.class)
                        .single();
                return jdbc.sql(
                                "delete from shared_access where id in (select id from shared_access"
                                        + " where at < cast(:now as timestamptz) - make_interval(years => :years) order by id limit :most)")
                        .param("now", SqlTime.of(now))
                        .param("years", readingYears)
                        .param("most", READINGS_AT_ONCE)
                        .update();
            });
            gone = some == null ? 0 : some;
        } while (gone == READINGS_AT_ONCE);
    }
}
