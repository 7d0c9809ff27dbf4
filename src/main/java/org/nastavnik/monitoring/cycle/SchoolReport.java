package org.nastavnik.monitoring.cycle;

import jakarta.persistence.Column;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/** One organisation's report in a cycle: confirmed by the curator, signed by the head, checked by the municipal curator. */
@Entity
@Table(name = "monitoring_school_report")
public class SchoolReport {

    public static final String PART = "school-report";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long cycleId;
    private Long organizationId;
    private Long municipalityId;
    private String tenantId;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private int round;
    private LocalDate dueOn;
    private String submittedBy;
    private Instant submittedAt;
    private String signedBy;
    private Instant signedAt;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String sha256;

    private String checkedBy;
    private Instant checkedAt;
    private String remark;
    private String roadMapNote;
    private String reason;
    private Instant stateSince;

    @Version
    private long version;

    protected SchoolReport() {}

    private void enter(ReportState next, Instant now) {
        this.state = next;
        this.stateSince = now;
    }

    /** Its process runs from now on. */
    void started(Instant now) {
        require(state == ReportState.PENDING, "Этот отчёт уже открыт.");
        enter(ReportState.SUBMIT, now);
    }

    void requireSubmit() {
        require(state == ReportState.SUBMIT, "Отчёт сейчас не у куратора: " + state.title() + ". Обновите страницу.");
    }

    void submit(String by, Instant now) {
        requireSubmit();
        this.submittedBy = by;
        this.submittedAt = now;
        this.remark = null;
        enter(ReportState.SIGN, now);
    }

    void requireSign() {
        require(state == ReportState.SIGN, "Отчёт сейчас не на подписи: " + state.title() + ". Обновите страницу.");
    }

    void sign(String hash, String by, Instant now) {
        requireSign();
        this.sha256 = hash;
        this.signedBy = by;
        this.signedAt = now;
        enter(ReportState.CHECK, now);
    }

    /** The head does not sign: the curator looks again. */
    void refuseSignature(String why, Instant now) {
        requireSign();
        this.remark = Texts.required("remark", why, 2000, "Укажите, что исправить в отчёте.");
        enter(ReportState.SUBMIT, now);
    }

    void requireCheck() {
        require(state == ReportState.CHECK, "Отчёт сейчас не на проверке: " + state.title() + ". Обновите страницу.");
    }

    void accept(String roadMap, String by, Instant now) {
        requireCheck();
        this.roadMapNote = Texts.optional("roadMapNote", roadMap, 2000);
        this.checkedBy = by;
        this.checkedAt = now;
        this.remark = null;
        enter(ReportState.ACCEPTED, now);
    }

    void giveBack(String why, String roadMap, String by, Instant now) {
        requireCheck();
        this.roadMapNote = Texts.optional("roadMapNote", roadMap, 2000);
        this.remark = Texts.optional("remark", why, 2000);
        this.checkedBy = by;
        this.checkedAt = now;
        this.round++;
        enter(ReportState.SUBMIT, now);
    }

    /** An ended report is asked for once more; what was signed before stays as it is. */
    void reopen(String why, LocalDate until, Instant now) {
        require(
                state == ReportState.ACCEPTED || state == ReportState.MISSING,
                "Открыть снова можно принятый или не сданный отчёт; этот — " + state.title() + ".");
        this.reason = Texts.required("reason", why, 1000, "Укажите, почему отчёт открывается снова.");
        this.remark = reason;
        this.dueOn = until;
        this.round++;
        enter(ReportState.PENDING, now);
    }

    void extend(LocalDate until) {
        this.dueOn = until;
    }

    /** The curator or head still has it. */
    public boolean awaitsSchool() {
        return state.open() && state != ReportState.CHECK;
    }

    /** The cycle goes on without it. */
    void end(ReportState how, String why, Instant now) {
        require(state.open(), "Этот отчёт уже закрыт.");
        this.reason = Texts.required("reason", why, 1000, "Укажите причину.");
        enter(how, now);
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

    public Long cycleId() {
        return cycleId;
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

    public ReportState state() {
        return state;
    }

    /** One more each time it came back from the check or was reopened. */
    public int round() {
        return round;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String signedBy() {
        return signedBy;
    }

    public Instant signedAt() {
        return signedAt;
    }

    /** Of what was signed last; null before. */
    public String sha256() {
        return sha256;
    }

    public String checkedBy() {
        return checkedBy;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    /** To the report as a whole, to be answered by the curator. */
    public String remark() {
        return remark;
    }

    public String roadMapNote() {
        return roadMapNote;
    }

    /** Why it was reopened, left out or withdrawn. */
    public String reason() {
        return reason;
    }

    public Instant stateSince() {
        return stateSince;
    }
}
