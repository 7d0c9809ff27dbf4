package org.nastavnik.pairing.web;

import java.time.LocalDate;
import org.nastavnik.pairing.Pairing;

/**
 * One pair in a list.
 *
 * @param mentor and {@code mentees} are null for those who see figures only
 */
record PairLine(Pairing pair, String mentor, String mentees, int meetings, LocalDate lastMeetingOn) {

    public String standing() {
        return pair.isWorking()
                ? pair.stage().title()
                : pair.isBreakingUp() ? "прекращается" : pair.state().title();
    }
}
