package org.nastavnik.monitoring.region.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nastavnik.monitoring.cycle.Texts;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Region;
import org.nastavnik.organization.Regions;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a region's cycle and collects the reports of its municipalities, up to the summing up. Callers check who may. */
@Service
@Transactional
public class RegionCycleService {

    private final RegionCycles cycles;
    private final RegionRows rows;
    private final RegionProcess process;
    private final RegionDecisions decisions;
    private final RegionNotices notices;
    private final RegionProgress progress;
    private final Regions regions;
    private final Municipalities municipalities;
    private final Directory directory;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    RegionCycleService(
            RegionCycles cycles,
            RegionRows rows,
            RegionProcess process,
            RegionDecisions decisions,
            RegionNotices notices,
            RegionProgress progress,
            Regions regions,
            Municipalities municipalities,
            Directory directory,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.cycles = cycles;
        this.rows = rows;
        this.process = process;
        this.decisions = decisions;
        this.notices = notices;
        this.progress = progress;
        this.regions = regions;
        this.municipalities = municipalities;
        this.directory = directory;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** By hand. */
    public RegionCycle open(long regionId, HalfYear period, RegionDates dates) {
        Region region = regions.lock(regionId).orElseThrow();
        LocalDate today = today(regionId);
        if (period.compareTo(HalfYear.of(today)) > 0) {
            throw new Refusal("period", "Это полугодие ещё не началось: выберите текущее или прошедшее.");
        }
        if (cycles.holding(regionId, period.firstDay()).isPresent()) {
            throw new Refusal("period", "Мониторинг за %s уже открыт: он есть в списке.".formatted(period.title()));
        }
        if (municipalities.findByRegionIdOrderByName(regionId).isEmpty()) {
            throw new Refusal("period", "В регионе нет муниципалитетов: отчитываться некому.");
        }
        dates.check(today);
        RegionCycle cycle =
                cycles.saveAndFlush(new RegionCycle(region, period, dates, actor.loginOrSystem(), clock.instant()));
        process.cycleOpened(cycle);
        notices.opened(cycle);
        return recorded(cycle, "regional-monitoring.opened", period.code());
    }

    /** By the calendar: a half-year that has had a cycle is left alone. */
    public void openPlanned(long regionId, HalfYear period, RegionDates dates) {
        if (!cycles.existsByRegionIdAndSince(regionId, period.firstDay())) {
            open(regionId, period, dates);
        }
    }

    /** Makes the municipalities' rows; called again it makes those that are missing, and none twice. */
    public void openReports(long id) {
        RegionCycle cycle = lock(id);
        rows.open(cycle);
        rows.take();
        cycle.awaitReports();
        cycles.flush();
        tellAwaited(cycle, null);
        process.reportsChanged();
    }

    private void tellAwaited(RegionCycle cycle, Long butNot) {
        awaited(cycle.id()).stream()
                .filter(row -> butNot == null || row.reportId() != butNot)
                .forEach(row -> notices.awaited(cycle, row.municipalityId()));
    }

    /** A municipality that joined the region meanwhile reports too. */
    public int addJoined(long id) {
        RegionCycle cycle = lock(id);
        if (cycle.state() != RegionCycleState.COLLECTING && cycle.state() != RegionCycleState.DECISION) {
            return 0;
        }
        List<Long> joined = rows.open(cycle);
        joined.forEach(report -> decisions.keep(
                id,
                report,
                RegionDecisions.Kind.JOINED,
                "Муниципалитет появился в регионе после открытия мониторинга.",
                cycle.municipalitiesDue()));
        return joined.size();
    }

    /** When the municipalities' day is over; later than now in any case, so that a passed day is looked at once a day. */
    @Transactional(readOnly = true)
    public Instant collectionEndsAt(long id) {
        RegionCycle cycle = get(id);
        LocalDate today = today(cycle.regionId());
        LocalDate after = cycle.municipalitiesDue().isBefore(today) ? today : cycle.municipalitiesDue();
        return after.plusDays(1)
                .atStartOfDay(directory.zoneOfRegion(cycle.regionId()))
                .toInstant();
    }

    @Transactional(readOnly = true)
    public List<RegionProgress.Row> awaited(long id) {
        return progress.first(id, RegionReportState.AWAITED, clock.instant(), Integer.MAX_VALUE);
    }

    /** The municipalities' day is over: is there something to decide? */
    public boolean askDecision(long id) {
        RegionCycle cycle = lock(id);
        boolean late = !awaited(id).isEmpty() && cycle.municipalitiesDue().isBefore(today(cycle.regionId()));
        if (late) {
            cycle.askDecision();
        }
        return late;
    }

    /** Those who are missing get more time. */
    public void extend(long id, LocalDate until, String reason) {
        RegionCycle cycle = lock(id);
        cycle.requireDecision();
        String why = Texts.required("reason", reason, 1000, "Укажите, почему срок продлён.");
        cycle.extend(later(cycle, until));
        cycles.flush();
        rows.remindAnew(id);
        tellAwaited(cycle, null);
        decisions.keep(id, null, RegionDecisions.Kind.EXTENDED, why, until);
        process.reportsChanged();
        recorded(cycle, "regional-monitoring.extended", until.toString());
    }

    private LocalDate later(RegionCycle cycle, LocalDate until) {
        LocalDate today = today(cycle.regionId());
        if (until == null || !until.isAfter(cycle.municipalitiesDue()) || until.isBefore(today)) {
            throw new Refusal(
                    "until",
                    "Новый срок должен быть позже прежнего (%s) и не раньше сегодняшнего дня."
                            .formatted(RussianDates.inTable(cycle.municipalitiesDue())));
        }
        return until;
    }

    /** The region goes on without those who are missing. */
    public void closeWithout(long id, String reason) {
        RegionCycle cycle = lock(id);
        cycle.requireDecision();
        String why =
                Texts.required("reason", reason, 1000, "Укажите, почему итоги подводятся без этих муниципалитетов.");
        if (progress.first(id, RegionReportState.REPORTED, clock.instant(), 1).isEmpty()
                && awaited(id).stream().allMatch(row -> row.sourceRound() == null)) {
            throw new Refusal(
                    "decision",
                    "Не отчитался ни один муниципалитет: сводить нечего. Продлите срок или отмените мониторинг.");
        }
        List<RegionProgress.Row> late = awaited(id);
        rows.close(id, why);
        cycle.awaitReports();
        cycles.flush();
        late.forEach(row -> {
            decisions.keep(id, row.reportId(), RegionDecisions.Kind.CLOSED, why, null);
            notices.leftOut(cycle, row.reportId(), row.municipalityId(), why);
        });
        process.reportsChanged();
        recorded(cycle, "regional-monitoring.closed-without", Integer.toString(late.size()));
    }

    /**
     * Instead of approving, the coordinator collects on: whoever was left out or corrects its results is awaited again.
     *
     * @param returned row of a municipality whose results are to be corrected; null where none is
     */
    public void resume(long id, LocalDate until, String reason, Long returned) {
        RegionCycle cycle = lock(id);
        cycle.requireApproval();
        String why = Texts.required("reason", reason, 1000, "Укажите, почему отчёты собираются дальше.");
        LocalDate today = today(cycle.regionId());
        if (until == null || until.isBefore(today)) {
            throw new Refusal("until", "Укажите, до какого дня ждать муниципалитеты: сегодня или позже.");
        }
        cycle.resume(until);
        cycles.flush();
        rows.resume(id);
        decisions.keep(id, null, RegionDecisions.Kind.RESUMED, why, until);
        if (returned != null) {
            giveBack(cycle, returned, why);
        }
        tellAwaited(cycle, returned);
        process.reportsChanged();
        recorded(cycle, "regional-monitoring.resumed", until.toString());
    }

    private void giveBack(RegionCycle cycle, long reportId, String why) {
        RegionProgress.Row row =
                progress.first(cycle.id(), RegionReportState.REPORTED, clock.instant(), Integer.MAX_VALUE).stream()
                        .filter(reported -> reported.reportId() == reportId)
                        .findFirst()
                        .orElseThrow(() -> new Refusal(
                                "returned", "Вернуть можно только итоги муниципалитета, который отчитался."));
        rows.giveBack(cycle.id(), reportId, why);
        decisions.keep(cycle.id(), reportId, RegionDecisions.Kind.RETURNED, why, cycle.municipalitiesDue());
        notices.returned(cycle, row.municipalityId(), row.cycleId(), row.sourceRound(), why);
    }

    /** Somebody opened it by mistake. */
    public void cancel(long id, String reason) {
        RegionCycle cycle = lock(id);
        cycle.cancel(reason, clock.instant());
        cycles.flush();
        process.cycleCancelled(cycle);
        municipalities
                .findByRegionIdOrderByName(cycle.regionId())
                .forEach(municipality -> notices.cancelled(cycle, municipality.id()));
        recorded(cycle, "regional-monitoring.cancelled", null);
    }

    @Transactional(readOnly = true)
    public RegionCycle get(long id) {
        return cycles.findById(id).orElseThrow();
    }

    /** Nobody else changes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegionCycle held(long id) {
        return lock(id);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RegionCycle> ofRegion(long regionId) {
        return cycles.findByRegionIdOrderBySinceDescIdDesc(regionId);
    }

    @Transactional(readOnly = true)
    public Optional<RegionCycle> holding(long regionId, HalfYear period) {
        return cycles.holding(regionId, period.firstDay());
    }

    /** The day in the region. */
    @Transactional(readOnly = true)
    public LocalDate today(long regionId) {
        return LocalDate.now(clock.withZone(directory.zoneOfRegion(regionId)));
    }

    private RegionCycle lock(long id) {
        return cycles.lock(id).orElseThrow();
    }

    private RegionCycle recorded(RegionCycle cycle, String action, String detail) {
        auditTrail.record(cycle.key(), action, detail);
        return cycle;
    }
}
