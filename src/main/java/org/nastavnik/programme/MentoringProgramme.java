package org.nastavnik.programme;

import jakarta.persistence.Convert;
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
import java.util.Set;
import org.nastavnik.organization.Organization;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/** One organisation's mentoring programme for a period: the case (Р-145; two years at the longest, as in the Orel one). */
@Entity
@Table(name = "programme")
public class MentoringProgramme {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long organizationId;
    private Long municipalityId;
    private String tenantId;
    private String title;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Convert(converter = EnumSetConverter.Forms.class)
    private Set<MentoringForm> forms;

    @Convert(converter = EnumSetConverter.Kinds.class)
    private Set<MentoringKind> kinds;

    @Enumerated(EnumType.STRING)
    private MeetingFormat meetingFormat;

    private boolean selfDirected;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Awaited awaited;

    private boolean rematchRequested;
    private String websiteUrl;
    private String stopReason;
    private String createdBy;
    private Instant createdAt;
    private Instant endedAt;

    @Version
    private long version;

    protected MentoringProgramme() {}

    MentoringProgramme(Organization organization, String tenantId, NewProgramme plan, String createdBy, Instant now) {
        this.organizationId = organization.id();
        this.municipalityId = organization.municipalityId();
        this.tenantId = tenantId;
        this.title = plan.title();
        this.startsOn = plan.startsOn();
        this.endsOn = plan.endsOn();
        this.forms = Set.copyOf(plan.forms());
        this.kinds = Set.copyOf(plan.kinds());
        this.meetingFormat = plan.meetingFormat();
        this.selfDirected = plan.selfDirected();
        this.stage = Stage.PREPARATION;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    void enter(Stage next) {
        requireRunning();
        this.stage = next;
    }

    /** The process has arrived at the event where it waits for these. */
    void await(Awaited what) {
        requireRunning();
        this.awaited = what;
    }

    void arrived(Awaited what) {
        if (awaited == what) {
            this.awaited = null;
        }
    }

    /** Somebody needs a pair (again): the process goes back to matching as soon as it waits for its pairs. */
    void requestRematch() {
        requireRunning();
        this.rematchRequested = true;
    }

    void rematchBegun() {
        this.rematchRequested = false;
    }

    void publishSection(String url) {
        requireRunning();
        this.websiteUrl = url;
    }

    void extendTo(LocalDate newEnd) {
        requireRunning();
        if (!newEnd.isAfter(endsOn)) {
            throw new Refusal("endsOn", "Новая дата окончания должна быть позже прежней: укажите более позднюю дату.");
        }
        NewProgramme.requireLength(startsOn, newEnd);
        this.endsOn = newEnd;
    }

    void stop(String reason, Instant now) {
        requireRunning();
        this.stage = Stage.STOPPED;
        this.stopReason = reason;
        end(now);
    }

    void close(Instant now) {
        requireRunning();
        this.stage = Stage.CLOSED;
        end(now);
    }

    private void end(Instant now) {
        this.awaited = null;
        this.rematchRequested = false;
        this.endedAt = now;
    }

    private void requireRunning() {
        if (stage.ended()) {
            throw new Refusal("Программа уже завершена или остановлена: изменить её нельзя.");
        }
    }

    public Long id() {
        return id;
    }

    public BusinessKey key() {
        return BusinessKey.programme(id);
    }

    public Long organizationId() {
        return organizationId;
    }

    public Long municipalityId() {
        return municipalityId;
    }

    public String tenantId() {
        return tenantId;
    }

    public String title() {
        return title;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public Set<MentoringForm> forms() {
        return forms;
    }

    public Set<MentoringKind> kinds() {
        return kinds;
    }

    public MeetingFormat meetingFormat() {
        return meetingFormat;
    }

    /** Mentors volunteer and pairs choose each other; nobody is matched (the Orel programme). */
    public boolean selfDirected() {
        return selfDirected;
    }

    public Stage stage() {
        return stage;
    }

    public Awaited awaited() {
        return awaited;
    }

    public boolean rematchRequested() {
        return rematchRequested;
    }

    public String websiteUrl() {
        return websiteUrl;
    }

    public String stopReason() {
        return stopReason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
