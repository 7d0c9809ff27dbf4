package org.nastavnik.participant.exchange;

import java.util.List;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.SimilarPerson;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * What would become of a row.
 *
 * @param personId whom it changes or leaves as is, null for a new person
 * @param details what would be stored, with what only the register knows
 * @param consents the paper that the row names would be recorded
 * @param changes titles of the columns that change
 * @param similar persons of the register who may be the same
 * @param alikeRow the number of an earlier row of the file that may be the same person, or null
 * @param faults sentences, with any of them nothing happens
 * @param notes what one should know
 */
@PersonalData
public record ImportLine(
        ReadRow row,
        Deed deed,
        Long personId,
        PersonDetails details,
        boolean consents,
        List<String> changes,
        List<SimilarPerson> similar,
        Integer alikeRow,
        RowAnswer answer,
        List<String> faults,
        List<String> notes) {

    /** What happens to a row, in the order in which it asks for attention. */
    public enum Deed {
        FAULT("ошибка", "Ошибки"),
        QUESTION("ответьте", "Нужен ответ"),
        ADD("будет внесён", "Новые"),
        CHANGE("обновится", "Обновятся"),
        KEEP("без изменений", "Без изменений"),
        SKIP("не загружать", "Не загружать");

        private final String title;
        private final String group;

        Deed(String title, String group) {
            this.title = title;
            this.group = group;
        }

        public String title() {
            return title;
        }

        /** All such rows together. */
        public String group() {
            return group;
        }
    }

    /** Somebody was asked about this row. */
    public boolean questioned() {
        return !similar.isEmpty() || alikeRow != null;
    }

    @Override
    public String toString() {
        return "ImportLine[" + row.number() + ", " + deed + "]";
    }
}
