package org.nastavnik.practice;

import java.time.Clock;
import java.util.Optional;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the practice that a programme leaves. */
@Service
@Transactional
public class PracticeService {

    private final Practices practices;
    private final Programmes programmes;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    PracticeService(
            Practices practices, Programmes programmes, AuditTrail auditTrail, CurrentActor actor, Clock clock) {
        this.practices = practices;
        this.programmes = programmes;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    public Practice describe(long programmeId, Practice.Description text) {
        MentoringProgramme programme = programmes.get(programmeId);
        if (practices.findByProgrammeId(programmeId).isPresent()) {
            throw new Refusal("Практика этой программы уже описана.");
        }
        Practice practice = practices.save(new Practice(programme, text, actor.loginOrSystem(), clock.instant()));
        auditTrail.record(programme.key(), "practice.described", null);
        return practice;
    }

    @Transactional(readOnly = true)
    public Optional<Practice> ofProgramme(long programmeId) {
        return practices.findByProgrammeId(programmeId);
    }
}
