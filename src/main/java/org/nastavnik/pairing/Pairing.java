package org.nastavnik.pairing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.shared.BusinessKey;

/** One mentor with one or several mentees: from the agreement to the exit survey, or to the break-up. */
@Entity
@Table(name = "pairing")
public class Pairing {

    /** The part of the business key: {@code P-12/pair-7}. */
    public static final String PART = "pair";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long programmeId;
    private Long proposalId;
    private Long mentorId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "pairing_mentee", joinColumns = @JoinColumn(name = "pairing_id"))
    @OrderBy("personId")
    private List<PairMentee> mentees = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private MentoringKind kind;

    @Enumerated(EnumType.STRING)
    private MentoringForm form;

    @Enumerated(EnumType.STRING)
    private PairingState state = PairingState.OPEN;

    @Enumerated(EnumType.STRING)
    private PairingStage stage = PairingStage.AGREEMENT;

    private LocalDate beganOn;
    private Boolean agreed;
    private LocalDate agreedOn;
    private Boolean matched;

    @Embedded
    private DevelopmentPlan plan = DevelopmentPlan.none();

    @Embedded
    private MeetingRhythm rhythm = MeetingRhythm.none();

    /** Null while nobody wants to part. */
    @Embedded
    private BreakUp breakUp;

    private Instant endedAt;

    @Version
    private long version;

    protected Pairing() {}

    Pairing(
            long programmeId,
            long proposalId,
            long mentorId,
            List<Long> menteeIds,
            MentoringKind kind,
            MentoringForm form,
            LocalDate beganOn) {
        this.programmeId = programmeId;
        this.proposalId = proposalId;
        this.mentorId = mentorId;
        menteeIds.stream().sorted().forEach(id -> mentees.add(new PairMentee(id, null)));
        this.kind = kind;
        this.form = form;
        this.beganOn = beganOn;
    }

    void agree(Agreement agreement, LocalDate today) {
        PairRules.requireStage(this, PairingStage.AGREEMENT);
        PairRules.requireAgreement(agreement, today);
        this.agreed = agreement.complete();
        if (agreement.complete()) {
            this.agreedOn = agreement.on();
            rhythm.agreed(agreement.on());
            this.stage = PairingStage.FIRST_MEETING;
        } else {
            breakUp(agreement.reason(), today);
        }
    }

    /** Notes a meeting of this stage; the pair stays at it until {@link #goOn}. */
    void met(MeetingRecord meeting, PairingStage at, LocalDate today) {
        PairRules.requireStage(this, at);
        PairRules.requireMeeting(this, meeting, today);
        rhythm.met(meeting);
    }

    void metFirst() {
        this.stage = PairingStage.TRIAL_MEETING;
    }

    void tried(boolean suits, String reason, LocalDate today) {
        this.matched = suits;
        if (suits) {
            this.stage = PairingStage.PLANNING;
        } else {
            breakUp(reason, today);
        }
    }

    void plan(PlanDraft draft, LocalDate from, LocalDate programmeEnd) {
        PairRules.requirePlan(draft, from, programmeEnd);
        plan.agree(draft, from);
        this.stage = PairingStage.MEETINGS;
    }

    /** After a regular meeting: on with meetings, or to the mid-term review, or to the final meeting. */
    void worked(boolean done, LocalDate today) {
        plan.endsNow(done);
        if (plan.isMidTermDue(today)) {
            this.stage = PairingStage.MID_TERM;
        } else if (done) {
            this.stage = PairingStage.FINAL_MEETING;
        }
    }

    void reviewed(String progress, boolean done, LocalDate today) {
        PairRules.requireStage(this, PairingStage.MID_TERM);
        plan.reviewed(progress, today);
        plan.endsNow(done);
        this.stage = done ? PairingStage.FINAL_MEETING : PairingStage.MEETINGS;
    }

    void metLast(boolean reached, String outcome) {
        plan.close(reached, outcome);
        this.stage = PairingStage.EXIT_SURVEY;
    }

    void surveyed() {
        PairRules.requireStage(this, PairingStage.EXIT_SURVEY);
        this.stage = PairingStage.DONE;
    }

    void finish(Instant now) {
        PairRules.requireStage(this, PairingStage.DONE);
        end(PairingState.FINISHED, now);
    }

    /** The two part; the row stays open until the process has taken them back to matching. */
    void breakUp(String reason, LocalDate today) {
        PairRules.requireWorking(this);
        PairRules.requireReason(reason);
        this.breakUp = new BreakUp(today, reason);
    }

    void dissolved(Instant now) {
        if (!isBreakingUp()) {
            throw new IllegalStateException("Pair " + id + " does not break up");
        }
        end(PairingState.DISSOLVED, now);
    }

    void stop(Instant now) {
        end(PairingState.STOPPED, now);
    }

    /** @param url null: they do not meet at a distance any more */
    void meetsAt(String url) {
        PairRules.requireWorking(this);
        rhythm.meetsAt(url);
    }

    private void end(PairingState how, Instant now) {
        if (state != PairingState.OPEN) {
            throw new IllegalStateException("Pair " + id + " is " + state);
        }
        this.state = how;
        this.endedAt = now;
        rhythm.over();
    }

    /** One of several mentees leaves; the group works on. */
    void leave(long personId, LocalDate today) {
        mentees.replaceAll(mentee -> mentee.personId() == personId ? new PairMentee(personId, today) : mentee);
    }

    public boolean isOpen() {
        return state == PairingState.OPEN;
    }

    /** A reason was given, the process is on its way to end it. */
    public boolean isBreakingUp() {
        return isOpen() && breakUp != null;
    }

    /** Works and nobody has ended it. */
    public boolean isWorking() {
        return isOpen() && breakUp == null;
    }

    public BusinessKey key() {
        return BusinessKey.programme(programmeId).withPart(PART, id);
    }

    /** Those who belong to it now, or belonged to it when it ended. */
    public List<Long> menteeIds() {
        return mentees.stream()
                .filter(mentee -> mentee.leftOn() == null)
                .map(PairMentee::personId)
                .toList();
    }

    public List<PairMentee> mentees() {
        return List.copyOf(mentees);
    }

    public Long id() {
        return id;
    }

    public Long programmeId() {
        return programmeId;
    }

    public Long mentorId() {
        return mentorId;
    }

    public MentoringKind kind() {
        return kind;
    }

    public MentoringForm form() {
        return form;
    }

    public PairingState state() {
        return state;
    }

    public PairingStage stage() {
        return stage;
    }

    /** Date of the order. */
    public LocalDate beganOn() {
        return beganOn;
    }

    /** Null until asked. */
    public Boolean agreed() {
        return agreed;
    }

    public LocalDate agreedOn() {
        return agreedOn;
    }

    /** Did the trial meeting show that the two suit each other? Null until held. */
    public Boolean matched() {
        return matched;
    }

    /** Empty until the planning meeting. */
    public DevelopmentPlan plan() {
        return plan;
    }

    public LocalDate nextMeetingOn() {
        return rhythm.nextMeetingOn();
    }

    /** The day of the last meeting or, before the first, of the agreement; null before that. */
    public LocalDate quietFrom() {
        return rhythm.quietFrom();
    }

    /** Where the pair meets at a distance; null where nobody gave a link. */
    public String meetingUrl() {
        return rhythm.meetingUrl();
    }

    /** Null where nobody gave a reason to part. */
    public String dissolutionReason() {
        return breakUp == null ? null : breakUp.dissolutionReason();
    }
}
