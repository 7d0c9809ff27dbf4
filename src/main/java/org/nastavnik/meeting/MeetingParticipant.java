package org.nastavnik.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who is invited: a person of the directory with the post held then, or an organisation by its name. */
@Entity
@Table(name = "meeting_participant")
public class MeetingParticipant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long meetingId;
    private String login;
    private String title;
    private Boolean present;

    protected MeetingParticipant() {}

    MeetingParticipant(long meetingId, String login, String title) {
        this.meetingId = meetingId;
        this.login = login;
        this.title = title;
    }

    void mark(boolean there) {
        this.present = there;
    }

    public Long id() {
        return id;
    }

    /** Null where somebody from outside comes. */
    public String login() {
        return login;
    }

    /** The post, or the organisation from outside. */
    public String title() {
        return title;
    }

    /** Null before the minutes. */
    public Boolean present() {
        return present;
    }
}
