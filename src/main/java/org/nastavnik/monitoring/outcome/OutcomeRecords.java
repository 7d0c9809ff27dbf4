package org.nastavnik.monitoring.outcome;

import java.util.List;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.outcome.register.RegisterKind;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers and notes of monitoring: a person's row stays as a number with organisation, form and programme; names go. */
@Component
@Transactional
class OutcomeRecords implements PersonRecords {

    private static final String OF_MUNICIPALITY =
            "cycle_id in (select id from monitoring_cycle where municipality_id in (:municipalities))";

    private final JdbcClient jdbc;

    OutcomeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Реестры мониторинга";
    }

    @Override
    public int order() {
        return 420;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Строка реестра', w.kind as "Реестр", c.last_day as "По состоянию на",
                               (select string_agg(cell, '; ' order by n)
                                from jsonb_array_elements_text(w.cells) with ordinality as x (cell, n)) as "Сведения"
                        from monitoring_register_row w join monitoring_cycle c on c.id = w.cycle_id
                        where w.person_id = :person order by c.last_day, w.kind, w.number""")
                .titled("Реестр", kind -> RegisterKind.valueOf(kind).title())
                .of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        for (RegisterKind kind : RegisterKind.values()) {
            if (kind.personal()) {
                erasure.run("""
                        update monitoring_register_row set cells = (
                            select jsonb_agg(case when n - 1 in (%s) then 'null'::jsonb else cell end order by n)
                            from jsonb_array_elements(cells) with ordinality as x (cell, n))
                        where person_id = :person and kind = '%s'""".formatted(
                                kind.identifying().stream()
                                        .sorted()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")),
                                kind.name()));
            }
        }
        erasure.clean("monitoring_register_row", OF_MUNICIPALITY, "cells");
        erasure.run("update monitoring_register g set redacted_on = :on where redacted_on is null and exists"
                + " (select 1 from monitoring_register_row w where w.cycle_id = g.cycle_id and w.round = g.round"
                + " and w.kind = g.kind and w.person_id = :person)");
        erasure.forgetLogin("monitoring_register", "formed_by");
        erasure.forgetLogin("monitoring_note", "changed_by");
        erasure.clean("monitoring_note_section", OF_MUNICIPALITY, "draft", "body");
    }
}
