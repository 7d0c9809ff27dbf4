package org.nastavnik.training;

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
import org.nastavnik.organization.Municipality;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/** A course that a municipality's operator announces to the organisations (Sayansky road map, 2.9). */
@Entity
@Table(name = "training_course")
public class Course {

    public static final String PART = "course";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long municipalityId;
    private String tenantId;

    @Enumerated(EnumType.STRING)
    private CourseState state = CourseState.DRAFT;

    private String title;
    private String provider;

    @Enumerated(EnumType.STRING)
    private CourseLevel level;

    private Integer hours;

    @Enumerated(EnumType.STRING)
    private MeetingFormat format;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private LocalDate enrolUntil;
    private Integer places;
    private String venue;
    private LocalDate issuedOn;
    private LocalDate validUntil;
    private String reason;
    private boolean awaitsEnrolments;
    private Instant createdAt;
    private Instant endedAt;

    @Version
    private long version;

    protected Course() {}

    Course(Municipality municipality, Instant now) {
        this.municipalityId = municipality.id();
        this.tenantId = municipality.code();
        this.createdAt = now;
    }

    void announce(CoursePlan plan, LocalDate today) {
        require(state == CourseState.DRAFT, "Этот курс уже объявлен или отменён: обновите список задач.");
        plan.check(today);
        this.title = plan.title();
        this.provider = plan.provider();
        this.level = plan.level();
        this.hours = plan.hours();
        this.format = plan.format();
        this.startsOn = plan.startsOn();
        this.endsOn = plan.endsOn();
        this.enrolUntil = plan.enrolUntil();
        this.places = plan.places();
        this.venue = plan.venue();
        this.state = CourseState.ENROLLING;
    }

    /** Its process waits for the organisations' answers from now on. */
    void awaitEnrolments() {
        require(state == CourseState.ENROLLING, "На этот курс уже не записывают.");
        this.awaitsEnrolments = true;
    }

    void enrolmentEnded(boolean anybody, Instant now) {
        require(state == CourseState.ENROLLING, "Запись на этот курс уже закончена.");
        this.awaitsEnrolments = false;
        this.state = anybody ? CourseState.RUNNING : CourseState.EMPTY;
        this.endedAt = anybody ? null : now;
    }

    void requireEnrolling() {
        require(state.enrols(), "На этот курс больше не записывают: итоги уже подведены или курс не состоялся.");
    }

    void offer(Integer newPlaces, long enrolled) {
        requireEnrolling();
        if (newPlaces != null && (newPlaces < Math.max(1, enrolled) || newPlaces > 5000)) {
            throw new Refusal(
                    "places",
                    "Уже записано %d: укажите не меньше мест или сначала снимите кого-то с курса.".formatted(enrolled));
        }
        this.places = newPlaces;
    }

    void record(LocalDate on, LocalDate until, LocalDate today) {
        require(state == CourseState.RUNNING, "Итоги этого курса уже записаны.");
        if (on == null || on.isBefore(startsOn) || on.isAfter(today)) {
            throw new Refusal(
                    "issuedOn", "Укажите дату удостоверений: не раньше начала курса и не позже сегодняшнего дня.");
        }
        if (until != null && until.isBefore(on)) {
            throw new Refusal("validUntil", "Этот день раньше даты удостоверений: проверьте обе даты.");
        }
        this.issuedOn = on;
        this.validUntil = until;
        this.state = CourseState.RECORDED;
    }

    void close(Instant now) {
        require(state == CourseState.RECORDED, "Сначала запишите итоги курса.");
        this.state = CourseState.CLOSED;
        this.endedAt = now;
    }

    void cancel(String why, Instant now) {
        require(state.open(), "Курс уже завершён или отменён: отменить его нельзя.");
        if (why == null || why.isBlank()) {
            throw new Refusal("reason", "Укажите причину: её увидят кураторы записанных.");
        }
        this.reason = NewTraining.shortEnough("reason", why, 1000);
        this.state = CourseState.CANCELLED;
        this.awaitsEnrolments = false;
        this.endedAt = now;
    }

    private static void require(boolean fine, String sentence) {
        if (!fine) {
            throw new Refusal(sentence);
        }
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

    public CourseState state() {
        return state;
    }

    /** Null while the course is a draft, as everything that is announced. */
    public String title() {
        return title;
    }

    public String provider() {
        return provider;
    }

    public CourseLevel level() {
        return level;
    }

    public Integer hours() {
        return hours;
    }

    public MeetingFormat format() {
        return format;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public LocalDate enrolUntil() {
        return enrolUntil;
    }

    /** Null where there is room for everybody. */
    public Integer places() {
        return places;
    }

    public String venue() {
        return venue;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    /** Why it was cancelled. */
    public String reason() {
        return reason;
    }

    public long version() {
        return version;
    }
}
