package org.nastavnik.cockpit.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.RussianPlural;

/**
 * When a running programme will end.
 *
 * @param basis whose ended programmes it was reckoned from; null where there are too few, then there are no days either
 * @param programmes how many of them; where there are too few, how many there are in the region
 * @param from in one case of ten it ends sooner
 * @param likely in half of the cases it ends no later
 * @param until in one case of ten it ends later
 * @param planned the last day of its period
 * @param stage the furthest that it has reached
 * @param since the day on which it was; null where nobody wrote it down
 * @param beyond the stage goes on for longer than in any ended programme
 */
public record Forecast(
        long programmeId,
        String title,
        String organization,
        Basis basis,
        int programmes,
        LocalDate from,
        LocalDate likely,
        LocalDate until,
        LocalDate planned,
        Stage stage,
        LocalDate since,
        boolean beyond) {

    /** Whose history. */
    public enum Basis {
        MUNICIPALITY("муниципалитета"),
        REGION("региона");

        private final String whose;

        Basis(String whose) {
            this.whose = whose;
        }
    }

    /** Compared with the plan. */
    public enum Verdict {
        IN_TIME("успевает к плану"),
        MAY_BE_LATE("может опоздать"),
        LATE("вероятно опоздает");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean known() {
        return basis != null;
    }

    /** Null where there is too little history. */
    public Verdict verdict() {
        if (!known()) {
            return null;
        }
        if (likely.isAfter(planned)) {
            return Verdict.LATE;
        }
        return until.isAfter(planned) ? Verdict.MAY_BE_LATE : Verdict.IN_TIME;
    }

    public boolean late() {
        return verdict() == Verdict.LATE;
    }

    /** «с 12.03.2027 по 28.05.2027» */
    public String span() {
        return known()
                ? "с " + RussianDates.inTable(from) + " по " + RussianDates.inTable(until)
                : "истории мало для прогноза";
    }

    /** The whole of it in a sentence. */
    public String words() {
        return known()
                ? "Вероятно " + span() + " (8 из 10 случаев), скорее всего около " + RussianDates.inTable(likely) + "."
                : "Истории мало для прогноза: завершено "
                        + RussianPlural.of(programmes, "%d программа", "%d программы", "%d программ")
                        + " в регионе, нужно не меньше " + StageHistory.ENOUGH + ".";
    }

    /** How it was reckoned, sentence by sentence. */
    public List<String> reckoning() {
        List<String> sentences = new ArrayList<>();
        if (!known()) {
            return sentences;
        }
        sentences.add("Посчитано по завершённым программам вашего " + basis.whose + " за последние " + Forecasts.YEARS
                + " лет, их " + programmes + ".");
        if (basis == Basis.REGION) {
            sentences.add(
                    "В самом муниципалитете их меньше " + StageHistory.ENOUGH + ", поэтому взята история региона.");
        }
        sentences.add("Для каждого оставшегося этапа взято, за сколько дней его проходили быстрые, обычные и медленные"
                + " программы; эти сроки сложены.");
        sentences.add("Этап «" + Stage.WORK.title() + "» пересчитан на длину периода этой программы.");
        sentences.add("Сейчас этап «" + stage.title() + "»"
                + (since == null
                        ? ", с какого дня, не записано."
                        : ", он идёт с " + RussianDates.inTable(since) + "."));
        if (beyond) {
            sentences.add("Это дольше, чем в любой из завершённых программ: срок может сдвинуться ещё.");
        }
        return sentences;
    }
}
