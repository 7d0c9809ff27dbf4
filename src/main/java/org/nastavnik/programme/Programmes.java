package org.nastavnik.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, leads and ends programmes. */
@Service
@Transactional
public class Programmes {

    private final ProgrammeRepository programmes;
    private final Organizations organizations;
    private final Municipalities municipalities;
    private final OrganizationService organizationService;
    private final ProgrammeProcess process;
    private final OpenTasks tasks;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Programmes(
            ProgrammeRepository programmes,
            Organizations organizations,
            Municipalities municipalities,
            OrganizationService organizationService,
            ProgrammeProcess process,
            OpenTasks tasks,
            AuditTrail auditTrail,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programmes = programmes;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.organizationService = organizationService;
        this.process = process;
        this.tasks = tasks;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the row only: a start form's process begins by itself. */
    public MentoringProgramme create(long organizationId, NewProgramme plan) {
        Organization organization = organizations.findById(organizationId).orElseThrow();
        String tenant = municipalities
                .findById(organization.municipalityId())
                .orElseThrow()
                .code();
        boolean same = programmes.findByOrganizationIdOrderByIdDesc(organizationId).stream()
                .anyMatch(p -> !p.stage().ended() && p.title().equalsIgnoreCase(plan.title()));
        if (same) {
            throw new Refusal(
                    "title", "Программа с таким названием уже идёт: откройте её или укажите другое название.");
        }
        MentoringProgramme programme = programmes.saveAndFlush(
                new MentoringProgramme(organization, tenant, plan, actor.loginOrSystem(), clock.instant()));
        auditTrail.record(programme.key(), "programme.created", null);
        return programme;
    }

    /** Makes the programme and begins its process. */
    public MentoringProgramme launch(long organizationId, NewProgramme plan) {
        MentoringProgramme programme = create(organizationId, plan);
        process.programmeCreated(programme);
        return programme;
    }

    @Transactional(readOnly = true)
    public MentoringProgramme get(long id) {
        return programmes.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<MentoringProgramme> ofOrganization(long organizationId) {
        return programmes.findByOrganizationIdOrderByIdDesc(organizationId);
    }

    /** The head appoints the curator, at the start or as a successor at any time (Р-145: the head's order). */
    public void appointCurator(long id, String login) {
        MentoringProgramme programme = get(id);
        organizationService.passRole(Role.CURATOR, programme.organizationId(), login);
        auditTrail.record(programme.key(), "programme.curator-appointed", null);
    }

    public void publishSection(long id, String url) {
        MentoringProgramme programme = get(id);
        programme.publishSection(url);
        auditTrail.record(programme.key(), "programme.section-published", null);
    }

    public void enter(long id, Stage stage) {
        MentoringProgramme programme = get(id);
        if (programme.stage() != stage) {
            programme.enter(stage);
            auditTrail.record(programme.key(), "programme.stage", stage.name());
        }
    }

    /** The process arrives at the event where it waits: call in the same transaction. */
    public void await(long id, Awaited what) {
        lock(id).await(what);
    }

    /** The waiting is over: call in the transaction that sends the message. */
    public void arrived(long id, Awaited what) {
        lock(id).arrived(what);
    }

    public void requestRematch(long id) {
        MentoringProgramme programme = lock(id);
        programme.requestRematch();
        auditTrail.record(programme.key(), "programme.rematch-requested", null);
    }

    public void rematchBegun(long id) {
        lock(id).rematchBegun();
    }

    public void extend(long id, LocalDate newEnd, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason", "Укажите причину продления: она останется в деле.");
        }
        MentoringProgramme programme = lock(id);
        Period longer = Period.between(programme.endsOn(), newEnd);
        programme.extendTo(newEnd);
        tasks.extend(programme.key(), longer);
        auditTrail.record(programme.key(), "programme.extended", reason);
    }

    /** Ends everything that runs for the programme; what was done is kept. */
    public void stop(long id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason", "Укажите причину остановки программы: она останется в деле.");
        }
        MentoringProgramme programme = lock(id);
        programme.stop(reason, clock.instant());
        auditTrail.record(programme.key(), "programme.stopped", reason);
        events.publishEvent(new ProgrammeEnded(id, true));
        process.programmeStopped(programme);
    }

    public void close(long id) {
        MentoringProgramme programme = lock(id);
        programme.close(clock.instant());
        auditTrail.record(programme.key(), "programme.closed", null);
        events.publishEvent(new ProgrammeEnded(id, false));
    }

    private MentoringProgramme lock(long id) {
        return programmes.lock(id).orElseThrow();
    }
}
