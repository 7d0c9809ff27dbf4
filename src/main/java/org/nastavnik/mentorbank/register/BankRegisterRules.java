package org.nastavnik.mentorbank.register;

import org.nastavnik.shared.YearlyDays;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each municipality's days of registers. Callers check whose municipality it is. */
@Service
@Transactional
public class BankRegisterRules {

    static final String TABLE = "mentorbank_register_rule";

    private final YearlyDays days;
    private final AuditTrail auditTrail;

    BankRegisterRules(YearlyDays days, AuditTrail auditTrail) {
        this.days = days;
        this.auditTrail = auditTrail;
    }

    @Transactional(readOnly = true)
    public RegisterRule of(long municipalityId) {
        return days.of(TABLE, municipalityId, RegisterRule::new).orElse(RegisterRule.USUAL);
    }

    public void change(long municipalityId, RegisterRule rule) {
        days.change(TABLE, municipalityId, rule.first(), rule.second());
        auditTrail.record("municipality:" + municipalityId, "bank-register.rule-changed", null);
    }
}
