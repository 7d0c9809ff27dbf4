package org.nastavnik.monitoring.outcome.note;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.nastavnik.monitoring.table.Percent;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.RussianPlural;

/** Numbers in Russian sentences: the words around them agree. */
public final class NoteWords {

    /** What an item of a list begins with. */
    public static final String ITEM = "– ";

    private NoteWords() {}

    public static String lines(List<String> text) {
        return String.join("\n", text);
    }

    /** Names of indicators end with full stops that a sentence does not need. */
    public static String bare(String name) {
        return name.strip().replaceAll("[.;,]+$", "");
    }

    /** «от 1 организации», «от 2 организаций», «у 21 организации». */
    public static String ofOrganizations(long count) {
        return RussianPlural.of(count, "%d организации", "%d организаций", "%d организаций");
    }

    /** «цели достигла 1 организация из 8», «достигли 5 организаций из 8», «достигли все 8 организаций». */
    public static String reachedBy(long reached, long all) {
        if (all == 0) {
            return "отчётов с этим показателем нет";
        }
        if (reached == 0) {
            return all == 1
                    ? "единственная отчитавшаяся организация цели не достигла"
                    : "ни одна из " + ofOrganizations(all) + " цели не достигла";
        }
        if (reached == all) {
            return switch ((int) Math.min(all, 3)) {
                case 1 -> "цели достигла единственная отчитавшаяся организация";
                case 2 -> "цели достигли обе организации";
                default ->
                    RussianPlural.of(
                            all,
                            "цели достигла вся %d организация",
                            "цели достигли все %d организации",
                            "цели достигли все %d организаций");
            };
        }
        return RussianPlural.of(
                        reached,
                        "цели достигла %d организация",
                        "цели достигли %d организации",
                        "цели достигли %d организаций")
                + " из " + all;
    }

    /** «7 показателям», «1 показателю», «21 показателю». */
    public static String toIndicators(long count) {
        return RussianPlural.of(count, "%d показателю", "%d показателям", "%d показателям");
    }

    /** «вырос 1 показатель», «выросли 2 показателя», «выросли 5 показателей». */
    public static String changed(long count, String one, String many) {
        return RussianPlural.of(count, one + " %d показатель", many + " %d показателя", many + " %d показателей");
    }

    /** «не достигнута 1 цель», «не достигнуты 2 цели», «не достигнуто 5 целей». */
    public static String notReached(long count) {
        return RussianPlural.of(count, "не достигнута %d цель", "не достигнуты %d цели", "не достигнуто %d целей");
    }

    /** «на 1 процентный пункт», «на 2 процентных пункта», «на 5 процентных пунктов», «на 7,5 процентного пункта». */
    public static String byPoints(BigDecimal points) {
        BigDecimal size = points.abs().setScale(1, RoundingMode.HALF_UP);
        String written = Percent.write(size);
        if (written.contains(",")) {
            return "на " + written + " процентного пункта";
        }
        return "на "
                + RussianPlural.of(
                        size.longValue(), "%d процентный пункт", "%d процентных пункта", "%d процентных пунктов");
    }

    public static String percent(BigDecimal value) {
        return Percent.write(value) + "\u00a0%";
    }

    /** «83,3 %»; a dash where there is nothing to divide by. */
    public static String percent(long part, long whole) {
        return whole == 0
                ? "—"
                : percent(BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    /** «с I полугодием 2026 года», «со II полугодием 2026 года». */
    public static String with(HalfYear period) {
        return (period.half() == 1 ? "с I" : "со II") + " полугодием " + period.year() + " года";
    }

    public static String count(long count, String one, String few, String many) {
        return RussianPlural.of(count, "%d " + one, "%d " + few, "%d " + many);
    }
}
