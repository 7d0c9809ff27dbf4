package org.nastavnik.privacy;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many years after the last part in a programme a person's data is kept, by category; three where nothing else is set, as
 * consents are by the archive list (order 236 of Rosarchive of 20.12.2019, item 441).
 */
@Service
@Transactional
public class RetentionTerms {

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;
    private final int usual;

    RetentionTerms(
            JdbcClient jdbc,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock,
            @Value("${nastavnik.privacy.keep-years:3}") int usual) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    @Transactional(readOnly = true)
    public Map<RetentionCategory, Integer> of(long municipalityId) {
        Map<RetentionCategory, Integer> terms = new EnumMap<>(RetentionCategory.class);
        for (RetentionCategory category : RetentionCategory.values()) {
            terms.put(category, usual);
        }
        jdbc.sql("select category, years from privacy_retention where municipality_id = ?")
                .param(municipalityId)
                .query((row, number) -> terms.put(RetentionCategory.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return terms;
    }

    public void set(long municipalityId, Map<RetentionCategory, Integer> terms) {
        terms.forEach((category, years) -> {
            if (years == null || years < 1 || years > 75) {
                throw new Refusal(category.name(), "Укажите срок целым числом лет, от 1 до 75.");
            }
            jdbc.sql("""
                            insert into privacy_retention values (:municipality, :category, :years, :by, :now)
                            on conflict (municipality_id, category) do update
                            set years = excluded.years, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                    .param("municipality", municipalityId)
                    .param("category", category.name())
                    .param("years", years)
                    .param("by", actor.loginOrSystem())
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        });
        auditTrail.record("municipality:" + municipalityId, "person.retention-set", null);
    }
}
