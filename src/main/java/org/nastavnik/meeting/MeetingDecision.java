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
    private String changeReason;
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

    /** After the minutes: somebody else, or another day. The minutes themselves stay as they were issued. */
    void change(String login, String group, LocalDate due, String why, LocalDate held) {
        require(DecisionState.OPEN);
        if (why == null || why.isBlank()) {
            throw new Refusal("reason", "Укажите причину изменения: её увидят участники совещания.");
        }
        if (due == null) {
            throw new Refusal("dueOn", "Укажите срок решения.");
        }
        if (due.isBefore(held)) {
            throw new Refusal("dueOn", "Срок решения раньше дня совещания: укажите более поздний.");
        }
        if (login.equals(responsible) && group.equals(responsibleGroup) && due.equals(dueOn)) {
            throw new Refusal("post", "Ничего не изменилось: выберите другого ответственного или другой срок.");
        }
        this.responsible = login;
        this.responsibleGroup = group;
        this.dueOn = due;
        this.changeReason = why.strip();
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

    /** Login of the person whom the minutes, or a change after them, made responsible. */
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

    /** Why responsible person or day are others than in the minutes; null where they are not. */
    public String changeReason() {
        return changeReason;
    }

    public long version() {
        return version;
    }
}
