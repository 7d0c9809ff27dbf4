package org.nastavnik.participant.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.SearchName;
import org.nastavnik.participant.SimilarPerson;
import org.nastavnik.participant.consent.ConsentSigner;
import org.nastavnik.participant.consent.MassConsents.Standing;
import org.nastavnik.participant.exchange.ImportLine.Deed;
import org.nastavnik.shared.RussianDates;

/** Decides what becomes of each row, from the first to the last: an earlier row of the same person counts for a later one. */
final class LineMaker {

    private final LocalDate today;
    private final Map<Long, Person> persons;
    private final Map<Long, Standing> standings;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> rough = new HashMap<>();
    private final Map<Long, Integer> taken = new HashMap<>();

    LineMaker(LocalDate today, Map<Long, Person> persons, Map<Long, Standing> standings) {
        this.today = today;
        this.persons = persons;
        this.standings = standings;
    }

    /** @param personId the same person in the register, by name and birth date or by an answer; null for none */
    ImportLine line(ReadRow row, Long personId, List<SimilarPerson> similar, RowAnswer answer) {
        List<String> faults = new ArrayList<>(row.faults());
        if (!row.good()) {
            return new ImportLine(
                    row,
                    Deed.FAULT,
                    null,
                    row.details(),
                    false,
                    List.of(),
                    List.of(),
                    null,
                    answer,
                    faults,
                    row.notes());
        }
        Integer twice = twice(row, personId);
        if (twice != null) {
            faults.add("Этот человек уже стоит в строке " + twice + ": удалите повтор.");
        }
        Person person = personId == null ? null : persons.get(personId);
        PersonDetails details = person == null ? row.details() : Merged.of(row.details(), person.details(), today);
        Standing standing = person == null ? Standing.NONE : standings.getOrDefault(personId, Standing.NONE);
        boolean consents = consents(row, details, standing, faults);
        List<String> changes = person == null ? List.of() : changes(person, details, consents);
        if (person == null || !changes.isEmpty()) {
            needConsent(row, person, details, standing, consents, faults);
        }
        Integer alike = person == null ? rough(row) : null;
        Deed deed = !faults.isEmpty() ? Deed.FAULT : deed(person, changes, !similar.isEmpty() || alike != null, answer);
        return new ImportLine(
                row, deed, personId, details, consents, changes, similar, alike, answer, faults, row.notes());
    }

    private static Deed deed(Person person, List<String> changes, boolean questioned, RowAnswer answer) {
        if (person != null) {
            return changes.isEmpty() ? Deed.KEEP : Deed.CHANGE;
        }
        if (!questioned) {
            return Deed.ADD;
        }
        return switch (answer.kind()) {
            case ANOTHER -> Deed.ADD;
            case SKIP -> Deed.SKIP;
            case OPEN, SAME -> Deed.QUESTION;
        };
    }

    private Integer twice(ReadRow row, Long personId) {
        String key = row.organizationId() + "|" + SearchName.of(row.details().name()) + "|"
                + row.details().birthDate();
        Integer first = exact.putIfAbsent(key, row.number());
        if (first != null || personId == null) {
            return first;
        }
        return taken.putIfAbsent(personId, row.number());
    }

    /** An earlier row whose name sounds the same, wherever in the municipality. */
    private Integer rough(ReadRow row) {
        String key =
                SearchName.match(row.details().name()) + "|" + row.details().birthDate();
        return rough.putIfAbsent(key, row.number());
    }

    /** Is there a paper to be recorded? Faults say why it cannot be. */
    private boolean consents(ReadRow row, PersonDetails details, Standing standing, List<String> faults) {
        LocalDate on = row.consentOn();
        if (on == null) {
            return false;
        }
        ConsentSigner signer = signer(details, today);
        if (standing.runs(signer)) {
            return false;
        }
        int before = faults.size();
        if (on.isBefore(details.birthDate())) {
            faults.add("Согласие подписано раньше дня рождения: проверьте обе даты.");
        } else if (signer(details, on) != signer) {
            faults.add("В день согласия человеку не было 18 лет, теперь его подписывает он сам: укажите новое согласие"
                    + " или оставьте ячейку пустой.");
        }
        if (signer == ConsentSigner.REPRESENTATIVE && details.representativeName() == null) {
            faults.add("Укажите законного представителя: за несовершеннолетнего согласие подписывает он.");
        }
        if (standing.withdrawnAfter(on)) {
            faults.add("Согласие отозвано " + RussianDates.inTable(standing.withdrawnOn())
                    + ": нужно новое, подписанное в этот день или позже.");
        }
        return faults.size() == before;
    }

    static ConsentSigner signer(PersonDetails details, LocalDate day) {
        boolean minor = details.birthDate().isAfter(day.minusYears(Person.OF_AGE));
        return minor ? ConsentSigner.REPRESENTATIVE : ConsentSigner.SELF;
    }

    /**
     * Own pupils and workers stand in the register by law (273-ФЗ, 152-ФЗ article 6), a partner's workers and the special
     * category only by consent.
     */
    private void needConsent(
            ReadRow row,
            Person person,
            PersonDetails details,
            Standing standing,
            boolean consents,
            List<String> faults) {
        if (consents || row.consentOn() != null || standing.runs(signer(details, today))) {
            return;
        }
        boolean fresh = person == null || person.kind() != details.kind();
        if (details.kind() == PersonKind.PARTNER_EMPLOYEE && fresh) {
            faults.add("Работника предприятия-партнёра вносят только с согласием: укажите, когда оно подписано.");
        }
        boolean newNeed =
                details.specialNeed() != null && (person == null || person.specialNeed() != details.specialNeed());
        if (newNeed) {
            faults.add("Категорию вносят только с согласием: укажите, когда оно подписано, или оставьте её пустой.");
        }
    }

    private static List<String> changes(Person person, PersonDetails details, boolean consents) {
        List<String> changes = new ArrayList<>(Merged.changes(person.details(), details));
        if (consents) {
            changes.add("согласие на участие");
        }
        return changes;
    }
}
