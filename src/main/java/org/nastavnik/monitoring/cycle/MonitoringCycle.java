package org.nastavnik.monitoring.cycle;

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
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;

/** The monitoring of one municipality for one half-year (order 25/1, items 6 and 7). */
@Entity
@Table(name = "monitoring_cycle")
public class MonitoringCycle {

    public static final String PART = "monitoring";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long municipalityId;
    private String tenantId;
    private LocalDate since;
    private LocalDate lastDay;
    private Long setId;

    @Enumerated(EnumType.STRING)
    private CycleState state = CycleState.OPENING;

    private LocalDate schoolsDue;
    private LocalDate municipalityDue;
    private int round = 1;
    private boolean awaitsReports;
    private String remark;
    private String reason;
    private String openedBy;
    private Instant openedAt;
    private String approvedBy;
    private Instant approvedAt;
    private Instant endedAt;

    @Version
    private long version;

    protected MonitoringCycle() {}

    MonitoringCycle(Municipality municipality, HalfYear period, long setId, CycleDates dates, String by, Instant now) {
        this.municipalityId = municipality.id();
        this.tenantId = municipality.code();
        this.since = period.firstDay();
        this.setId = setId;
        this.lastDay = dates.lastDay();
        this.schoolsDue = dates.schoolsDue();
        this.municipalityDue = dates.municipalityDue();
        this.openedBy = by;
        this.openedAt = now;
    }

    /** The reports are there; its process waits for them from now on. */
    void awaitReports() {
        require(state.collects(), "Отчёты за это полугодие больше не собираются.");
        this.state = CycleState.COLLECTING;
        this.awaitsReports = true;
    }

    /** The day has passed and some are missing. Reports that come in meanwhile still count. */
    void askDecision() {
        require(state == CycleState.COLLECTING, "Отчёты за это полугодие больше не собираются.");
        this.state = CycleState.DECISION;
    }

    void extend(LocalDate until) {
        require(state.collects(), "Отчёты за это полугодие больше не собираются: продлевать нечего.");
        this.schoolsDue = until;
        if (municipalityDue.isBefore(until)) {
            this.municipalityDue = until;
        }
        this.state = CycleState.COLLECTING;
        this.awaitsReports = true;
    }

    /** No report is open any longer: the municipality begins to sum up. */
    void sumUp() {
        require(state.collects(), "Итоги за это полугодие уже подводятся.");
        this.awaitsReports = false;
        this.state = CycleState.REGISTERS;
    }

    void registersFormed() {
        require(state == CycleState.REGISTERS, "Реестры за это полугодие уже сформированы.");
        this.state = CycleState.NOTE;
    }

    void noteWritten() {
        require(state == CycleState.NOTE, "Справка за это полугодие уже передана координатору.");
        this.state = CycleState.APPROVAL;
    }

    /** The coordinator wants something else in the note. */
    void returnNote(String why) {
        require(state == CycleState.APPROVAL, "Итоги за это полугодие сейчас не на утверждении.");
        this.state = CycleState.NOTE;
        this.remark = Texts.required("remark", why, 2000, "Укажите, что исправить в справке.");
    }

    void approve(String by, Instant now) {
        require(state == CycleState.APPROVAL, "Итоги за это полугодие сейчас не на утверждении.");
        this.state = CycleState.APPROVED;
        this.remark = null;
        this.approvedBy = by;
        this.approvedAt = now;
        this.endedAt = now;
    }

    /** A school's report is opened again: what was summed up will be so anew. */
    void reopen(LocalDate until) {
        require(state != CycleState.CANCELLED, "Этот мониторинг отменён: открывать отчёт незачем.");
        if (!state.collects()) {
            this.round++;
            this.state = CycleState.COLLECTING;
            this.approvedBy = null;
            this.approvedAt = null;
            this.endedAt = null;
        }
        this.awaitsReports = true;
        if (schoolsDue.isBefore(until)) {
            extend(until);
        }
    }

    void cancel(String why, Instant now) {
        require(!state.ended(), "Этот мониторинг уже утверждён или отменён: отменить его нельзя.");
        this.reason = Texts.required("reason", why, 1000, "Укажите причину: её увидят организации.");
        this.state = CycleState.CANCELLED;
        this.awaitsReports = false;
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

    public HalfYear period() {
        return HalfYear.of(since);
    }

    /** The figures are as of this day. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** The version of the indicators that the whole cycle keeps, whatever is changed later. */
    public Long setId() {
        return setId;
    }

    public CycleState state() {
        return state;
    }

    public boolean awaitsReports() {
        return awaitsReports;
    }

    public LocalDate schoolsDue() {
        return schoolsDue;
    }

    public LocalDate municipalityDue() {
        return municipalityDue;
    }

    /** How often the summing up has begun. */
    public int round() {
        return round;
    }

    /** Of the coordinator to the note; null where there is none to answer. */
    public String remark() {
        return remark;
    }

    /** Why it was cancelled. */
    public String reason() {
        return reason;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public Instant approvedAt() {
        return approvedAt;
    }
}
