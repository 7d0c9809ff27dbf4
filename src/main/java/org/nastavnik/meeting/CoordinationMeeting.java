package org.nastavnik.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/** One coordination meeting of a municipality (order 25-1 of Komsomolsk, item 5: at least twice a year). */
@Entity
@Table(name = "meeting")
public class CoordinationMeeting {

    public static final String PART = "meeting";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long municipalityId;
    private String tenantId;

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.DRAFT;

    private Instant startsAt;
    private Integer minutes;
    private String place;
    private String link;
    private String agenda;
    private int calendarSequence;
    private String reason;
    private String discussed;
    private Long documentId;
    private boolean awaitsDecisions;
    private Instant createdAt;
    private Instant endedAt;

    @Version
    private long version;

    protected CoordinationMeeting() {}

    CoordinationMeeting(Municipality municipality, Instant now) {
        this.municipalityId = municipality.id();
        this.tenantId = municipality.code();
        this.createdAt = now;
    }

    void plan(MeetingPlan plan, ZoneId zone, Instant now) {
        require(state == MeetingState.DRAFT, "Совещание уже запланировано: перенесите его на его странице.");
        take(plan, zone, now);
        this.state = MeetingState.PLANNED;
    }

    void move(MeetingPlan plan, String why, ZoneId zone, Instant now) {
        requirePlanned();
        this.reason = needed(why);
        take(plan, zone, now);
        this.calendarSequence++;
    }

    private void take(MeetingPlan plan, ZoneId zone, Instant now) {
        Instant begin = plan.on().atTime(plan.at()).atZone(zone).toInstant();
        if (!begin.isAfter(now)) {
            throw new Refusal("startsOn", "Это время уже прошло: укажите время, которое ещё не наступило.");
        }
        this.startsAt = begin;
        this.minutes = plan.minutes();
        this.place = plan.place();
        this.link = plan.link();
        this.agenda = plan.agenda().strip();
    }

    void cancel(String why, Instant now) {
        require(
                state == MeetingState.DRAFT || state == MeetingState.PLANNED,
                "Совещание уже проведено или отменено: отменить его нельзя.");
        this.reason = needed(why);
        this.state = MeetingState.CANCELLED;
        this.calendarSequence++;
        this.endedAt = now;
    }

    /** What is written down on the page before the minutes are complete. */
    void write(String whatWasDiscussed) {
        requirePlanned();
        this.discussed = whatWasDiscussed;
    }

    void hold(String whatWasDiscussed, Instant now) {
        requirePlanned();
        require(!startsAt.isAfter(now), "Совещание ещё не началось: протокол записывают после него.");
        this.discussed = whatWasDiscussed;
        this.state = MeetingState.HELD;
    }

    /** The minutes were issued as a paper. */
    void recorded(long document) {
        require(state == MeetingState.HELD, "Протокол этого совещания уже оформлен.");
        this.documentId = document;
    }

    void awaitDecisions() {
        require(state == MeetingState.HELD, "Совещание уже завершено.");
        this.awaitsDecisions = true;
    }

    void close(Instant now) {
        require(state == MeetingState.HELD, "Завершить можно только проведённое совещание.");
        this.state = MeetingState.CLOSED;
        this.endedAt = now;
    }

    void requirePlanned() {
        require(
                state == MeetingState.PLANNED,
                "Совещание уже проведено, отменено или ещё не запланировано: изменить это сейчас нельзя.");
    }

    private static void require(boolean fine, String sentence) {
        if (!fine) {
            throw new Refusal(sentence);
        }
    }

    private static String needed(String why) {
        if (why == null || why.isBlank()) {
            throw new Refusal("reason", "Укажите причину: её увидят участники.");
        }
        MeetingPlan.requireShort("reason", why, 1000);
        return why.strip();
    }

    public Long id() {
        return id;
    }

    public BusinessKey key() {
        return BusinessKey.municipality(municipalityId).withPart(PART, id);
    }

    public Long municipalityId() {
        return municipalityId;
    }

    public String tenantId() {
        return tenantId;
    }

    public MeetingState state() {
        return state;
    }

    /** Null while the meeting is a draft. */
    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return startsAt == null ? null : startsAt.plus(Duration.ofMinutes(minutes));
    }

    public Integer minutes() {
        return minutes;
    }

    public String place() {
        return place;
    }

    public String link() {
        return link;
    }

    public String agenda() {
        return agenda;
    }

    public int calendarSequence() {
        return calendarSequence;
    }

    /** Why it was moved or cancelled last. */
    public String reason() {
        return reason;
    }

    public String discussed() {
        return discussed;
    }

    /** The minutes; null before they are complete. */
    public Long documentId() {
        return documentId;
    }

    public boolean awaitsDecisions() {
        return awaitsDecisions;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
