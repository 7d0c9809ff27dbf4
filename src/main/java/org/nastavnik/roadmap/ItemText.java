package org.nastavnik.roadmap;

import java.time.LocalDate;
import org.nastavnik.shared.Refusal;

/**
 * What stands in one line of a road map; refuses what cannot stand there.
 *
 * @param number as on paper («1.4»); may be absent
 * @param due the term as it is written; where it is absent the dates say it
 * @param dueFrom may be absent
 * @param dueUntil may be absent where the term is written in words
 * @param result the kind of document; may be absent
 */
public record ItemText(
        String number,
        String section,
        String text,
        String responsible,
        String due,
        LocalDate dueFrom,
        LocalDate dueUntil,
        String result) {

    public ItemText {
        number = blankToNull(number);
        due = blankToNull(due);
        result = blankToNull(result);
        if (blankToNull(section) == null) {
            throw new Refusal("section", "Укажите раздел дорожной карты.");
        }
        if (blankToNull(text) == null) {
            throw new Refusal("text", "Укажите, что делается: название мероприятия.");
        }
        if (blankToNull(responsible) == null) {
            throw new Refusal("responsible", "Укажите, кто отвечает за мероприятие.");
        }
        if (dueFrom != null && dueUntil != null && dueUntil.isBefore(dueFrom)) {
            throw new Refusal("dueUntil", "Срок заканчивается раньше, чем начинается: исправьте даты.");
        }
        if (due == null) {
            if (dueUntil == null) {
                throw new Refusal("dueUntil", "Укажите срок: дату окончания или срок словами.");
            }
            due = DueWords.of(dueFrom, dueUntil);
        }
        section = section.strip();
        text = text.strip();
        responsible = responsible.strip();
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
