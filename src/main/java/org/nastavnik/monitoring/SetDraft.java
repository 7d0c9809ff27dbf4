package org.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nastavnik.shared.Refusal;

/**
 * A set as somebody wants it, checked when it is made.
 *
 * @param validTo null: until further notice
 */
public record SetDraft(String name, LocalDate validFrom, LocalDate validTo, List<IndicatorDraft> indicators) {

    /** More than any order has. */
    public static final int MOST = 200;

    public SetDraft {
        name = name == null ? "" : name.strip();
        if (name.isEmpty() || name.length() > 300) {
            throw new Refusal("name", "Укажите название набора показателей, не длиннее 300 знаков.");
        }
        if (validFrom == null) {
            throw new Refusal("validFrom", "Укажите, с какого дня действует набор.");
        }
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw new Refusal("validTo", "Окончание действия раньше начала: укажите более поздний день.");
        }
        indicators = List.copyOf(indicators);
        if (indicators.isEmpty() || indicators.size() > MOST) {
            throw new Refusal("В наборе должно быть от 1 до " + MOST + " показателей.");
        }
        Set<String> codes = new HashSet<>();
        for (IndicatorDraft indicator : indicators) {
            if (!codes.add(indicator.code().toLowerCase(Locale.ROOT))) {
                throw new Refusal(
                        "code", "Код " + indicator.code() + " уже занят другим показателем: укажите другой код.");
            }
        }
    }

    /** The same with other indicators. */
    public SetDraft with(List<IndicatorDraft> others) {
        return new SetDraft(name, validFrom, validTo, others);
    }
}
