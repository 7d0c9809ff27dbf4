package org.nastavnik.mentorbank.bankcard;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OfferedCards extends JpaRepository<OfferedCard, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from OfferedCard c where c.id = :id")
    Optional<OfferedCard> lock(long id);

    /** There is one at most. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OfferedCard> findByPersonIdAndStateIn(long personId, Collection<BankCardState> states);

    Optional<OfferedCard> findFirstByPersonIdOrderByIdDesc(long personId);

    @Query("""
            select count(s) > 0 from Selection s where s.personId = :personId
              and s.state = org.nastavnik.mentorbank.SelectionState.CONFIRMED""")
    boolean isConfirmedMentor(long personId);

    @Query("""
            select count(s) > 0 from Selection s where s.personId = :personId and s.programmeId <> :programmeId
              and s.state = org.nastavnik.mentorbank.SelectionState.CONFIRMED""")
    boolean isMentorElsewhere(long personId, long programmeId);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update OfferedCard c set c.personId = :kept, c.version = c.version + 1 where c.personId = :dropped")
    void repoint(long kept, long dropped);
}
