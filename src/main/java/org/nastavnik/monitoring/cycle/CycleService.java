package org.nastavnik.monitoring.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a municipality's cycle with the reports of its schools, cancels it, reopens a report. What is late is for {@link
 * LateReports}, what comes after the collecting for {@link SummingUp}.
 */
@Service
@Transactional
public class CycleService {

    private final Cycles cycles;
    private final SchoolReports reports;
    private final ReportOpening opening;
    private final LineStore lines;
    private final IndicatorSets sets;
    private final CycleProcess process;
    private final CycleDecisions decisions;
    private final ReportEndings endings;
    private final CycleNotices notices;
    private final Municipalities municipalities;
    private final Directory directory;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CycleService(
            Cycles cycles,
            SchoolReports reports,
            ReportOpening opening,
            LineStore lines,
            IndicatorSets sets,
            CycleProcess process,
            CycleDecisions decisions,
            ReportEndings endings,
            CycleNotices notices,
            Municipalities municipalities,
            Directory directory,
            AuditTrail auditTrail,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cycles = cycles;
        this.reports = reports;
        this.opening = opening;
        this.lines = lines;
        this.sets = sets;
        this.process = process;
        this.decisions = decisions;
        this.endings = endings;
        this.notices = notices;
        this.municipalities = municipalities;
        this.directory = directory;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** By hand. */
    public MonitoringCycle open(long municipalityId, HalfYear period, CycleDates dates) {
        Municipality municipality = municipalities.lock(municipalityId).orElseThrow();
        if (period.compareTo(HalfYear.of(today(municipality))) > 0) {
            throw new Refusal("period", "Это полугодие ещё не началось: выберите текущее или прошедшее.");
        }
        if (cycles.holding(municipalityId, period.firstDay()).isPresent()) {
            throw new Refusal("period", "Мониторинг за %s уже открыт: он есть в списке.".formatted(period.title()));
        }
        IndicatorSet set = sets.holding(municipalityId, period)
                .orElseThrow(() -> new Refusal(
                        "period",
                        "Набор показателей на это полугодие не выбран: выберите его на странице «Набор показателей»."));
        dates.check(period, today(municipality));
        if (!opening.anybody(municipalityId, period.firstDay(), dates.lastDay())) {
            throw new Refusal(
                    "period",
                    "В этом полугодии ни в одной организации не было действующей программы: отчитываться некому.");
        }
        MonitoringCycle cycle = cycles.saveAndFlush(
                new MonitoringCycle(municipality, period, set.id(), dates, actor.loginOrSystem(), clock.instant()));
        process.cycleOpened(cycle);
        return recorded(cycle, "monitoring.opened", period.code());
    }

    /** By the calendar: a half-year that has had a cycle is left alone, and where none can be opened somebody is told why. */
    public void openPlanned(long municipalityId, HalfYear period, CycleDates dates) {
        if (cycles.existsByMunicipalityIdAndSince(municipalityId, period.firstDay())) {
            return;
        }
        boolean anybody = opening.anybody(municipalityId, period.firstDay(), dates.lastDay());
        boolean measured = sets.holding(municipalityId, period).isPresent();
        if (anybody && measured) {
            open(municipalityId, period, dates);
        } else if (anybody) {
            notices.notOpened(
                    municipalityId,
                    period.title(),
                    "Сначала выберите набор показателей, затем откройте мониторинг на странице «Мониторинг».");
        }
    }

    /** Makes the reports; called again it makes those that are missing, and none twice. */
    public void openReports(long id) {
        MonitoringCycle cycle = lock(id);
        if (cycle.state() == CycleState.OPENING) {
            opening.open(cycle);
        }
        cycle.awaitReports();
        cycles.flush();
        events.publishEvent(new ReportsOpened(id));
        process.reportsChanged();
    }

    /** An organisation whose programme has begun since reports too. */
    public int addJoined(long id) {
        MonitoringCycle cycle = lock(id);
        if (cycle.state() != CycleState.COLLECTING) {
            return 0;
        }
        List<SchoolReport> joined = opening.open(cycle);
        joined.forEach(report -> decisions.keep(
                id,
                report.id(),
                CycleDecisions.Kind.JOINED,
                "Программа организации началась после открытия мониторинга.",
                cycle.schoolsDue()));
        if (!joined.isEmpty()) {
            events.publishEvent(new ReportsOpened(id));
        }
        return joined.size();
    }

    /** The organisation was closed: nobody is left to report. */
    public void withdraw(long reportId, String reason) {
        MonitoringCycle cycle = lock(reports.cycleOf(reportId).orElseThrow());
        SchoolReport report = reports.lock(reportId).orElseThrow();
        if (report.state().open()) {
            endings.end(cycle, List.of(report), ReportState.WITHDRAWN, reason, CycleDecisions.Kind.WITHDRAWN);
        }
    }

    /** Somebody opened it by mistake. */
    public void cancel(long id, String reason) {
        MonitoringCycle cycle = lock(id);
        cycle.cancel(reason, clock.instant());
        endings.end(cycle, reports.lock(id, ReportState.OPEN), ReportState.CANCELLED, cycle.reason(), null);
        cycles.flush();
        process.cycleCancelled(cycle);
        recorded(cycle, "monitoring.cancelled", null);
    }

    /** One school reports once more; what was summed up, or approved, will be so anew, and the former version stays. */
    public void reopen(long reportId, String reason, LocalDate until) {
        MonitoringCycle cycle = lock(reports.cycleOf(reportId).orElseThrow());
        SchoolReport report = reports.lock(reportId).orElseThrow();
        if (until == null || until.isBefore(today(cycle))) {
            throw new Refusal("until", "Укажите, до какого дня сдать отчёт: сегодня или позже.");
        }
        if (cycle.state().collects() && !cycle.awaitsReports()) {
            throw new Refusal("Итоги как раз начинают подводить: повторите через минуту.");
        }
        boolean collecting = cycle.state().collects();
        boolean approvedBefore = cycle.state() == CycleState.APPROVED;
        report.reopen(reason, until, clock.instant());
        cycle.reopen(until);
        lines.reopen(reportId);
        decisions.keep(cycle.id(), reportId, CycleDecisions.Kind.REOPENED, report.reason(), until);
        report.started(clock.instant());
        cycles.flush();
        process.reportOpened(report);
        if (!collecting) {
            process.summingUpReopened(cycle, approvedBefore);
            events.publishEvent(new CycleStepped(cycle.id(), cycle.state()));
        }
        process.reportsChanged();
        auditTrail.record(report.key(), "monitoring.report-reopened", report.reason());
    }

    @Transactional(readOnly = true)
    public MonitoringCycle get(long id) {
        return cycles.findById(id).orElseThrow();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<MonitoringCycle> ofMunicipality(long municipalityId) {
        return cycles.findByMunicipalityIdOrderBySinceDescIdDesc(municipalityId);
    }

    @Transactional(readOnly = true)
    public Optional<MonitoringCycle> holding(long municipalityId, HalfYear period) {
        return cycles.holding(municipalityId, period.firstDay());
    }

    @Transactional(readOnly = true)
    public ZoneId zone(MonitoringCycle cycle) {
        return directory.municipality(cycle.municipalityId()).zone();
    }

    @Transactional(readOnly = true)
    public LocalDate today(MonitoringCycle cycle) {
        return LocalDate.now(clock.withZone(zone(cycle)));
    }

    @Transactional(readOnly = true)
    public LocalDate today(long municipalityId) {
        return today(directory.municipality(municipalityId));
    }

    /** A day's work is due when it ends. */
    @Transactional(readOnly = true)
    public Instant endOfWork(MonitoringCycle cycle, LocalDate day) {
        return day.atTime(18, 0).atZone(zone(cycle)).toInstant();
    }

    private LocalDate today(Municipality municipality) {
        return LocalDate.now(clock.withZone(municipality.zone()));
    }

    private MonitoringCycle lock(long id) {
        return cycles.lock(id).orElseThrow();
    }

    private MonitoringCycle recorded(MonitoringCycle cycle, String action, String detail) {
        auditTrail.record(cycle.key(), action, detail);
        return cycle;
    }
}
