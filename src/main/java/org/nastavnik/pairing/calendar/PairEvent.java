package org.nastavnik.pairing.calendar;

import java.time.LocalDate;

/**
 * A meeting of a pair on a day.
 *
 * @param meetingId of a meeting that was held; null where it is the next one
 * @param meetingUrl where the pair meets at a distance; null where nobody gave a link or the meeting was held
 */
public record PairEvent(
        long pairId,
        Long meetingId,
        LocalDate day,
        String organization,
        String programme,
        String tenant,
        String meetingUrl) {

    public boolean held() {
        return meetingId != null;
    }
}
