package org.nastavnik.participant.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * A row of the file as it is understood by itself, without a look into the register.
 *
 * @param number as the person sees it in the file
 * @param organizationId null where there is a fault with it
 * @param details what is understood; incomplete where there are faults
 * @param consentOn when the consent to take part was signed, or null
 * @param faults sentences; with any of them the row is not taken over
 * @param notes what the person should know
 */
@PersonalData
public record ReadRow(
        int number,
        Long organizationId,
        String organization,
        PersonDetails details,
        LocalDate consentOn,
        List<String> faults,
        List<String> notes) {

    public ReadRow {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** The name as far as it is there: «Иванова …». */
    public String name() {
        PersonName name = details.name();
        return Stream.of(
                        Objects.requireNonNullElse(name.lastName(), "…"),
                        Objects.requireNonNullElse(name.firstName(), "…"),
                        name.middleName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** «05.03.2013, обучающийся, 6 Б». */
    public String about() {
        LocalDate born = details.birthDate();
        PersonKind kind = details.kind();
        return Stream.of(
                        born == null ? null : RussianDates.inTable(born),
                        kind == null ? null : kind.title(),
                        details.className(),
                        details.position(),
                        details.partnerName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    boolean good() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        return "ReadRow[" + number + "]";
    }
}
