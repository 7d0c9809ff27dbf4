package org.nastavnik.pairing.process;

import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.pairing.PairingStage;
import org.nastavnik.pairing.PairingStarts;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.process.Roles;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** What {@code mentoring-pair.bpmn} asks of a pair, and the programme of all its pairs. */
@Component
public class PairingTasks {

    private final PairingService pairings;
    private final PairingStarts starts;
    private final PersonRegister register;
    private final Users users;
    private final Roles roles;

    PairingTasks(PairingService pairings, PairingStarts starts, PersonRegister register, Users users, Roles roles) {
        this.pairings = pairings;
        this.starts = starts;
        this.register = register;
        this.users = users;
        this.roles = roles;
    }

    /** Asked with the programme's key, the rest with the pair's. */
    public void startPairs(String businessKey) {
        starts.startPairs(BusinessKey.parse(businessKey).programmeId());
    }

    /** The mentor's login where the mentor has an account, else the curator's; null where neither is there. */
    public String assignee(String businessKey) {
        String login = register.person(pair(businessKey).mentorId()).login();
        return login != null && users.findById(login).filter(User::enabled).isPresent()
                ? login
                : roles.holder("CURATOR", businessKey);
    }

    public boolean isAgreed(String businessKey) {
        return Boolean.TRUE.equals(pair(businessKey).agreed());
    }

    public boolean isMatched(String businessKey) {
        return Boolean.TRUE.equals(pair(businessKey).matched());
    }

    public boolean isMidTermDue(String businessKey) {
        return pair(businessKey).stage() == PairingStage.MID_TERM;
    }

    public boolean isPlanDone(String businessKey) {
        return pair(businessKey).plan().done();
    }

    public void finish(String businessKey) {
        pairings.finish(id(businessKey));
    }

    public void returnToMatching(String businessKey) {
        pairings.returnToMatching(BusinessKey.parse(businessKey).programmeId(), id(businessKey));
    }

    private Pairing pair(String businessKey) {
        return pairings.get(id(businessKey));
    }

    private static long id(String businessKey) {
        return BusinessKey.parse(businessKey).partId(Pairing.PART);
    }
}
