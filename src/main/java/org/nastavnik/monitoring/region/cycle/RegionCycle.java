package org.nastavnik.monitoring.region.cycle;

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
import org.nastavnik.monitoring.cycle.Texts;
import org.nastavnik.organization.Region;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;

/** The monitoring of one region for one half-year. */
@Entity
@Table(name = "monitoring_region_cycle")
public class RegionCycle {

    public static final String PART = "regional-monitoring";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long regionId;
    private String tenantId;
    private LocalDate since;

    @Enumerated(EnumType.STRING)
    private RegionCycleState state = RegionCycleState.OPENING;

    private LocalDate municipalitiesDue;
    private LocalDate regionDue;
    private boolean awaitsReports;
    private int round;
    private String reason;
    private String openedBy;
    private Instant openedAt;
    private String approvedBy;
    private Instant approvedAt;
    private Instant endedAt;

    @Version
    private long version;

    protected RegionCycle() {}

    RegionCycle(Region region, HalfYear period, RegionDates dates, String by, Instant now) {
        this.regionId = region.id();
        this.tenantId = region.tenant();
        this.since = period.firstDay();
        this.openedBy = by;
        this.openedAt = now;
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
        this.awaitsReports = true;
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
        this.awaitsReports = false;
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
        this.awaitsReports = true;
    }

    void approve(String by, Instant now) {
        requireApproval();
        this.state = RegionCycleState.APPROVED;
        this.approvedBy = by;
        this.approvedAt = now;
        this.endedAt = now;
    }

    void cancel(String why, Instant now) {
        require(!state.ended(), "Этот мониторинг уже утверждён или отменён: отменить его нельзя.");
        this.reason = Texts.required("reason", why, 1000, "Укажите причину: её увидят муниципалитеты.");
        this.state = RegionCycleState.CANCELLED;
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
        return BusinessKey.region(regionId).withPart(PART, id);
    }

    public Long regionId() {
        return regionId;
    }

    public String tenantId() {
        return tenantId;
    }

    public HalfYear period() {
        return HalfYear.of(since);
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

    /** Why it was cancelled. */
    public String reason() {
        return reason;
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
