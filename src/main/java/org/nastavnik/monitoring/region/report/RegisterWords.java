package org.nastavnik.monitoring.region.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.nastavnik.monitoring.outcome.note.NoteWords;
import org.nastavnik.monitoring.region.cycle.RegionSummary;

/** What the registers of a region's municipalities count, and the practices by name. */
final class RegisterWords {

    private static final int MOST_NAMED = 10;

    private RegisterWords() {}

    static String of(RegionSummary summary) {
        long partners = sum(summary, RegionSummary.Registers::partners);
        long practices = sum(summary, RegionSummary.Registers::practices);
        List<String> counts = new ArrayList<>();
        if (partners > 0) {
            counts.add(
                    NoteWords.count(partners, "предприятие-партнёр", "предприятия-партнёра", "предприятий-партнёров"));
        }
        if (practices > 0) {
            counts.add(NoteWords.count(practices, "лучшая практика", "лучшие практики", "лучших практик"));
        }
        if (counts.isEmpty()) {
            return "В реестрах муниципалитетов нет ни партнёров, ни лучших практик.";
        }
        List<String> text = new ArrayList<>();
        text.add("В реестрах муниципалитетов: " + String.join(", ", counts) + ".");
        if (!summary.practices().isEmpty()) {
            text.add(practices > MOST_NAMED ? "Среди практик:" : "Практики:");
            summary.practices().stream()
                    .limit(MOST_NAMED)
                    .forEach(practice -> text.add("– %s (%s, %s)."
                            .formatted(
                                    NoteWords.bare(practice.title()),
                                    practice.organization(),
                                    practice.municipality())));
        }
        return String.join("\n", text);
    }

    private static long sum(RegionSummary summary, ToLongFunction<RegionSummary.Registers> what) {
        return summary.municipalities().stream().mapToLong(what).sum();
    }
}
