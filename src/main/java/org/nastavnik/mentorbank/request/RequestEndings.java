package org.nastavnik.mentorbank.request;

import org.nastavnik.participant.ParticipantLeft;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.programme.ProgrammeEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open requests end with what they were made for, in the same transaction. */
@Component
class RequestEndings {

    private final BankRequests requests;
    private final RequestService service;

    RequestEndings(BankRequests requests, RequestService service) {
        this.requests = requests;
        this.service = service;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ProgrammeEnded ended) {
        String reason = ended.stopped() ? "Программа остановлена." : "Программа завершена.";
        requests.findByProgrammeIdAndStateIn(ended.programmeId(), RequestService.OPEN)
                .forEach(request -> service.end(request, reason));
    }

    /** Who left needs no mentor any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ParticipantLeft left) {
        if (left.role() != ParticipantRole.MENTEE) {
            return;
        }
        for (BankRequest request : requests.findByProgrammeIdAndStateIn(left.programmeId(), RequestService.OPEN)) {
            if (request.menteeIds().contains(left.personId())) {
                request.forget(left.personId());
                if (request.menteeIds().isEmpty()) {
                    service.end(request, "Наставляемые, для которых просили наставника, выбыли из программы.");
                }
            }
        }
    }
}
