package org.nastavnik.pairing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From how many days without a meeting on the mentor is reminded and the curator told; pages warn from the same days on. */
@Component
public class SilenceRule {

    private final int remindAfter;
    private final int tellCuratorAfter;

    SilenceRule(
            @Value("${nastavnik.pairs.remind-after-days:14}") int remindAfter,
            @Value("${nastavnik.pairs.tell-curator-after-days:21}") int tellCuratorAfter) {
        this.remindAfter = remindAfter;
        this.tellCuratorAfter = tellCuratorAfter;
    }

    public int remindAfter() {
        return remindAfter;
    }

    public int tellCuratorAfter() {
        return tellCuratorAfter;
    }

    /** Null where the pair does not meet at this stage. */
    public Silence of(Pairing pair, LocalDate today) {
        boolean meets = pair.isWorking() && pair.stage().meets() && pair.quietFrom() != null;
        return meets ? of((int) ChronoUnit.DAYS.between(pair.quietFrom(), today)) : null;
    }

    Silence of(int days) {
        return new Silence(
                Math.max(0, days),
                days >= tellCuratorAfter
                        ? Silence.Level.STRONG
                        : days >= remindAfter ? Silence.Level.WARNING : Silence.Level.CALM);
    }
}
