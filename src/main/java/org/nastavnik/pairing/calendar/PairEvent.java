package org.nastavnik.pairing.calendar;

import java.time.LocalDate;

/**
 * A meeting of a pair on a day.
 *
 * @param meetingId of a meeting that was held; null where it is the next one
 */
public record PairEvent(
        long pairId, Long meetingId, LocalDate day, String organization, String programme, String tenant) {

    public boolean held() {
        return meetingId != null;
    }
}
