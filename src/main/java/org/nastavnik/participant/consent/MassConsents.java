package org.nastavnik.participant.consent;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.nastavnik.shared.privacy.PersonalData;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Consents to take part of many persons at once: how they stand, and papers that are recorded from a list. */
@Service
public class MassConsents {

    private final JdbcClient jdbc;
    private final ConsentTexts texts;
    private final AuditTrail auditTrail;

    MassConsents(JdbcClient jdbc, ConsentTexts texts, AuditTrail auditTrail) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.auditTrail = auditTrail;
    }

    /**
     * How a person's consent to take part stands.
     *
     * @param self one signed by the person runs
     * @param represented one signed by the representative runs
     * @param withdrawnOn the last withdrawal, null where there was none
     */
    public record Standing(boolean self, boolean represented, LocalDate withdrawnOn) {

        public static final Standing NONE = new Standing(false, false, null);

        public boolean runs(ConsentSigner signer) {
            return signer == ConsentSigner.SELF ? self : represented;
        }

        /** A paper signed before a withdrawal was withdrawn with it. */
        public boolean withdrawnAfter(LocalDate signed) {
            return withdrawnOn != null && withdrawnOn.isAfter(signed);
        }
    }

    /** Persons who never signed are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Standing> standing(Collection<Long> personIds) {
        Map<Long, Standing> found = new HashMap<>();
        if (personIds.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select person_id, bool_or(ended_on is null and given_by = 'SELF') as self,
                               bool_or(ended_on is null and given_by = 'REPRESENTATIVE') as represented,
                               max(ended_on) filter (where ending = 'WITHDRAWN') as withdrawn_on
                        from participant_consent
                        where person_id = any(:ids) and purpose = 'PARTICIPATION'
                        group by person_id""").param("ids", personIds.toArray(Long[]::new)).query((ResultSet row) -> {
            found.put(
                    row.getLong("person_id"),
                    new Standing(
                            row.getBoolean("self"),
                            row.getBoolean("represented"),
                            row.getObject("withdrawn_on", LocalDate.class)));
        });
        return found;
    }

    /** A signed paper; the representative's name stands in the register already. */
    @PersonalData
    public record Paper(long personId, ConsentSigner signer, String representativeName, LocalDate on) {

        @Override
        public String toString() {
            return "Paper[" + personId + "]";
        }
    }

    /** Records papers of persons of one municipality. Callers have checked who signs and that none runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(long municipalityId, List<Paper> papers) {
        Map<LocalDate, List<Paper>> byDay = papers.stream().collect(Collectors.groupingBy(Paper::on));
        byDay.forEach((day, some) -> {
            ConsentText text = texts.valid(ConsentPurpose.PARTICIPATION, municipalityId, day);
            for (ConsentSigner signer : ConsentSigner.values()) {
                give(some.stream().filter(p -> p.signer() == signer).toList(), signer, day, text);
            }
        });
    }

    private void give(List<Paper> papers, ConsentSigner signer, LocalDate day, ConsentText text) {
        if (papers.isEmpty()) {
            return;
        }
        List<Long> ids = papers.stream().map(Paper::personId).toList();
        String[] names = papers.stream()
                .map(p -> signer == ConsentSigner.REPRESENTATIVE ? p.representativeName() : null)
                .toArray(String[]::new);
        try {
            jdbc.sql("""
                            insert into participant_consent (person_id, purpose, given_by, manner, given_on, representative_name,
                                    text_id, text_sha256, categories)
                            select r.person_id, 'PARTICIPATION', :signer, 'PAPER', :day, r.name, :text, :sha, :categories
                            from unnest(:ids, :names) as r (person_id, name)""")
                    .param("signer", signer.name())
                    .param("day", day)
                    .param("text", text.id())
                    .param("sha", text.sha256())
                    .param(
                            "categories",
                            new DataCategories().convertToDatabaseColumn(ConsentPurpose.PARTICIPATION.categories()))
                    .param("ids", ids.toArray(Long[]::new))
                    .param("names", names)
                    .update();
        } catch (DataIntegrityViolationException taken) {
            throw new Refusal("Одно из согласий только что записал кто-то ещё: загрузите файл ещё раз.");
        }
        auditTrail.recordAll("person:", ids, "consent.given", signer.name());
    }
}
