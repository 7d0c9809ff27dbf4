package org.nastavnik.website;

import java.time.MonthDay;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each municipality's days of audits. */
@Service
@Transactional
public class AuditRules {

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;

    AuditRules(JdbcClient jdbc, AuditTrail auditTrail) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
    }

    @Transactional(readOnly = true)
    public AuditRule of(long municipalityId) {
        return jdbc.sql("select first_month, first_day, second_month, second_day from website_rule"
                        + " where municipality_id = :id")
                .param("id", municipalityId)
                .query((row, number) -> new AuditRule(
                        MonthDay.of(row.getInt("first_month"), row.getInt("first_day")),
                        MonthDay.of(row.getInt("second_month"), row.getInt("second_day"))))
                .optional()
                .orElse(AuditRule.USUAL);
    }

    public void change(long municipalityId, AuditRule rule) {
        jdbc.sql("""
                        insert into website_rule (municipality_id, first_month, first_day, second_month, second_day)
                        values (:id, :firstMonth, :firstDay, :secondMonth, :secondDay)
                        on conflict (municipality_id) do update set first_month = :firstMonth, first_day = :firstDay,
                          second_month = :secondMonth, second_day = :secondDay, looked_on = null""")
                .param("id", municipalityId)
                .param("firstMonth", rule.first().getMonthValue())
                .param("firstDay", rule.first().getDayOfMonth())
                .param("secondMonth", rule.second().getMonthValue())
                .param("secondDay", rule.second().getDayOfMonth())
                .update();
        auditTrail.record("municipality:" + municipalityId, "website.rule-changed", null);
    }
}
