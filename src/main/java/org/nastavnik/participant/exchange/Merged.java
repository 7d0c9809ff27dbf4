package org.nastavnik.participant.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Experience;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.SearchName;
import org.nastavnik.participant.listing.RegisterColumn;
import org.nastavnik.participant.listing.RegisterValues;
import org.nastavnik.shared.Phone;
import org.nastavnik.shared.table.Whitespace;

/** A row of a file and what the register knows already: the row counts, but an empty cell takes nothing away. */
final class Merged {

    private Merged() {}

    /** What would be stored; equal to {@code known} where the row says nothing else in other words. */
    static PersonDetails of(PersonDetails row, PersonDetails known, LocalDate today) {
        boolean learner = row.kind().learner();
        PersonDetails d = new PersonDetails(
                        row.kind(),
                        name(row.name(), known.name()),
                        row.birthDate(),
                        same(row.className(), known.className()),
                        same(row.position(), known.position()),
                        same(row.partnerName(), known.partnerName()),
                        same(row.subject(), known.subject()),
                        experience(row.experience(), known.experience(), today),
                        row.specialNeed(),
                        phone(row.phone(), known.phone()),
                        same(row.email(), known.email()),
                        same(row.representativeName(), known.representativeName()),
                        same(row.representativeContact(), known.representativeContact()),
                        null,
                        null)
                .completedBy(known);
        // what belonged to another kind of person does not go along
        return new PersonDetails(
                d.kind(),
                d.name(),
                d.birthDate(),
                learner ? d.className() : null,
                learner ? null : d.position(),
                d.kind() == org.nastavnik.participant.PersonKind.PARTNER_EMPLOYEE ? d.partnerName() : null,
                learner ? null : d.subject(),
                learner ? null : d.experience(),
                learner ? d.specialNeed() : null,
                d.phone(),
                d.email(),
                d.representativeName(),
                d.representativeContact(),
                d.superiorId(),
                d.login());
    }

    /** Titles of what differs, in small letters. */
    static List<String> changes(PersonDetails known, PersonDetails wanted) {
        List<String> changes = new ArrayList<>();
        for (RegisterColumn column : RegisterColumn.values()) {
            if (!Objects.equals(RegisterValues.of(known, column), RegisterValues.of(wanted, column))) {
                changes.add(column.title().toLowerCase(Locale.ROOT));
            }
        }
        return changes;
    }

    /** Another way of writing the same name does not count, unless it brings back a «ё». */
    private static PersonName name(PersonName row, PersonName known) {
        boolean samePerson = SearchName.of(row).equals(SearchName.of(known));
        return samePerson && letters(row) <= letters(known) ? known : row;
    }

    private static long letters(PersonName name) {
        return name.full()
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c == 'ё')
                .count();
    }

    private static String same(String row, String known) {
        return known != null && row != null && row.equals(Whitespace.tidy(known)) ? known : row;
    }

    private static String phone(String row, String known) {
        if (row == null || known == null) {
            return row;
        }
        boolean same = row.equals(Whitespace.tidy(known))
                || Phone.parse(row).isPresent() && Phone.parse(row).equals(Phone.parse(known));
        return same ? known : row;
    }

    /** Years without the day on which they were counted are no news where they are the same. */
    private static Experience experience(Experience row, Experience known, LocalDate today) {
        if (row == null || known == null) {
            return counted(row, today);
        }
        boolean same = row.since() == null && row.countedOn() == null && Objects.equals(row.years(), known.years());
        return same ? known : counted(row, today);
    }

    private static Experience counted(Experience row, LocalDate today) {
        return row == null || row.since() != null || row.countedOn() != null
                ? row
                : new Experience(null, row.years(), today);
    }
}
