package org.nastavnik.mentorbank.register;

import java.time.MonthDay;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each municipality's days of registers. Callers check whose municipality it is. */
@Service
@Transactional
public class BankRegisterRules {

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;

    BankRegisterRules(JdbcClient jdbc, AuditTrail auditTrail) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
    }

    @Transactional(readOnly = true)
    public RegisterRule of(long municipalityId) {
        return jdbc.sql("select first_month, first_day, second_month, second_day from mentorbank_register_rule"
                        + " where municipality_id = :id")
                .param("id", municipalityId)
                .query((row, number) -> new RegisterRule(
                        MonthDay.of(row.getInt("first_month"), row.getInt("first_day")),
                        MonthDay.of(row.getInt("second_month"), row.getInt("second_day"))))
                .optional()
                .orElse(RegisterRule.USUAL);
    }

    public void change(long municipalityId, RegisterRule rule) {
        jdbc.sql("""
                        insert into mentorbank_register_rule (municipality_id, first_month, first_day, second_month, second_day)
                        values (:id, :firstMonth, :firstDay, :secondMonth, :secondDay)
                        on conflict (municipality_id) do update set first_month = :firstMonth, first_day = :firstDay,
                          second_month = :secondMonth, second_day = :secondDay, looked_on = null""")
                .param("id", municipalityId)
                .param("firstMonth", rule.first().getMonthValue())
                .param("firstDay", rule.first().getDayOfMonth())
                .param("secondMonth", rule.second().getMonthValue())
                .param("secondDay", rule.second().getDayOfMonth())
                .update();
        auditTrail.record("municipality:" + municipalityId, "bank-register.rule-changed", null);
    }
}
