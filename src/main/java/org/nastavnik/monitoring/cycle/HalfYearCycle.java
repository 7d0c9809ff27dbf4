package org.nastavnik.monitoring.cycle;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;

/** What the monitoring of a municipality and that of a region have in common: a half-year, who opened it, how it ended. */
@MappedSuperclass
public abstract class HalfYearCycle {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String tenantId;
    private LocalDate since;
    private boolean awaitsReports;
    private String reason;
    private String openedBy;
    private Instant openedAt;
    private String approvedBy;
    private Instant approvedAt;
    private Instant endedAt;

    @Version
    private long version;

    protected HalfYearCycle() {}

    protected HalfYearCycle(String tenantId, HalfYear period, String by, Instant now) {
        this.tenantId = tenantId;
        this.since = period.firstDay();
        this.openedBy = by;
        this.openedAt = now;
    }

    /** Whether its process waits for reports. */
    protected void awaits(boolean reports) {
        this.awaitsReports = reports;
    }

    protected void approved(String by, Instant now) {
        this.approvedBy = by;
        this.approvedAt = now;
        this.endedAt = now;
    }

    /** It goes on: what was approved will be so anew. */
    protected void approvedNoLonger() {
        this.approvedBy = null;
        this.approvedAt = null;
        this.endedAt = null;
    }

    /** @param readers who see the reason: «организации» */
    protected void cancelled(String why, String readers, Instant now) {
        this.reason = Texts.required("reason", why, 1000, "Укажите причину: её увидят %s.".formatted(readers));
        this.awaitsReports = false;
        this.endedAt = now;
    }

    protected static void require(boolean fine, String sentence) {
        if (!fine) {
            throw new Refusal(sentence);
        }
    }

    public Long id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public HalfYear period() {
        return HalfYear.of(since);
    }

    public boolean awaitsReports() {
        return awaitsReports;
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
