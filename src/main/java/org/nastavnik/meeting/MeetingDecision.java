package org.nastavnik.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/** One decision of the minutes: who does what by when. */
@Entity
@Table(name = "meeting_decision")
public class MeetingDecision {

    public static final String PART = "decision";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long meetingId;
    private Long municipalityId;
    private int position;
    private String text;
    private String responsible;
    private String responsibleGroup;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DecisionState state = DecisionState.DRAFT;

    private String evidence;
    private String evidenceLink;
    private String reason;
    private Instant endedAt;

    @Version
    private long version;

    protected MeetingDecision() {}

    MeetingDecision(CoordinationMeeting meeting, int position, Draft draft, String login, String group) {
        this.meetingId = meeting.id();
        this.municipalityId = meeting.municipalityId();
        this.position = position;
        this.text = draft.text().strip();
        this.responsible = login;
        this.responsibleGroup = group;
        this.dueOn = draft.dueOn();
    }

    /** @param post id of the role that is answerable, held by one person in one place */
    public record Draft(String text, Long post, LocalDate dueOn) {}

    void open() {
        require(DecisionState.DRAFT);
        this.state = DecisionState.OPEN;
    }

    void done(String what, String link, Instant now) {
        require(DecisionState.OPEN);
        if (what == null || what.isBlank()) {
            throw new Refusal("evidence", "Напишите, что сделано.");
        }
        if (link != null && !MeetingPlan.isAddress(link)) {
            throw new Refusal(
                    "evidenceLink", "Это не адрес страницы: укажите адрес, который начинается с https:// или http://.");
        }
        this.evidence = what.strip();
        this.evidenceLink = link;
        this.state = DecisionState.DONE;
        this.endedAt = now;
    }

    void failed(String why, Instant now) {
        require(DecisionState.OPEN);
        if (why == null || why.isBlank()) {
            throw new Refusal("reason", "Укажите причину: её увидит координатор.");
        }
        this.reason = why.strip();
        this.state = DecisionState.FAILED;
        this.endedAt = now;
    }

    private void require(DecisionState wanted) {
        if (state != wanted) {
            throw new Refusal("Об этом решении уже отчитались: изменить отчёт нельзя.");
        }
    }

    public boolean overdue(LocalDate today) {
        return state == DecisionState.OPEN && dueOn.isBefore(today);
    }

    public Long id() {
        return id;
    }

    public BusinessKey key() {
        return BusinessKey.municipality(municipalityId).withPart(PART, id);
    }

    public Long meetingId() {
        return meetingId;
    }

    public Long municipalityId() {
        return municipalityId;
    }

    public int position() {
        return position;
    }

    public String text() {
        return text;
    }

    /** Login of the person who was responsible when the minutes were written. */
    public String responsible() {
        return responsible;
    }

    public String responsibleGroup() {
        return responsibleGroup;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public DecisionState state() {
        return state;
    }

    public String evidence() {
        return evidence;
    }

    public String evidenceLink() {
        return evidenceLink;
    }

    public String reason() {
        return reason;
    }
}
