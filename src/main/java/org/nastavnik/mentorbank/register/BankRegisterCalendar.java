package org.nastavnik.mentorbank.register;

import java.time.Instant;
import org.nastavnik.engine.join.DailyLook;
import org.nastavnik.engine.join.Watcher;
import org.springframework.stereotype.Component;

/** Forms a municipality's register when its day of the half-year has come. */
@Component
class BankRegisterCalendar implements Watcher {

    private final DailyLook look;
    private final BankRegisterRules rules;
    private final BankRegisters registers;

    BankRegisterCalendar(DailyLook look, BankRegisterRules rules, BankRegisters registers) {
        this.look = look;
        this.rules = rules;
        this.registers = registers;
    }

    @Override
    public void watch(Instant now) {
        look.atEach(
                BankRegisterRules.TABLE,
                now,
                place -> rules.of(place.id())
                        .dueOn(place.today())
                        .ifPresent(day -> registers.formPlanned(place.id(), day, place.today())));
    }
}
