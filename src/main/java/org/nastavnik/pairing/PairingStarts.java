package org.nastavnik.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.matching.MatchingService;
import org.nastavnik.matching.Proposal;
import org.nastavnik.matching.ProposalState;
import org.nastavnik.matching.ProposedMatch;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.Awaited;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes pairs of an approved proposal and lets each begin its own process; the programme waits for them. */
@Service
@Transactional
public class PairingStarts {

    private final Pairings pairings;
    private final PairingProcess process;
    private final MatchingService matching;
    private final ParticipantService participants;
    private final PersonRegister register;
    private final OrganizationService organizations;
    private final Programmes programmes;
    private final Joins joins;
    private final AuditTrail auditTrail;

    PairingStarts(
            Pairings pairings,
            PairingProcess process,
            MatchingService matching,
            ParticipantService participants,
            PersonRegister register,
            OrganizationService organizations,
            Programmes programmes,
            Joins joins,
            AuditTrail auditTrail) {
        this.pairings = pairings;
        this.process = process;
        this.matching = matching;
        this.participants = participants;
        this.register = register;
        this.organizations = organizations;
        this.programmes = programmes;
        this.joins = joins;
        this.auditTrail = auditTrail;
    }

    /** Nothing new to start is well: then the programme goes on waiting for the pairs that run. */
    public void startPairs(long programmeId) {
        MentoringProgramme programme = programmes.get(programmeId);
        matching.newest(programmeId)
                .filter(proposal -> proposal.state() == ProposalState.APPROVED)
                .ifPresent(proposal -> start(programme, proposal));
        programmes.enter(programmeId, Stage.WORK);
        programmes.await(programmeId, Awaited.PAIRS);
        joins.nudge();
    }

    private void start(MentoringProgramme programme, Proposal proposal) {
        Set<Long> present = participants.everybody(programme.id()).stream()
                .filter(Participation::isActive)
                .map(Participation::personId)
                .collect(Collectors.toSet());
        List<ProposedMatch> possible = proposal.pairs().stream()
                .filter(pair -> present.contains(pair.menteeId()) && present.contains(pair.mentorId()))
                .toList();
        for (Group group : groups(possible, proposal.kind())) {
            Pairing pair = pairings.save(new Pairing(
                    programme.id(),
                    proposal.id(),
                    group.mentorId(),
                    group.menteeIds(),
                    group.menteeIds().size() > 1 ? MentoringKind.GROUP : MentoringKind.INDIVIDUAL,
                    group.form(),
                    beginning(proposal)));
            admit(programme, group.mentorId());
            pairings.flush();
            process.pairApproved(pair, programme.tenantId());
            auditTrail.record(pair.key(), "pair.started", null);
        }
        if (possible.size() < proposal.pairs().size()) {
            // somebody left between the order and this moment: the other one needs a new pair
            programmes.requestRematch(programme.id());
        }
        matching.started(proposal.id());
    }

    private static LocalDate beginning(Proposal proposal) {
        return proposal.orderDate();
    }

    /**
     * A mentor with an account gets the tasks of the own pairs. Who comes from another organisation gets them as well, but
     * no role here: nothing else of this organisation is for him or her.
     */
    private void admit(MentoringProgramme programme, long mentorId) {
        Person mentor = register.person(mentorId);
        String login = mentor.login();
        if (login != null && mentor.organizationId().equals(programme.organizationId())) {
            organizations.grant(login, Role.MENTOR, programme.organizationId());
        }
    }

    private record Group(long mentorId, MentoringForm form, List<Long> menteeIds) {}

    /** Several mentees of one mentor in one form are one group where the curator wanted it so, else a pair each. */
    private static List<Group> groups(List<ProposedMatch> matches, MentoringKind kind) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (ProposedMatch match : matches) {
            String together = match.mentorId() + "/" + match.form();
            String key = kind == MentoringKind.GROUP ? together : together + "/" + match.menteeId();
            groups.computeIfAbsent(key, k -> new Group(match.mentorId(), match.form(), new ArrayList<>()))
                    .menteeIds()
                    .add(match.menteeId());
        }
        return List.copyOf(groups.values());
    }
}
