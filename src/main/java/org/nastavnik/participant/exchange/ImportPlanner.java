package org.nastavnik.participant.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nastavnik.participant.Duplicates;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonKeys;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.SearchName;
import org.nastavnik.participant.SimilarPerson;
import org.nastavnik.participant.consent.MassConsents;
import org.nastavnik.participant.listing.RegisterRows;
import org.nastavnik.shared.table.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares a file with the register as it is now; a handful of statements however long the file is. */
@Component
@Transactional(readOnly = true)
class ImportPlanner {

    private final PersonRegister register;
    private final PersonKeys keys;
    private final Duplicates duplicates;
    private final MassConsents consents;
    private final RegisterRows days;

    ImportPlanner(
            PersonRegister register, PersonKeys keys, Duplicates duplicates, MassConsents consents, RegisterRows days) {
        this.register = register;
        this.keys = keys;
        this.duplicates = duplicates;
        this.consents = consents;
        this.days = days;
    }

    ImportPlan plan(PersonFile file, ImportScope scope) {
        Table table = file.chosen();
        FileColumns columns = FileColumns.detect(table, file.columns());
        List<String> problems = columns.problems();
        if (!problems.isEmpty()) {
            return new ImportPlan(columns, problems, List.of());
        }
        LocalDate today = days.today(scope.municipalityId());
        RowReader reader = new RowReader(columns, scope, today);
        List<ReadRow> rows = columns.body(table).stream().map(reader::read).toList();
        if (rows.isEmpty()) {
            return new ImportPlan(
                    columns, List.of("Под заголовком нет ни одной строки: проверьте, тот ли лист выбран."), List.of());
        }
        return new ImportPlan(columns, problems, lines(file, scope, rows, today));
    }

    private List<ImportLine> lines(PersonFile file, ImportScope scope, List<ReadRow> rows, LocalDate today) {
        List<PersonKeys.Key> asked = rows.stream()
                .filter(ReadRow::good)
                .map(row -> new PersonKeys.Key(
                        row.number(),
                        row.organizationId(),
                        SearchName.of(row.details().name()),
                        row.details().birthDate()))
                .toList();
        Map<Integer, Long> known = keys.find(asked);
        List<Duplicates.Asked> unknown = rows.stream()
                .filter(row -> row.good() && !known.containsKey(row.number()))
                .map(row -> new Duplicates.Asked(
                        row.number(),
                        row.organizationId(),
                        row.details().name(),
                        row.details().birthDate()))
                .toList();
        Map<Integer, List<SimilarPerson>> similar = duplicates.of(unknown, scope.operator());
        Map<Integer, Long> persons = new HashMap<>(known);
        for (ReadRow row : rows) {
            RowAnswer answer = file.answer(row.number());
            boolean offered = similar.getOrDefault(row.number(), List.of()).stream()
                    .anyMatch(one -> one.own() && Objects.equals(one.personId(), answer.personId()));
            if (answer.kind() == RowAnswer.Kind.SAME && offered) {
                persons.put(row.number(), answer.personId());
            }
        }
        Map<Long, Person> loaded = register.persons(persons.values());
        LineMaker maker = new LineMaker(today, loaded, consents.standing(loaded.keySet()));
        List<ImportLine> lines = new ArrayList<>(rows.size());
        for (ReadRow row : rows) {
            lines.add(maker.line(
                    row,
                    persons.get(row.number()),
                    similar.getOrDefault(row.number(), List.of()),
                    file.answer(row.number())));
        }
        return lines;
    }
}
