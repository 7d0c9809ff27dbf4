package org.nastavnik.participant;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.participant.consent.ConsentRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a new person, the consent and the part in a programme together: all of it or nothing. */
@Service
@Transactional
public class Admission {

    private final PersonRegister register;
    private final ParticipantService participants;
    private final MentorCandidates candidates;
    private final ConsentRegister consents;

    Admission(
            PersonRegister register,
            ParticipantService participants,
            MentorCandidates candidates,
            ConsentRegister consents) {
        this.consents = consents;
        this.register = register;
        this.participants = participants;
        this.candidates = candidates;
    }

    /**
     * @param consentOn when the consent was signed, or null
     * @param programmeId the programme to join, or null
     * @param role as what, or null where the person only comes into the register
     * @param anotherPerson asked whether somebody known is the same person, the answer was no
     */
    public Person admit(
            long organizationId,
            PersonDetails details,
            LocalDate consentOn,
            Long programmeId,
            ParticipantRole role,
            boolean anotherPerson) {
        Person person = register.enter(organizationId, details, anotherPerson);
        if (consentOn != null) {
            consents.giveToTakePart(person.id(), consentOn, null);
        }
        if (programmeId != null && role != null) {
            join(programmeId, role, new Joining(List.of(person.id()), null, null, null));
        }
        return person;
    }

    /** Persons of the register join as mentees or become candidates. */
    public void join(long programmeId, ParticipantRole role, Joining joining) {
        if (role == ParticipantRole.MENTOR) {
            candidates.propose(programmeId, joining);
        } else {
            participants.addMentees(programmeId, joining);
        }
    }
}
