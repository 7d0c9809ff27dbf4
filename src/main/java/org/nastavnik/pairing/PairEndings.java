package org.nastavnik.pairing;

import java.time.Clock;
import java.util.List;
import org.nastavnik.participant.ParticipantLeft;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.programme.ProgrammeEnded;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pairs end when their programme does or when one of the two leaves it, in the same transaction. */
@Component
class PairEndings {

    private final Pairings pairings;
    private final PairingService service;
    private final PairingProcess process;
    private final AuditTrail auditTrail;
    private final Clock clock;

    PairEndings(Pairings pairings, PairingService service, PairingProcess process, AuditTrail auditTrail, Clock clock) {
        this.pairings = pairings;
        this.service = service;
        this.process = process;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ProgrammeEnded ended) {
        for (Pairing pair : pairings.findByProgrammeIdAndStateOrderById(ended.programmeId(), PairingState.OPEN)) {
            pair.stop(clock.instant());
            auditTrail.record(pair.key(), "pair.stopped", null);
            process.pairStopped(pair);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ParticipantLeft left) {
        List<Pairing> open = pairings.findByProgrammeIdAndStateOrderById(left.programmeId(), PairingState.OPEN);
        for (Pairing pair : open) {
            if (pair.isWorking() && concerns(pair, left)) {
                part(pair, left);
            }
        }
    }

    private static boolean concerns(Pairing pair, ParticipantLeft left) {
        return left.role() == ParticipantRole.MENTOR
                ? pair.mentorId() == left.personId()
                : pair.menteeIds().contains(left.personId());
    }

    private void part(Pairing pair, ParticipantLeft left) {
        if (left.role() == ParticipantRole.MENTEE && pair.menteeIds().size() > 1) {
            pair.leave(left.personId(), service.today(pair));
            auditTrail.record(pair.key(), "pair.mentee-left", null);
            return;
        }
        service.dissolve(
                pair.id(),
                (left.role() == ParticipantRole.MENTOR
                                ? "Наставник выбыл из программы: "
                                : "Наставляемый выбыл из программы: ")
                        + left.reason());
    }
}
