package org.nastavnik.shared.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who read whose data, as what and when. One statement however many persons; written in the reader's transaction, or right
 * after it where that one only reads. The same again within ten minutes counts as the same reading; nobody's reading of
 * the own data is noted. Holds ids and fixed words only.
 */
@Service
public class AccessLog {

    static final Duration SAME_READING = Duration.ofMinutes(10);
    private static final int LONGEST = 120;

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;
    private final TransactionTemplate joining;
    private final TransactionTemplate afterwards;

    AccessLog(JdbcClient jdbc, CurrentActor actor, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
        this.joining = new TransactionTemplate(transactions);
        this.afterwards = new TransactionTemplate(transactions);
        this.afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param what in words that the person understands, always the same for the same page: «Страница человека в реестре» */
    public void read(long personId, String what) {
        read(List.of(personId), what);
    }

    /** The acting person has been shown data of these persons. Nothing is noted where the system itself works. */
    public void read(Collection<Long> personIds, String what) {
        Optional<String> viewer = actor.login();
        Long[] ids = personIds.stream().filter(Objects::nonNull).distinct().toArray(Long[]::new);
        if (viewer.isEmpty() || ids.length == 0) {
            return;
        }
        Instant now = clock.instant();
        String words = what.length() <= LONGEST ? what : what.substring(0, LONGEST);
        Runnable note = () -> note(viewer.get(), ids, words, now);
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    afterwards.executeWithoutResult(transaction -> note.run());
                }
            });
        } else {
            joining.executeWithoutResult(transaction -> note.run());
        }
    }

    private void note(String viewer, Long[] ids, String what, Instant now) {
        jdbc.sql("""
                        insert into shared_access (at, viewer, person_id, what)
                        select :now, :viewer, p.id, :what
                        from unnest(:ids) as p (id)
                        where exists (select 1 from participant_person s
                                      where s.id = p.id and s.login is distinct from :viewer)
                          and not exists (select 1 from shared_access a
                                          where a.person_id = p.id and a.at > :since and a.viewer = :viewer and a.what = :what)""")
                .param("now", SqlTime.of(now))
                .param("since", SqlTime.of(now.minus(SAME_READING)))
                .param("viewer", viewer)
                .param("what", what)
                .param("ids", ids)
                .update();
    }

    /** Who read this person's data, the newest first; the page after the reading of this id, or the first. */
    public List<Reading> of(long personId, Long before, int size) {
        return jdbc.sql("select id, at, viewer, what from shared_access"
                        + " where person_id = :person and id < :before order by id desc limit :size")
                .param("person", personId)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", size)
                .query((row, number) -> new Reading(
                        row.getLong("id"), SqlTime.read(row, "at"), row.getString("viewer"), row.getString("what")))
                .list();
    }

    /**
     * One reading.
     *
     * @param viewer a login
     */
    public record Reading(long id, Instant at, @PersonalData String viewer, String what) {

        @Override
        public String toString() {
            return "Reading[" + id + "]";
        }
    }
}
