package org.nastavnik.participant;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Participations extends JpaRepository<Participation, Long> {

    List<Participation> findByProgrammeIdOrderById(long programmeId);

    List<Participation> findByProgrammeIdAndRoleAndStateOrderById(
            long programmeId, ParticipantRole role, ParticipationState state);

    List<Participation> findByProgrammeIdAndPersonIdIn(long programmeId, Collection<Long> personIds);

    Optional<Participation> findByProgrammeIdAndPersonId(long programmeId, long personId);

    List<Participation> findByPersonIdAndState(long personId, ParticipationState state);

    List<Participation> findByPersonIdOrderByIdDesc(long personId);

    @Query("""
            select t.role as role, t.state as state, count(t) as total from Participation t
            where t.programmeId = :programmeId group by t.role, t.state""")
    List<Count> count(long programmeId);

    /** Ends everybody's part at once; a programme may have hundreds. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update Participation t set t.state = org.nastavnik.participant.ParticipationState.FINISHED,
              t.endedAt = :now, t.version = t.version + 1
            where t.programmeId = :programmeId and t.state = org.nastavnik.participant.ParticipationState.ACTIVE""")
    int finish(long programmeId, Instant now);

    /** How many have this role and state. */
    interface Count {
        ParticipantRole getRole();

        ParticipationState getState();

        long getTotal();
    }
}
