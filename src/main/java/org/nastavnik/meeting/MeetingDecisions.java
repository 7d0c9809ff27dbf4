package org.nastavnik.meeting;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MeetingDecisions extends JpaRepository<MeetingDecision, Long> {

    List<MeetingDecision> findByMeetingIdOrderByPosition(long meetingId);

    List<MeetingDecision> findByMeetingIdAndStateOrderByPosition(long meetingId, DecisionState state);

    @Query(nativeQuery = true, value = """
            select exists (select 1 from meeting_decision d where d.meeting_id = :meetingId and d.state <> 'DRAFT'
              and (d.responsible = :login or d.responsible_group in
                   (select m.group_id_ from camunda.act_id_membership m where m.user_id_ = :login)))""")
    boolean concern(long meetingId, String login);
}
