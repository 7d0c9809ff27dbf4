package org.nastavnik.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.document.wording.GrammarCase;
import org.nastavnik.document.wording.Wording;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases that people have set by hand where the rules err; an organisation's own go before its municipality's. */
@Service
@Transactional
public class WordForms {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;

    WordForms(JdbcClient jdbc, AuditTrail auditTrail) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
    }

    /** Whose words they are: an organisation's, or with null the municipality's own. */
    public record Place(Long organizationId, long municipalityId) {

        String subject() {
            return organizationId == null ? "municipality:" + municipalityId : "organization:" + organizationId;
        }
    }

    @Transactional(readOnly = true)
    Wording.HandSet of(Long organizationId, long municipalityId) {
        Map<String, Map<GrammarCase, String>> set = new HashMap<>(set(new Place(null, municipalityId)));
        if (organizationId != null) {
            set.putAll(set(new Place(organizationId, municipalityId)));
        }
        return (word, into) -> Optional.ofNullable(set.get(word)).map(forms -> forms.get(into));
    }

    @Transactional(readOnly = true)
    public Map<String, Map<GrammarCase, String>> set(Place place) {
        Map<String, Map<GrammarCase, String>> set = new HashMap<>();
        jdbc.sql("""
                        select word, genitive, dative, accusative, instrumental, prepositional
                        from nastavnik.document_word
                        where municipality_id = ? and organization_id is not distinct from ?""")
                .param(place.municipalityId())
                .param(place.organizationId())
                .query((row, n) -> {
                    Map<GrammarCase, String> forms = new EnumMap<>(GrammarCase.class);
                    for (GrammarCase into : GrammarCase.values()) {
                        forms.put(into, row.getString(into.name().toLowerCase(Locale.ROOT)));
                    }
                    return Map.entry(row.getString("word"), forms);
                })
                .list()
                .forEach(entry -> set.put(entry.getKey(), entry.getValue()));
        return set;
    }

    public void set(Place place, String word, Map<GrammarCase, String> forms) {
        List<Object> values = new ArrayList<>();
        values.add(place.organizationId());
        values.add(place.municipalityId());
        values.add(required(word, "Впишите слова в именительном падеже."));
        for (GrammarCase into : GrammarCase.values()) {
            values.add(required(forms.get(into), "Заполните все падежи: " + into.question()));
        }
        jdbc.sql("""
                        insert into nastavnik.document_word (organization_id, municipality_id, word, genitive, dative,
                            accusative, instrumental, prepositional)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (municipality_id, coalesce(organization_id, 0), word) do update
                        set genitive = excluded.genitive, dative = excluded.dative, accusative = excluded.accusative,
                            instrumental = excluded.instrumental, prepositional = excluded.prepositional""").params(values).update();
        auditTrail.record(place.subject(), "document.words-set", null);
    }

    /** The rules decide again. */
    public void forget(Place place, String word) {
        jdbc.sql("""
                        delete from nastavnik.document_word
                        where municipality_id = ? and organization_id is not distinct from ? and word = ?""")
                .param(place.municipalityId())
                .param(place.organizationId())
                .param(word)
                .update();
        auditTrail.record(place.subject(), "document.words-forgotten", null);
    }

    private static String required(String text, String sentence) {
        if (text == null || text.isBlank()) {
            throw new Refusal("word", sentence);
        }
        if (text.strip().length() > LONGEST) {
            throw new Refusal("word", "Слишком длинный текст: сократите его до 500 знаков.");
        }
        return text.strip();
    }
}
