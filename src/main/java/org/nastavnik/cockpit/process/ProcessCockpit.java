package org.nastavnik.cockpit.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nastavnik.engine.history.ProcessFigures;
import org.nastavnik.engine.history.ProcessSummary;
import org.nastavnik.engine.history.StepFigures;
import org.nastavnik.engine.history.StuckSteps;
import org.nastavnik.engine.history.Tenants;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Region;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the process cockpit together for the municipalities that a person oversees; an administrator sees all. */
@Service
@Transactional(readOnly = true)
public class ProcessCockpit {

    private static final int BOTTLENECKS = 3;
    private static final int PERCENT = 100;

    /** An hour: quicker steps hold up nobody. */
    private static final double NOTICED = 3_600_000;

    /** Share of the slowest step's median from which each heat begins, the hottest first. */
    private static final double[] HEAT = {0.8, 0.5, 0.25, 0.1};

    private final ProcessFigures figures;
    private final StuckSteps stuckSteps;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProcessCockpit(ProcessFigures figures, StuckSteps stuckSteps, Directory directory, JdbcClient jdbc, Clock clock) {
        this.figures = figures;
        this.stuckSteps = stuckSteps;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A municipality that may be chosen. */
    public record Choice(long id, String name, String code) {}

    public List<Choice> municipalities(Viewer viewer) {
        return jdbc.sql(
                        "select id, name, code from organization_municipality where :all or id in (:ids) order by name, id")
                .param("all", viewer.isAdministrator())
                .param("ids", viewer.overseen().isEmpty() ? List.of(0L) : viewer.overseen())
                .query(Choice.class)
                .list();
    }

    public List<ProcessSummary> processes(Viewer viewer, List<Choice> choices, Long municipality) {
        return figures.processes(tenants(viewer, choices, municipality));
    }

    public ProcessView open(Viewer viewer, List<Choice> choices, String key, ProcessFilter asked) {
        ZoneId zone = directory.zoneOf(viewer.login());
        ProcessFilter filter = asked.on(LocalDate.ofInstant(clock.instant(), zone));
        Tenants tenants = tenants(viewer, choices, filter.municipality());
        List<ProcessFigures.Version> versions = figures.versions(key);
        List<StepFigures> steps = figures
                .steps(
                        wanted(versions, filter.version()),
                        tenants,
                        filter.from().atStartOfDay(zone).toInstant(),
                        filter.until().plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .sorted(Comparator.comparingDouble(StepFigures::median)
                        .thenComparingDouble(StepFigures::ninth)
                        .reversed()
                        .thenComparing(StepFigures::id))
                .toList();
        double slowest = steps.stream().mapToDouble(StepFigures::median).max().orElse(0);
        List<ProcessView.Step> shown = java.util.stream.IntStream.range(0, steps.size())
                .mapToObj(place -> step(
                        steps.get(place),
                        slowest,
                        place < BOTTLENECKS && steps.get(place).median() >= NOTICED))
                .toList();
        return new ProcessView(
                versions.get(0).name(), filter, versions, shown, work(steps), stuckSteps.of(key, tenants));
    }

    /**
     * What Camunda Cockpit draws over its own diagram: the last year of one version.
     *
     * @param link our page of the same process, where period and municipality are chosen
     */
    public record Heat(LocalDate from, LocalDate until, Integer work, List<ProcessView.Step> steps, String link) {}

    public Heat heat(Viewer viewer, String definitionId) {
        ProcessFigures.Definition definition = figures.definition(definitionId);
        ProcessView view = open(
                viewer,
                municipalities(viewer),
                definition.key(),
                new ProcessFilter(null, null, null, definition.version()));
        return new Heat(
                view.filter().from(),
                view.filter().until(),
                view.work(),
                view.steps(),
                "/processes/" + definition.key() + "?version=" + definition.version());
    }

    /** The model of the chosen version, the newest where none is chosen. */
    public String model(String key, Integer version) {
        List<ProcessFigures.Version> versions = figures.versions(key);
        List<ProcessFigures.Version> found = wanted(versions, version);
        return figures.model(found.isEmpty() ? versions.get(0) : found.get(0));
    }

    private static List<ProcessFigures.Version> wanted(List<ProcessFigures.Version> versions, Integer number) {
        List<ProcessFigures.Version> found = versions.stream()
                .filter(version -> number == null || version.number() == number)
                .toList();
        if (found.isEmpty()) {
            throw new java.util.NoSuchElementException("No such version");
        }
        return found;
    }

    private static ProcessView.Step step(StepFigures step, double slowest, boolean slow) {
        boolean known = step.done() > 0;
        return new ProcessView.Step(
                step.id(),
                step.name() == null ? step.id() : step.name(),
                step.isWork() ? "работа" : "ожидание",
                step.done(),
                step.cancelled(),
                step.running(),
                known ? Span.of(step.median()) : null,
                known ? Span.of(step.ninth()) : null,
                known ? heat(step.median(), slowest) : 0,
                slow && known);
    }

    private static Integer work(List<StepFigures> steps) {
        List<StepFigures> single =
                steps.stream().filter(step -> !step.holdsOthers()).toList();
        double all = single.stream().mapToDouble(StepFigures::total).sum();
        double work = single.stream()
                .filter(StepFigures::isWork)
                .mapToDouble(StepFigures::total)
                .sum();
        return all > 0 ? (int) Math.round(work / all * PERCENT) : null;
    }

    private static int heat(double median, double slowest) {
        int heat = HEAT.length + 1;
        for (double from : HEAT) {
            if (slowest > 0 && median / slowest >= from) {
                return heat;
            }
            heat--;
        }
        return 1;
    }

    /** What somebody may not see is refused, not left out: an empty page would be taken for «nothing happened». */
    private Tenants tenants(Viewer viewer, List<Choice> choices, Long municipality) {
        if (municipality == null) {
            return viewer.isAdministrator()
                    ? Tenants.ALL
                    : Tenants.of(Stream.concat(
                                    choices.stream().map(Choice::code),
                                    viewer.coordinated().stream()
                                            .map(directory::region)
                                            .map(Region::tenant))
                            .toList());
        }
        return Tenants.of(List.of(choices.stream()
                .filter(choice -> choice.id() == municipality)
                .findFirst()
                .orElseThrow(Forbidden::new)
                .code()));
    }
}
