package org.nastavnik.monitoring.region.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** What a new version of a region's settings asks for: a reason, and a half-year whose results are still open. */
@Component
public class VersionRules {

    /** A region has no zone of its own, and a half-year does not turn on hours. */
    private static final ZoneId CAPITAL = ZoneId.of("Europe/Moscow");

    private static final int LONGEST_REASON = 1000;

    private final Clock clock;

    VersionRules(Clock clock) {
        this.clock = clock;
    }

    public HalfYear current() {
        return HalfYear.of(LocalDate.now(clock.withZone(CAPITAL)));
    }

    /** The half-years that a change may hold from: the one that is being reported, this one, the next. */
    public List<HalfYear> periods() {
        HalfYear current = current();
        return List.of(current.previous(), current, current.next());
    }

    /** The reason as it is kept. */
    public static String reason(Change change) {
        String typed = change.reason();
        if (typed == null || typed.isBlank()) {
            throw new Refusal("reason", "Укажите, почему записи меняются: причина останется в истории версий.");
        }
        if (typed.strip().length() > LONGEST_REASON) {
            throw new Refusal("reason", "Сократите причину до 1000 знаков.");
        }
        return typed.strip();
    }

    /** @param last since when the newest version holds; null where there is none of the region's own */
    public void requireOpen(Change change, HalfYear last) {
        HalfYear earliest = current().previous();
        if (change.since().compareTo(earliest) < 0) {
            throw new Refusal(
                    "since",
                    "Итоги более ранних полугодий уже подведены: выберите " + earliest.title() + " или более позднее.");
        }
        if (change.since().compareTo(current().next()) > 0) {
            throw new Refusal("since", "Так далеко вперёд записи не меняются: выберите полугодие из списка.");
        }
        if (last != null && change.since().compareTo(last) < 0) {
            throw new Refusal(
                    "since",
                    "Последняя версия действует с полугодия: " + last.title()
                            + ". Правки в неё начинают действовать не раньше.");
        }
    }
}
