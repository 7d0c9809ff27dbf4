package org.nastavnik.monitoring.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.HalfYear;

/** The monitoring of one municipality for one half-year (order 25/1, items 6 and 7). */
@Entity
@Table(name = "monitoring_cycle")
public class MonitoringCycle extends HalfYearCycle {

    public static final String PART = "monitoring";

    private Long municipalityId;
    private LocalDate lastDay;
    private Long setId;

    @Enumerated(EnumType.STRING)
    private CycleState state = CycleState.OPENING;

    private LocalDate schoolsDue;
    private LocalDate municipalityDue;
    private int round = 1;
    private String remark;

    protected MonitoringCycle() {}

    MonitoringCycle(Municipality municipality, HalfYear period, long setId, CycleDates dates, String by, Instant now) {
        super(municipality.code(), period, by, now);
        this.municipalityId = municipality.id();
        this.setId = setId;
        this.lastDay = dates.lastDay();
        this.schoolsDue = dates.schoolsDue();
        this.municipalityDue = dates.municipalityDue();
    }

    /** The reports are there; its process waits for them from now on. */
    void awaitReports() {
        require(state.collects(), "Отчёты за это полугодие больше не собираются.");
        this.state = CycleState.COLLECTING;
        awaits(true);
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
        awaits(true);
    }

    /** No report is open any longer: the municipality begins to sum up. */
    void sumUp() {
        require(state.collects(), "Итоги за это полугодие уже подводятся.");
        awaits(false);
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
        approved(by, now);
    }

    /** A school's report is opened again: what was summed up will be so anew. */
    void reopen(LocalDate until) {
        require(state != CycleState.CANCELLED, "Этот мониторинг отменён: открывать отчёт незачем.");
        if (!state.collects()) {
            this.round++;
            this.state = CycleState.COLLECTING;
            approvedNoLonger();
        }
        awaits(true);
        if (schoolsDue.isBefore(until)) {
            extend(until);
        }
    }

    void cancel(String why, Instant now) {
        require(!state.ended(), "Этот мониторинг уже утверждён или отменён: отменить его нельзя.");
        cancelled(why, "организации", now);
        this.state = CycleState.CANCELLED;
    }

    public BusinessKey key() {
        return BusinessKey.municipality(municipalityId).withPart(PART, id());
    }

    public Long municipalityId() {
        return municipalityId;
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
}
