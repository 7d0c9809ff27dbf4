package org.nastavnik.meeting.process;

import org.nastavnik.engine.join.JoinSource;
import org.nastavnik.engine.join.SqlJoin;
import org.nastavnik.meeting.CoordinationMeeting;
import org.nastavnik.shared.BusinessKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting goes on when none of its decisions is open any longer. */
@Configuration(proxyBeanMethods = false)
class DecisionJoin {

    @Bean
    JoinSource decisionsExecuted(JdbcClient jdbc) {
        return new SqlJoin(
                jdbc,
                MeetingElements.DECISIONS_EXECUTED,
                "meeting",
                "p.awaits_decisions",
                "select 1 from meeting_decision d where d.meeting_id = p.id and d.state = 'OPEN'",
                "awaits_decisions = false, version = version + 1",
                id -> key(jdbc, id));
    }

    private static BusinessKey key(JdbcClient jdbc, long meetingId) {
        long municipality = jdbc.sql("select municipality_id from meeting where id = :id")
                .param("id", meetingId)
                .query(Long.class)
                .single();
        return BusinessKey.municipality(municipality).withPart(CoordinationMeeting.PART, meetingId);
    }
}
