package org.nastavnik.organization;

import jakarta.persistence.Embeddable;
import org.nastavnik.shared.privacy.PersonalData;

/** Фамилия, имя, отчество (may be absent). Personal data: never in logs, URLs or the engine. */
@Embeddable
@PersonalData
public record PersonName(String lastName, String firstName, String middleName) {

    /** Фамилия Имя Отчество. */
    public String full() {
        return middleName == null || middleName.isBlank()
                ? lastName + " " + firstName
                : lastName + " " + firstName + " " + middleName;
    }

    /** Фамилия И. О., the initials kept on the line with the name. */
    public String brief() {
        StringBuilder brief = new StringBuilder(lastName).append('\u00a0').append(initial(firstName));
        if (middleName != null && !middleName.isBlank()) {
            brief.append('\u00a0').append(initial(middleName));
        }
        return brief.toString();
    }

    private static String initial(String word) {
        return word.substring(0, 1) + ".";
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
