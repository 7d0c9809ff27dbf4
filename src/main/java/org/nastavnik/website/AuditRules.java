package org.nastavnik.website;

import org.nastavnik.shared.YearlyDays;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each municipality's days of audits. */
@Service
@Transactional
public class AuditRules {

    static final String TABLE = "website_rule";

    private final YearlyDays days;
    private final AuditTrail auditTrail;

    AuditRules(YearlyDays days, AuditTrail auditTrail) {
        this.days = days;
        this.auditTrail = auditTrail;
    }

    @Transactional(readOnly = true)
    public AuditRule of(long municipalityId) {
        return days.of(TABLE, municipalityId, AuditRule::new).orElse(AuditRule.USUAL);
    }

    public void change(long municipalityId, AuditRule rule) {
        days.change(TABLE, municipalityId, rule.first(), rule.second());
        auditTrail.record("municipality:" + municipalityId, "website.rule-changed", null);
    }
}
