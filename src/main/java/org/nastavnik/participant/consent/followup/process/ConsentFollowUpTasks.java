package org.nastavnik.participant.consent.followup.process;

import org.nastavnik.participant.consent.followup.FollowUp;
import org.nastavnik.participant.consent.followup.FollowUpOutcome;
import org.nastavnik.participant.consent.followup.FollowUpService;
import org.nastavnik.participant.consent.followup.FollowUpState;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** What {@code consent-follow-up.bpmn} asks of the domain. */
@Component
public class ConsentFollowUpTasks {

    private final FollowUpService followUps;

    ConsentFollowUpTasks(FollowUpService followUps) {
        this.followUps = followUps;
    }

    /** Of age now: the person is asked to sign before anything else. */
    public boolean isToSign(String businessKey) {
        return get(businessKey).state() == FollowUpState.SIGNING;
    }

    public boolean isConsentGiven(String businessKey) {
        return get(businessKey).outcome() == FollowUpOutcome.NEW_CONSENT;
    }

    public boolean isErasureAsked(String businessKey) {
        return get(businessKey).outcome() == FollowUpOutcome.ERASURE;
    }

    private FollowUp get(String businessKey) {
        return followUps.get(BusinessKey.parse(businessKey).partId(FollowUp.PART));
    }
}
