package org.nastavnik.launch;

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
import org.nastavnik.organization.Municipality;
import org.nastavnik.programme.EnumSetConverter;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/** One launch of the model in a municipality for a period (order 25/1 of Komsomolsk; Sayansky road map, section 1). */
@Entity
@Table(name = "launch")
public class Launch {

    /** The part of the business key: {@code M-3/launch-5}. */
    public static final String PART = "launch";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long municipalityId;
    private String tenantId;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private LaunchState state;

    private String responsible;
    private String workingGroup;
    private String staffOrderNumber;
    private LocalDate staffOrderDate;
    private String roadMapOrder;
    private LocalDate roadMapOrderDate;
    private String title;

    @Convert(converter = EnumSetConverter.Forms.class)
    private Set<MentoringForm> forms;

    @Convert(converter = EnumSetConverter.Kinds.class)
    private Set<MentoringKind> kinds;

    @Enumerated(EnumType.STRING)
    private MeetingFormat meetingFormat;

    private boolean selfDirected;
    private String orderNumber;
    private LocalDate orderDate;
    private String stopReason;
    private String createdBy;
    private Instant createdAt;
    private Instant stoppedAt;

    @Version
    private long version;

    protected Launch() {}

    Launch(Municipality municipality, Period period, String createdBy, Instant now) {
        this.municipalityId = municipality.id();
        this.tenantId = municipality.code();
        this.startsOn = period.startsOn();
        this.endsOn = period.endsOn();
        this.state = LaunchState.STAFF;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** @param names of the working group, a line each, as the order lists them */
    void appointStaff(String responsibleLogin, String names, String number, LocalDate date) {
        requireState(LaunchState.STAFF);
        this.responsible = responsibleLogin;
        this.workingGroup = names;
        this.staffOrderNumber = number;
        this.staffOrderDate = date;
        this.state = LaunchState.ROAD_MAP;
    }

    void approveRoadMap(String number, LocalDate date) {
        requireState(LaunchState.ROAD_MAP);
        this.roadMapOrder = number;
        this.roadMapOrderDate = date;
        this.state = LaunchState.CHOICE;
    }

    void begin(NewProgramme plan, String number, LocalDate date) {
        requireState(LaunchState.CHOICE);
        this.title = plan.title();
        this.forms = Set.copyOf(plan.forms());
        this.kinds = Set.copyOf(plan.kinds());
        this.meetingFormat = plan.meetingFormat();
        this.selfDirected = plan.selfDirected();
        this.orderNumber = number;
        this.orderDate = date;
        this.state = LaunchState.STARTING;
    }

    void stop(String reason, Instant now) {
        if (state.ended()) {
            throw new Refusal("Запуск уже завершён или остановлен.");
        }
        this.state = LaunchState.STOPPED;
        this.stopReason = reason;
        this.stoppedAt = now;
    }

    private void requireState(LaunchState wanted) {
        if (state != wanted) {
            throw new Refusal("Этот шаг запуска уже сделан или запуск остановлен: откройте страницу запуска.");
        }
    }

    /** What every organisation begins. */
    NewProgramme plan() {
        return new NewProgramme(title, startsOn, endsOn, forms, kinds, meetingFormat, selfDirected);
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

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public LaunchState state() {
        return state;
    }

    public String responsible() {
        return responsible;
    }

    public String workingGroup() {
        return workingGroup;
    }

    public String staffOrderNumber() {
        return staffOrderNumber;
    }

    public LocalDate staffOrderDate() {
        return staffOrderDate;
    }

    public String roadMapOrder() {
        return roadMapOrder;
    }

    public LocalDate roadMapOrderDate() {
        return roadMapOrderDate;
    }

    public String title() {
        return title;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public LocalDate orderDate() {
        return orderDate;
    }

    public String stopReason() {
        return stopReason;
    }
}
