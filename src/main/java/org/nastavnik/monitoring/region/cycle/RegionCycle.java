package org.nastavnik.monitoring.region.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.nastavnik.monitoring.cycle.HalfYearCycle;
import org.nastavnik.organization.Region;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.HalfYear;

/** The monitoring of one region for one half-year. */
@Entity
@Table(name = "monitoring_region_cycle")
public class RegionCycle extends HalfYearCycle {

    public static final String PART = "regional-monitoring";

    private Long regionId;

    @Enumerated(EnumType.STRING)
    private RegionCycleState state = RegionCycleState.OPENING;

    private LocalDate municipalitiesDue;
    private LocalDate regionDue;
    private int round;

    protected RegionCycle() {}

    RegionCycle(Region region, HalfYear period, RegionDates dates, String by, Instant now) {
        super(region.tenant(), period, by, now);
        this.regionId = region.id();
        set(dates);
    }

    private void set(RegionDates dates) {
        this.municipalitiesDue = dates.municipalitiesDue();
        this.regionDue = dates.regionDue();
    }

    /** The municipalities' rows are there; the process waits for them from now on. */
    void awaitReports() {
        require(state.collects(), "Отчёты муниципалитетов за это полугодие больше не собираются.");
        this.state = RegionCycleState.COLLECTING;
        awaits(true);
    }

    /** The day has passed and some are missing. Reports that come in meanwhile still count. */
    void askDecision() {
        require(state == RegionCycleState.COLLECTING, "Отчёты муниципалитетов за это полугодие больше не собираются.");
        this.state = RegionCycleState.DECISION;
    }

    void extend(LocalDate until) {
        require(
                state == RegionCycleState.COLLECTING || state == RegionCycleState.DECISION,
                "Отчёты муниципалитетов за это полугодие больше не собираются: продлевать нечего.");
        set(new RegionDates(municipalitiesDue, regionDue).until(until));
        awaitReports();
    }

    void requireDecision() {
        require(state == RegionCycleState.DECISION, "Решение уже принято или отчитались все: обновите страницу.");
    }

    /** No municipality is awaited any longer. */
    void sumUp() {
        require(state.collects(), "Итоги региона за это полугодие уже сведены.");
        awaits(false);
        this.round++;
        this.state = RegionCycleState.APPROVAL;
    }

    void requireApproval() {
        require(
                state == RegionCycleState.APPROVAL,
                "Отчёт региона за это полугодие сейчас не на утверждении: " + state.title() + ". Обновите страницу.");
    }

    /** Instead of approving, the coordinator waits for some municipalities again. */
    void resume(LocalDate until) {
        requireApproval();
        set(new RegionDates(municipalitiesDue, regionDue).until(until));
        this.state = RegionCycleState.COLLECTING;
        awaits(true);
    }

    void approve(String by, Instant now) {
        requireApproval();
        this.state = RegionCycleState.APPROVED;
        approved(by, now);
    }

    void cancel(String why, Instant now) {
        require(!state.ended(), "Этот мониторинг уже утверждён или отменён: отменить его нельзя.");
        cancelled(why, "муниципалитеты", now);
        this.state = RegionCycleState.CANCELLED;
    }

    public BusinessKey key() {
        return BusinessKey.region(regionId).withPart(PART, id());
    }

    public Long regionId() {
        return regionId;
    }

    public RegionCycleState state() {
        return state;
    }

    public LocalDate municipalitiesDue() {
        return municipalitiesDue;
    }

    public LocalDate regionDue() {
        return regionDue;
    }

    /** How often the figures were summed up. */
    public int round() {
        return round;
    }
}
