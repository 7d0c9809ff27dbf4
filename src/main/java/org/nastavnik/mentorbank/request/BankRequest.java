package org.nastavnik.mentorbank.request;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/** A programme's request for a mentor who works in another organisation of the municipality. */
@Entity
@Table(name = "mentorbank_request")
public class BankRequest {

    /** The part of the business key: {@code P-12/bank-request-7}. */
    public static final String PART = "bank-request";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long programmeId;
    private Long organizationId;
    private Long municipalityId;
    private Long personId;
    private Long homeOrganizationId;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.DRAFT;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mentorbank_request_mentee", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "person_id")
    private Set<Long> menteeIds = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private MentoringForm form;

    private String need;

    @Enumerated(EnumType.STRING)
    private NetworkReadiness network;

    private LocalDate startsOn;
    private Integer capacity;
    private String reason;
    private Instant askedAt;
    private Instant sentAt;
    private Instant closedAt;

    @Version
    private long version;

    protected BankRequest() {}

    BankRequest(MentoringProgramme programme, long personId, long homeOrganizationId, Instant now) {
        this.programmeId = programme.id();
        this.organizationId = programme.organizationId();
        this.municipalityId = programme.municipalityId();
        this.personId = personId;
        this.homeOrganizationId = homeOrganizationId;
        this.askedAt = now;
    }

    void send(Need asked, Instant now) {
        require(RequestState.DRAFT);
        menteeIds.addAll(asked.menteeIds());
        this.form = asked.form();
        this.need = asked.text();
        this.network = asked.network();
        this.startsOn = asked.startsOn();
        this.sentAt = now;
        this.state = RequestState.SENT;
    }

    void accept(int mentees, Instant now) {
        require(RequestState.SENT);
        this.capacity = mentees;
        close(RequestState.ACCEPTED, null, now);
    }

    void decline(String why, Instant now) {
        require(RequestState.SENT);
        if (why == null) {
            throw new Refusal("reason", "Укажите, почему наставник не сможет помочь: причину увидит тот, кто просит.");
        }
        close(RequestState.DECLINED, why, now);
    }

    /** Without an answer. */
    void end(String why, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("Request " + id + " is " + state);
        }
        close(RequestState.ENDED, why, now);
    }

    private void close(RequestState how, String why, Instant now) {
        this.state = how;
        this.reason = why;
        this.closedAt = now;
    }

    void forget(long mentee) {
        menteeIds.remove(mentee);
    }

    private void require(RequestState expected) {
        if (state != expected) {
            throw new Refusal("Этот запрос уже передан дальше или закрыт: обновите список задач.");
        }
    }

    public boolean isOpen() {
        return state == RequestState.DRAFT || state == RequestState.SENT;
    }

    public BusinessKey key() {
        return BusinessKey.programme(programmeId).withPart(PART, id);
    }

    public Long id() {
        return id;
    }

    public Long programmeId() {
        return programmeId;
    }

    public Long organizationId() {
        return organizationId;
    }

    public Long municipalityId() {
        return municipalityId;
    }

    public Long personId() {
        return personId;
    }

    public Long homeOrganizationId() {
        return homeOrganizationId;
    }

    public RequestState state() {
        return state;
    }

    public Set<Long> menteeIds() {
        return Set.copyOf(menteeIds);
    }

    public MentoringForm form() {
        return form;
    }

    public String need() {
        return need;
    }

    public NetworkReadiness network() {
        return network;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public Integer capacity() {
        return capacity;
    }

    public String reason() {
        return reason;
    }
}
