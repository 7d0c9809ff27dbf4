package org.nastavnik.pairing;

import java.time.LocalDate;
import org.nastavnik.programme.MeetingFormat;

/** What is written down of a meeting; {@code nextOn} may be null. */
public record MeetingRecord(
        LocalDate heldOn, MeetingFormat format, String topic, int minutes, String result, LocalDate nextOn) {}
