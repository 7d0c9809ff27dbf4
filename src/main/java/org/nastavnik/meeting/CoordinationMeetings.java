package org.nastavnik.meeting;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CoordinationMeetings extends JpaRepository<CoordinationMeeting, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from CoordinationMeeting m where m.id = :id")
    Optional<CoordinationMeeting> lock(long id);

    boolean existsByMunicipalityIdAndState(long municipalityId, MeetingState state);
}
