package org.nastavnik.matching.process;

import org.nastavnik.matching.MatchingService;
import org.nastavnik.matching.Proposal;
import org.nastavnik.matching.ProposalState;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** What {@code mentoring-programme.bpmn} asks of matching. */
@Component
public class MatchingTasks {

    private final MatchingService matching;

    MatchingTasks(MatchingService matching) {
        this.matching = matching;
    }

    public void propose(String businessKey) {
        matching.propose(BusinessKey.parse(businessKey).programmeId());
    }

    /** Name of the curator's last {@link org.nastavnik.matching.Decision}. */
    public String decision(String businessKey) {
        return newest(businessKey).decision().name();
    }

    public boolean isApproved(String businessKey) {
        return newest(businessKey).state() == ProposalState.APPROVED;
    }

    private Proposal newest(String businessKey) {
        return matching.newest(BusinessKey.parse(businessKey).programmeId()).orElseThrow();
    }
}
