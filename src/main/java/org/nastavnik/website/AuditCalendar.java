package org.nastavnik.website;

import java.time.Instant;
import org.nastavnik.engine.join.DailyLook;
import org.nastavnik.engine.join.Watcher;
import org.springframework.stereotype.Component;

/** Begins a municipality's audit when one of its two days of the year has come. */
@Component
class AuditCalendar implements Watcher {

    private final DailyLook look;
    private final AuditRules rules;
    private final AuditService audits;

    AuditCalendar(DailyLook look, AuditRules rules, AuditService audits) {
        this.look = look;
        this.rules = rules;
        this.audits = audits;
    }

    @Override
    public void watch(Instant now) {
        look.atEach(
                AuditRules.TABLE,
                now,
                place -> rules.of(place.id())
                        .dueOn(place.today())
                        .ifPresent(day -> audits.beginPlanned(place.id(), day)));
    }
}
