package org.nastavnik.award;

import java.time.Clock;
import java.util.List;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.nastavnik.programme.Awaited;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeEnded;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads nominations from the curator's proposal to the award. */
@Service
@Transactional
public class AwardService {

    private final AwardNominations nominations;
    private final AwardScores scores;
    private final Programmes programmes;
    private final OrganizationService organizations;
    private final Users users;
    private final LocalDay localDay;
    private final AwardProcess process;
    private final AwardPapers papers;
    private final AuditTrail auditTrail;
    private final Clock clock;

    AwardService(
            AwardNominations nominations,
            AwardScores scores,
            Programmes programmes,
            OrganizationService organizations,
            Users users,
            LocalDay localDay,
            AwardProcess process,
            AwardPapers papers,
            AuditTrail auditTrail,
            Clock clock) {
        this.nominations = nominations;
        this.scores = scores;
        this.programmes = programmes;
        this.organizations = organizations;
        this.users = users;
        this.localDay = localDay;
        this.process = process;
        this.papers = papers;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The curator's proposals; their processes begin with {@link #begin}. */
    public void nominate(long programmeId, List<AwardNomination.Proposal> proposals) {
        MentoringProgramme programme = programmes.get(programmeId);
        for (AwardNomination.Proposal proposal : proposals) {
            boolean known = nominations.findByProgrammeIdOrderById(programmeId).stream()
                    .anyMatch(n -> n.personId() == proposal.personId()
                            && n.award() == proposal.award()
                            && (n.state() == NominationState.OPEN || n.state() == NominationState.AWARDED));
            if (known) {
                throw new Refusal("nominee", "Этот наставник уже представлен к такой награде: выберите другую.");
            }
            AwardNomination made = nominations.saveAndFlush(new AwardNomination(programme, proposal, clock.instant()));
            auditTrail.record(made.key(), "award.nominated", made.award().name());
        }
    }

    /** Begins the process of each nomination; the programme waits for all of them, which may be none. */
    public void begin(long programmeId) {
        String tenant = programmes.get(programmeId).tenantId();
        nominations
                .findByProgrammeIdAndState(programmeId, NominationState.OPEN)
                .forEach(nomination -> process.nominationMade(nomination, tenant));
        programmes.await(programmeId, Awaited.NOMINATIONS);
        process.nominationsChanged();
    }

    public void endorse(long id, boolean yes, String reason) {
        AwardNomination nomination = get(id);
        nomination.endorse(yes, reason, clock.instant());
        record(nomination, yes ? "award.endorsed" : "award.declined", reason);
        if (yes) {
            papers.issuePresentation(nomination);
        }
    }

    /** A seat for each commission member of the municipality who is not of the nominee's organisation. */
    public void seat(long id) {
        AwardNomination nomination = get(id);
        List<String> members = organizations.holders(Role.COMMISSION_MEMBER, nomination.municipalityId());
        users.findAllById(members).stream()
                .filter(User::enabled)
                .filter(member -> !nomination.organizationId().equals(member.organizationId()))
                .filter(member ->
                        scores.findByNominationIdAndLogin(id, member.login()).isEmpty())
                .forEach(member -> scores.save(new AwardScore(id, member.login())));
    }

    /** A member who steps in for an absent one gets a seat of the own. */
    public void score(long id, String login, int points, String comment) {
        AwardNomination nomination = get(id);
        boolean conflict = users.findById(login)
                .map(User::organizationId)
                .filter(nomination.organizationId()::equals)
                .isPresent();
        if (conflict) {
            throw new Refusal("Вы работаете в организации представленного: оценить его должен другой член комиссии.");
        }
        AwardScore seat = scores.findByNominationIdAndLogin(id, login).orElseGet(() -> new AwardScore(id, login));
        seat.give(points, comment);
        scores.save(seat);
        auditTrail.record(nomination.key(), "award.scored", null);
    }

    public void decide(long id, AwardNomination.Verdict verdict) {
        decide(id, verdict, AwardNomination::decide);
    }

    public void decideBadge(long id, AwardNomination.Verdict verdict) {
        decide(id, verdict, AwardNomination::decideBadge);
    }

    private void decide(long id, AwardNomination.Verdict verdict, VerdictTaker taker) {
        AwardNomination nomination = get(id);
        if (verdict.yes()
                && verdict.orderDate() != null
                && verdict.orderDate().isAfter(localDay.of(nomination.organizationId()))) {
            throw new Refusal("orderDate", "Дата приказа ещё не наступила: укажите сегодняшний день или раньше.");
        }
        taker.take(nomination, verdict, clock.instant());
        record(nomination, verdict.yes() ? "award.granted" : "award.refused", verdict.reason());
    }

    /** The award is entered with the number of its certificate. */
    public void recordAward(long id) {
        AwardNomination nomination = get(id);
        int year = localDay.of(nomination.organizationId()).getYear();
        nomination.recordAward(year + "-" + nomination.id(), clock.instant());
        record(nomination, "award.given", nomination.award().name());
        papers.issueCertificate(nomination);
    }

    @EventListener
    void on(ProgrammeEnded ended) {
        nominations
                .findByProgrammeIdAndState(ended.programmeId(), NominationState.OPEN)
                .forEach(nomination -> {
                    nomination.stop(clock.instant());
                    record(nomination, "award.stopped", null);
                    process.nominationStopped(nomination);
                });
    }

    private void record(AwardNomination nomination, String action, String detail) {
        auditTrail.record(nomination.key(), action, detail);
        if (nomination.state() != NominationState.OPEN) {
            process.nominationsChanged();
        }
    }

    @Transactional(readOnly = true)
    public AwardNomination get(long id) {
        return nominations.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<AwardNomination> ofProgramme(long programmeId) {
        return nominations.findByProgrammeIdOrderById(programmeId);
    }

    /** All seats, scored or not. */
    @Transactional(readOnly = true)
    public List<AwardScore> seats(long id) {
        return scores.findByNominationIdOrderById(id);
    }

    @Transactional(readOnly = true)
    public String scorer(long seatId) {
        return scores.findById(seatId).orElseThrow().login();
    }

    private interface VerdictTaker {
        void take(AwardNomination nomination, AwardNomination.Verdict verdict, java.time.Instant now);
    }
}
