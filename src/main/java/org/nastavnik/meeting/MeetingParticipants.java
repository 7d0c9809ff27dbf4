package org.nastavnik.meeting;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingParticipants extends JpaRepository<MeetingParticipant, Long> {

    List<MeetingParticipant> findByMeetingIdOrderById(long meetingId);

    boolean existsByMeetingIdAndLogin(long meetingId, String login);
}
