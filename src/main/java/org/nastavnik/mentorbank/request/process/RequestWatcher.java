package org.nastavnik.mentorbank.request.process;

import java.time.Instant;
import java.util.List;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.mentorbank.request.RequestService;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends requests for mentors whose card is in the bank no longer: hidden, the consent withdrawn, or its last day over. Until
 * the look the answer itself is refused.
 */
@Component
class RequestWatcher implements Watcher {

    private static final String REASON = "Карты этого наставника больше нет в муниципальном банке.";

    private final RequestService requests;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    RequestWatcher(RequestService requests, TransactionTemplate transaction, JdbcClient jdbc) {
        this.requests = requests;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void watch(Instant now) {
        for (Long mentor : gone(now)) {
            transaction.executeWithoutResult(status -> requests.endOfMentor(mentor, REASON));
        }
    }

    private List<Long> gone(Instant now) {
        return jdbc.sql("""
                        select distinct r.person_id
                        from mentorbank_request r
                        join organization_municipality y on y.id = r.municipality_id
                        cross join lateral (select cast(cast(:now as timestamptz) at time zone y.zone as date) as today) d
                        where r.state in ('DRAFT', 'SENT')
                          and not (exists (select 1 from mentorbank_bank_card b
                                           where b.person_id = r.person_id and b.state = 'PUBLISHED'
                                             and b.municipality_id = r.municipality_id)
                                   and exists (select 1 from participant_consent n
                                               where n.person_id = r.person_id and n.purpose = 'BANK'
                                                 and n.given_by = 'SELF' and n.given_on <= d.today
                                                 and (n.valid_until is null or n.valid_until >= d.today)
                                                 and (n.ended_on is null or n.ended_on > d.today)))
                        limit 100""").param("now", SqlTime.of(now)).query(Long.class).list();
    }
}
