package org.nastavnik.privacy;

import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegistered;
import org.nastavnik.participant.consent.ErasureWanted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a consent's end and a new consent mean for the proposals to erase, in the transaction of the deed. */
@Component
class WithdrawnConsents {

    private final ErasureProposals proposals;
    private final JdbcClient jdbc;

    WithdrawnConsents(ErasureProposals proposals, JdbcClient jdbc) {
        this.proposals = proposals;
        this.jdbc = jdbc;
    }

    /** The head may have been asked already by the hourly look. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ErasureWanted wanted) {
        if (proposals.openOf(wanted.personId()).isEmpty()) {
            proposals.propose(wanted.personId(), wanted.organizationId(), Ground.WITHDRAWAL);
        }
    }

    /** Who signs again is not erased for having withdrawn before: a proposal that nobody has decided goes. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentRegistered registered) {
        if (registered.purpose() == ConsentPurpose.PARTICIPATION) {
            jdbc.sql("delete from privacy_proposal where person_id = ? and state = 'OPEN' and ground = 'WITHDRAWAL'")
                    .param(registered.personId())
                    .update();
        }
    }
}
