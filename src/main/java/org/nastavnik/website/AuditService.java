package org.nastavnik.website;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.programme.ProgrammeEnded;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins audits and leads each school's check. The pages themselves are looked at by {@link SectionLooker}. */
@Service
@Transactional
public class AuditService {

    /** Processes begun in one transaction. */
    static final int AT_ONCE = 50;

    private static final String RUNNING = "p.stage not in ('CLOSED', 'STOPPED')";

    private final JdbcClient jdbc;
    private final SectionChecks checks;
    private final Looks looks;
    private final WebsiteProcess process;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditService(
            JdbcClient jdbc,
            SectionChecks checks,
            Looks looks,
            WebsiteProcess process,
            AuditTrail auditTrail,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.looks = looks;
        this.process = process;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody looks now: all running programmes of the municipality. */
    public int begin(long municipalityId) {
        int begun = insert(municipalityId, null, null);
        if (begun == 0) {
            throw new Refusal("Проверять нечего: идущих программ нет или все их рубрики уже проверяются.");
        }
        return begun;
    }

    /** Somebody looks at one programme's section. */
    public void beginOne(long municipalityId, long programmeId) {
        if (insert(municipalityId, null, programmeId) == 0) {
            throw new Refusal("Эта рубрика уже проверяется или исправляется: дождитесь итога.");
        }
    }

    /** The configured day has come; another server may have noticed as well, then nothing is begun again. */
    void beginPlanned(long municipalityId, LocalDate day) {
        insert(municipalityId, day, null);
    }

    /** All rows in two statements; their processes begin in small transactions with {@link #beginSome}. */
    private int insert(long municipalityId, LocalDate plannedFor, Long programmeId) {
        List<Long> audit = jdbc.sql("""
                        insert into website_audit (municipality_id, planned_for, started_by, started_at)
                        values (:municipality, cast(:plannedFor as date), :by, :now)
                        on conflict do nothing returning id""")
                .param("municipality", municipalityId)
                .param("plannedFor", plannedFor)
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .list();
        if (audit.isEmpty()) {
            return 0;
        }
        String chosen = "p.municipality_id = :municipality and " + RUNNING
                + " and (cast(:programme as bigint) is null or p.id = :programme)"
                + " and not exists (select 1 from website_check o where o.programme_id = p.id"
                + " and o.state in ('NEW', 'QUEUED', 'FIXING'))";
        jdbc.sql("update website_check c set newest = false from programme p"
                        + " where c.programme_id = p.id and c.newest and " + chosen)
                .param("municipality", municipalityId)
                .param("programme", programmeId)
                .update();
        int begun = jdbc.sql("""
                        insert into website_check (audit_id, programme_id, organization_id, municipality_id, tenant_id,
                                                   state, started_at)
                        select :audit, p.id, p.organization_id, p.municipality_id, p.tenant_id,
                               case when p.website_url is null then 'NO_ADDRESS' else 'NEW' end, :now
                        from programme p where\s""" + chosen)
                .param("audit", audit.get(0))
                .param("municipality", municipalityId)
                .param("programme", programmeId)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        auditTrail.record("municipality:" + municipalityId, "website.audit-begun", null);
        events.publishEvent(new ChecksDue());
        return begun;
    }

    /** The processes of all new checks, in the caller's transaction. */
    public void beginAll() {
        while (beginSome() > 0) {
            // the next fifty
        }
    }

    /** Begins the processes of some new checks; none twice, whoever else does it at the same time. */
    int beginSome() {
        List<Long> fresh = jdbc.sql("select id from website_check where state = 'NEW' order by id limit :most"
                        + " for update skip locked")
                .param("most", AT_ONCE)
                .query(Long.class)
                .list();
        for (Long id : fresh) {
            SectionCheck check = checks.findById(id).orElseThrow();
            check.begin();
            checks.flush();
            process.checkBegun(check);
            auditTrail.record(check.key(), "website.check-begun", null);
        }
        return fresh.size();
    }

    /** The process waits for the look: call in the same transaction. */
    public void queue(long id) {
        SectionCheck check = checks.lock(id).orElseThrow();
        check.queue(clock.instant());
        events.publishEvent(new ChecksDue());
    }

    /** What the curator did about it: the page is looked at again. */
    public void fixed(long id) {
        auditTrail.record(get(id).key(), "website.section-fixed", null);
    }

    public void explain(long id, String reason) {
        SectionCheck check = checks.lock(id).orElseThrow();
        check.explain(reason, clock.instant());
        auditTrail.record(check.key(), "website.section-explained", null);
    }

    @Transactional(readOnly = true)
    public SectionCheck get(long id) {
        return checks.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public java.util.Optional<SectionCheck> newestOf(long programmeId) {
        return checks.findByProgrammeIdAndNewestTrue(programmeId);
    }

    @Transactional(readOnly = true)
    public Look newestLook(long id) {
        return looks.newest(id).orElseThrow();
    }

    @EventListener
    void on(ProgrammeEnded ended) {
        checks.findByProgrammeIdAndStateIn(
                        ended.programmeId(), List.of(CheckState.NEW, CheckState.QUEUED, CheckState.FIXING))
                .forEach(check -> {
                    boolean begun = check.state() != CheckState.NEW;
                    check.stop(clock.instant());
                    checks.flush();
                    if (begun) {
                        process.checkStopped(check);
                    }
                });
    }
}
