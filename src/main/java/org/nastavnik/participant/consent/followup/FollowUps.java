package org.nastavnik.participant.consent.followup;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FollowUps extends JpaRepository<FollowUp, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FollowUp f where f.id = :id")
    Optional<FollowUp> lock(long id);

    /** There is one at most. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<FollowUp> findByPersonIdAndStateIn(long personId, Collection<FollowUpState> states);

    Optional<FollowUp> findFirstByPersonIdOrderByIdDesc(long personId);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update FollowUp f set f.personId = :kept, f.version = f.version + 1 where f.personId = :dropped")
    void repoint(long kept, long dropped);
}
