package org.nastavnik.cockpit.debt;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.shared.RussianDates;

/**
 * Somebody who is behind, with all that is late.
 *
 * @param today the day in the municipality
 * @param reminded was reminded today already
 */
public record Debtor(
        String login, String name, long municipalityId, LocalDate today, boolean reminded, List<Owed> tasks) {

    /** The longest text of a notice, with room for its last sentence. */
    private static final int ROOM = 800;

    private static final String HINDRANCE = "Если что-то мешает, сообщите координатору.";

    /** A late task. */
    public record Owed(String taskId, String name, String organization, LocalDate due) {

        String words() {
            return "«" + name + "» (" + (organization == null ? "" : organization + ", ") + "срок "
                    + RussianDates.inTable(due) + ")";
        }
    }

    /** What the person will read. Names no pupil. */
    public String text() {
        if (tasks.size() == 1) {
            return "Просрочена задача " + tasks.get(0).words() + ". Выполните её как можно скорее. " + HINDRANCE;
        }
        StringBuilder text = new StringBuilder("Просрочено задач: " + tasks.size() + ". ");
        int told = 0;
        for (Owed owed : tasks) {
            String words = owed.words();
            if (text.length() + words.length() > ROOM) {
                break;
            }
            text.append(told == 0 ? "" : "; ").append(words);
            told++;
        }
        if (told < tasks.size()) {
            text.append(" и ещё ").append(tasks.size() - told);
        }
        return text.append(". Выполните их как можно скорее. ")
                .append(HINDRANCE)
                .toString();
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "Debtor[" + login + "]";
    }
}
