package org.nastavnik.launch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.document.Document;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads launches from the opening to the last programme; the caller checks rights. */
@Service
@Transactional
public class LaunchService {

    private static final Set<LaunchState> ENDED = Set.of(LaunchState.FINISHED, LaunchState.STOPPED);
    private static final int SHOWN = 100;

    private final Launches launches;
    private final ChosenOrganizations rows;
    private final Municipalities municipalities;
    private final OrganizationService organizations;
    private final LaunchProcess process;
    private final LaunchPapers papers;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LaunchService(
            Launches launches,
            ChosenOrganizations rows,
            Municipalities municipalities,
            OrganizationService organizations,
            LaunchProcess process,
            LaunchPapers papers,
            AuditTrail auditTrail,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.launches = launches;
        this.rows = rows;
        this.municipalities = municipalities;
        this.organizations = organizations;
        this.process = process;
        this.papers = papers;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** One at a time for a municipality and period: the municipality's row serialises two coordinators. */
    public Launch open(long municipalityId, Period period) {
        Municipality municipality = municipalities.lock(municipalityId).orElseThrow();
        boolean overlaps = launches.findByMunicipalityIdAndStateNotIn(municipalityId, ENDED).stream()
                .anyMatch(other -> !other.startsOn().isAfter(period.endsOn())
                        && !other.endsOn().isBefore(period.startsOn()));
        if (overlaps) {
            throw new Refusal("startsOn", "Запуск на этот период уже идёт: продолжите его, завершите или остановите.");
        }
        Launch launch = launches.saveAndFlush(new Launch(municipality, period, actor.loginOrSystem(), clock.instant()));
        auditTrail.record(launch.key(), "launch.opened", null);
        process.launchOpened(launch);
        return launch;
    }

    /**
     * The order on the working group: roles of the municipality become as it says (order 25/1, items 2–4).
     *
     * @param curators municipal curators from now on, by login; others end
     */
    public void appointStaff(long id, StaffOrder order) {
        Launch launch = lock(id);
        launch.appointStaff(order.responsible(), order.workingGroup(), order.number(), order.date());
        hold(Role.MUNICIPAL_CURATOR, launch.municipalityId(), order.curators());
        hold(Role.OPERATOR, launch.municipalityId(), order.operators());
        papers.issueStaffOrder(launch, order);
        auditTrail.record(launch.key(), "launch.staff-appointed", null);
    }

    private void hold(Role role, long municipalityId, Collection<String> wanted) {
        wanted.forEach(login -> organizations.grant(login, role, municipalityId));
        organizations.holders(role, municipalityId).stream()
                .filter(login -> !wanted.contains(login))
                .forEach(login -> organizations.end(login, role, municipalityId));
    }

    public void approveRoadMap(long id, String orderNumber, LocalDate orderDate) {
        Launch launch = lock(id);
        launch.approveRoadMap(orderNumber, orderDate);
        auditTrail.record(launch.key(), "launch.road-map-approved", null);
    }

    /** Ticked on the page, one after the other, until the choice is sent. */
    public void tick(long id, Collection<Long> shown, Collection<Long> ticked) {
        Launch launch = lock(id);
        requireChoice(launch);
        rows.unchoose(id, shown);
        rows.choose(launch, ticked);
    }

    /** Every one that the page finds at once. */
    public void tickAll(long id, Collection<Long> found) {
        Launch launch = lock(id);
        requireChoice(launch);
        rows.choose(launch, found);
    }

    public void untickAll(long id) {
        Launch launch = lock(id);
        requireChoice(launch);
        rows.clear(id);
    }

    private static void requireChoice(Launch launch) {
        if (launch.state().ended() || launch.state() == LaunchState.STARTING) {
            throw new Refusal("Организации этого запуска уже выбраны: изменить выбор нельзя.");
        }
    }

    /** The chosen organisations begin their programmes; the batch does so after this transaction. */
    public int choose(long id, Choice choice, NewProgramme plan, String orderNumber, LocalDate orderDate) {
        Launch launch = lock(id);
        launch.begin(plan, orderNumber, orderDate);
        int chosen = choice.kinds().isEmpty() ? rows.pendTicked(id) : rows.pend(launch, choice.kinds());
        if (chosen == 0) {
            throw new Refusal(
                    "scope",
                    choice.kinds().isEmpty()
                            ? "Ни одна организация не отмечена: отметьте их на странице выбора или выберите по видам."
                            : "Таких организаций в реестре нет: внесите их на странице «Организации» или выберите другой вид.");
        }
        papers.issueLaunchOrder(launch);
        auditTrail.record(launch.key(), "launch.organisations-chosen", Integer.toString(chosen));
        events.publishEvent(new OrganizationsChosen(id));
        return chosen;
    }

    /** Those that could not begin are tried once more. */
    public int retry(long id) {
        Launch launch = lock(id);
        if (launch.state() != LaunchState.STARTING && launch.state() != LaunchState.FINISHED) {
            throw new Refusal("Повторять нечего: программы этого запуска ещё не начинались или он остановлен.");
        }
        int again = rows.move(id, ChoiceState.FAILED, ChoiceState.PENDING, null);
        auditTrail.record(launch.key(), "launch.retried", Integer.toString(again));
        events.publishEvent(new OrganizationsChosen(id));
        return again;
    }

    /** Programmes that have begun go on; nothing new begins. */
    public void stop(long id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason", "Укажите причину остановки: она останется в деле.");
        }
        if (reason.length() > 1000) {
            throw new Refusal("reason", "Причина слишком длинная: сократите до 1000 знаков.");
        }
        Launch launch = lock(id);
        launch.stop(reason.strip(), clock.instant());
        rows.move(id, ChoiceState.PENDING, ChoiceState.SKIPPED, "Запуск остановлен раньше, чем дошла очередь.");
        auditTrail.record(launch.key(), "launch.stopped", reason.strip());
        process.launchStopped(launch);
    }

    @Transactional(readOnly = true)
    public Launch get(long id) {
        return launches.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<Launch> ofMunicipalities(Collection<Long> municipalityIds) {
        return municipalityIds.isEmpty()
                ? List.of()
                : launches.findByMunicipalityIdInOrderByIdDesc(municipalityIds, Limit.of(SHOWN));
    }

    /** The orders that it has left so far. */
    @Transactional(readOnly = true)
    public List<Document> papers(long id) {
        return papers.of(get(id));
    }

    @Transactional(readOnly = true)
    public Map<ChoiceState, Integer> counts(long id) {
        return rows.counts(id);
    }

    /** Organisations that a launch would choose from. */
    @Transactional(readOnly = true)
    public Registry registry(long municipalityId) {
        return new Registry(rows.kinds(municipalityId));
    }

    private Launch lock(long id) {
        return launches.lock(id).orElseThrow();
    }
}
