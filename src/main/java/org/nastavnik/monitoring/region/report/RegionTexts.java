package org.nastavnik.monitoring.region.report;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.nastavnik.monitoring.outcome.note.DraftPart;
import org.nastavnik.monitoring.outcome.note.DraftStore;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycleService;
import org.nastavnik.monitoring.region.cycle.RegionCycleState;
import org.nastavnik.monitoring.region.cycle.RegionReportIssuer;
import org.nastavnik.monitoring.region.cycle.RegionSummaries;
import org.nastavnik.monitoring.region.cycle.RegionSummary;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, keeps and issues reports of regions. Callers check who may. */
@Service
@Transactional
public class RegionTexts implements RegionReportIssuer {

    private final RegionCycleService cycles;
    private final RegionSummaries summaries;
    private final ReportPapers papers;
    private final DraftStore<ReportSection> texts;
    private final CurrentActor actor;
    private final AuditTrail auditTrail;
    private final Clock clock;

    RegionTexts(
            RegionCycleService cycles,
            RegionSummaries summaries,
            ReportPapers papers,
            JdbcClient jdbc,
            CurrentActor actor,
            AuditTrail auditTrail,
            Clock clock) {
        this.cycles = cycles;
        this.summaries = summaries;
        this.papers = papers;
        this.texts = new DraftStore<>(jdbc, ReportSection.class, "monitoring_region_note");
        this.actor = actor;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** May it be written now? */
    public static boolean writable(RegionCycle cycle) {
        return cycle.state() == RegionCycleState.APPROVAL;
    }

    /** Empty before the region was summed up; what was approved does not follow the figures any more. */
    @Transactional(readOnly = true)
    public Optional<RegionText> of(RegionCycle cycle) {
        return summaries.of(cycle.id()).map(summary -> {
            DraftStore.Kept kept = texts.kept(cycle.id());
            List<DraftPart<ReportSection>> parts = cycle.state() == RegionCycleState.APPROVED
                    ? texts.asKept(cycle.id()).orElseThrow()
                    : texts.parts(cycle.id(), RegionDraft.of(summary));
            return new RegionText(kept.version(), kept.changedBy(), kept.changedAt(), parts);
        });
    }

    /**
     * Keeps what was typed; an empty section falls back to the draft.
     *
     * @param version what the page was opened with
     */
    public void save(long cycleId, long version, Map<ReportSection, String> typed) {
        RegionCycle cycle = toWrite(cycleId);
        texts.save(edit(cycle, version), drafts(cycleId), typed);
        recorded(cycle, "regional-monitoring.report-changed");
    }

    /** The draft takes the place of what was written in this section. */
    public void takeDraft(long cycleId, long version, ReportSection section) {
        RegionCycle cycle = toWrite(cycleId);
        texts.takeDraft(edit(cycle, version), section, drafts(cycleId).get(section));
        recorded(cycle, "regional-monitoring.report-changed");
    }

    private Map<ReportSection, String> drafts(long cycleId) {
        return RegionDraft.of(summaries.of(cycleId).orElseThrow(NoSuchElementException::new));
    }

    private DraftStore.Edit edit(RegionCycle cycle, long version) {
        return new DraftStore.Edit(cycle.id(), cycle.round(), version, actor.loginOrSystem(), clock.instant());
    }

    private RegionCycle toWrite(long cycleId) {
        RegionCycle cycle = cycles.held(cycleId);
        if (!writable(cycle)) {
            throw new Refusal(
                    cycle.state().collects()
                            ? "Отчёт пишут, когда итоги муниципалитетов сведены: дождитесь окончания сбора."
                            : "Отчёт уже утверждён или мониторинг отменён: изменить его нельзя.");
        }
        return cycle;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Issued issue(RegionCycle cycle, RegionSummary summary) {
        List<DraftPart<ReportSection>> parts = texts.parts(cycle.id(), RegionDraft.of(summary));
        texts.touch(cycle.id(), cycle.round(), null, clock.instant());
        texts.keep(cycle.id(), parts);
        Map<String, String> words = new LinkedHashMap<>();
        parts.forEach(part -> words.put(part.section().title(), part.body()));
        return new Issued(papers.issue(cycle, summary, parts), words);
    }

    private void recorded(RegionCycle cycle, String action) {
        auditTrail.record(cycle.key(), action, null);
    }
}
