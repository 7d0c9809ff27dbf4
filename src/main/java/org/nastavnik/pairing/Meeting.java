package org.nastavnik.pairing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.nastavnik.programme.MeetingFormat;

/** One entry of a pair's journal; never changed afterwards. */
@Entity
@Table(name = "pairing_meeting")
public class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long pairingId;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private MeetingFormat format;

    private String topic;
    private int minutes;
    private String result;
    private LocalDate nextOn;
    private String recordedBy;
    private Instant recordedAt;

    protected Meeting() {}

    Meeting(long pairingId, MeetingKind kind, MeetingRecord held, String recordedBy, Instant now) {
        this.pairingId = pairingId;
        this.kind = kind;
        this.heldOn = held.heldOn();
        this.format = held.format();
        this.topic = held.topic();
        this.minutes = held.minutes();
        this.result = held.result();
        this.nextOn = held.nextOn();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    public MeetingKind kind() {
        return kind;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public MeetingFormat format() {
        return format;
    }

    public String topic() {
        return topic;
    }

    public int minutes() {
        return minutes;
    }

    public String result() {
        return result;
    }

    /** Null where no further meeting was agreed. */
    public LocalDate nextOn() {
        return nextOn;
    }
}
