package org.nastavnik.shared.audit;

import java.time.Clock;
import java.util.List;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.CurrentActor;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes who did what when, in the transaction of the deed itself: what is rolled back was never done. */
@Service
public class AuditTrail {

    private final AuditEntries entries;
    private final CurrentActor actor;
    private final Clock clock;

    AuditTrail(AuditEntries entries, CurrentActor actor, Clock clock) {
        this.entries = entries;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param detail ids, numbers, enumeration names or a reason in the user's words; no personal data; may be null */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(BusinessKey subject, String action, String detail) {
        Long programmeId = subject.isOfProgramme() ? subject.programmeId() : null;
        entries.save(
                new AuditEntry(clock.instant(), actor.loginOrSystem(), programmeId, subject.value(), action, detail));
    }

    /** For subjects outside of any programme, named {@code kind:id}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String subject, String action, String detail) {
        entries.save(new AuditEntry(clock.instant(), actor.loginOrSystem(), null, subject, action, detail));
    }

    /** The newest deeds of a programme and everything that belongs to it. */
    @Transactional(readOnly = true)
    public List<AuditEntry> ofProgramme(long programmeId, int limit) {
        return entries.findByProgrammeIdOrderByIdDesc(programmeId, Limit.of(limit));
    }
}
