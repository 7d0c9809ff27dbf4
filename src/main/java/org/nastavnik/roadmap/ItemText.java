package org.nastavnik.roadmap;

import java.time.LocalDate;
import org.nastavnik.roadmap.due.DuePeriod;
import org.nastavnik.roadmap.due.DueTerm;
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
        shorter("number", number, 20, "Номер");
        shorter("section", section, 500, "Название раздела");
        shorter("text", text, 2000, "Название мероприятия");
        shorter("responsible", responsible, 500, "Имя ответственного");
        shorter("due", due, 300, "Срок");
        shorter("result", result, 1000, "Результат");
    }

    private static void shorter(String field, String value, int most, String what) {
        if (value != null && value.length() > most) {
            throw new Refusal(field, what + " длиннее " + most + " знаков: сократите текст.");
        }
    }

    /** «1.4 Разработка положения»: how forms and remarks call it. */
    public String title() {
        return number == null ? text : number + " " + text;
    }

    /** What the term means in a map of this period. */
    public DueTerm term(DuePeriod map) {
        return DueTerm.of(due, dueFrom, dueUntil, map);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
