package org.nastavnik.monitoring.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.figures.ContributionCounts.Pair;
import org.nastavnik.monitoring.source.Source;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Organization;
import org.nastavnik.participant.headcount.HeadCountRegister;
import org.nastavnik.participant.headcount.HeadCounts;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.HalfYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes what a programme brings to the indicators, beside the figures of its organisation, which are the same as on the
 * page of figures. Reads the people of one organisation only, whatever the municipality's size.
 */
@Service
@Transactional(readOnly = true)
public class Contributions {

    private final IndicatorSets sets;
    private final Directory directory;
    private final HeadCountRegister headCounts;
    private final ContributionCounts counts;
    private final Clock clock;

    Contributions(
            IndicatorSets sets,
            Directory directory,
            HeadCountRegister headCounts,
            ContributionCounts counts,
            Clock clock) {
        this.sets = sets;
        this.directory = directory;
        this.headCounts = headCounts;
        this.counts = counts;
        this.clock = clock;
    }

    /** In the current half-year or, for a programme that has ended, in that of its end; empty where no set holds in it. */
    public Optional<Contribution> of(MentoringProgramme programme) {
        var zone = directory.municipality(programme.municipalityId()).zone();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        LocalDate last = programme.endedAt() == null ? today : LocalDate.ofInstant(programme.endedAt(), zone);
        HalfYear period = HalfYear.of(last.isBefore(today) ? last : today);
        Span span = Span.of(programme.municipalityId(), zone, period.firstDay(), period.lastDay(), today);
        return sets.holding(programme.municipalityId(), period).map(set -> of(programme, set, period, span));
    }

    private Contribution of(MentoringProgramme programme, IndicatorSet set, HalfYear period, Span span) {
        Organization organization = directory.organization(programme.organizationId());
        Optional<HeadCounts> told = headCounts.of(organization.id(), period);
        List<Indicator> indicators = sets.indicators(set.id());
        Map<Indicator, Pair> persons = new HashMap<>();
        for (PersonRows rows : PersonRows.values()) {
            persons.putAll(counts.persons(rows, some(indicators, i -> rowsOf(i) == rows), programme, span));
        }
        Map<Indicator, Pair> papers =
                counts.papers(some(indicators, i -> i.kind() == IndicatorKind.YES_NO), programme, span);
        Map<Indicator, OtherCounts.Answers> answers =
                counts.answers(some(indicators, i -> i.kind() == IndicatorKind.SURVEY), programme, span);
        Map<Indicator, Long> partners = counts.partners(some(indicators, Contributions::isPartners), programme, span);
        return new Contribution(
                set,
                period,
                span.day(),
                indicators.stream()
                        .map(indicator -> {
                            Drawn line = new Drawn(indicator, period);
                            if (persons.containsKey(indicator)) {
                                Pair found = persons.get(indicator);
                                return line.of(found.own(), null, share(indicator, found, organization, told));
                            }
                            if (papers.containsKey(indicator)) {
                                Pair found = papers.get(indicator);
                                return line.of(found.own(), null, Figure.share(Math.min(1, found.organization()), 1L));
                            }
                            if (answers.containsKey(indicator)) {
                                OtherCounts.Answers given = answers.get(indicator);
                                return line.of(given.people(), FigureService.survey(indicator, given), null);
                            }
                            return line.of(partners.getOrDefault(indicator, 0L), null, null);
                        })
                        .toList());
    }

    /** A line under way. */
    private record Drawn(Indicator indicator, HalfYear period) {

        Contribution.Line of(long own, Figure marks, Figure organization) {
            return new Contribution.Line(indicator, own, marks, organization, indicator.target(period.year()));
        }
    }

    private static Figure share(Indicator indicator, Pair found, Organization organization, Optional<HeadCounts> told) {
        Source.HeadCount source = (Source.HeadCount) indicator.denominatorSource();
        return source.concerns(organization.kind())
                ? Figure.share(
                        found.organization(),
                        told.map(c -> source.group().of(c, source.age())).orElse(null))
                : Figure.NOT_CONCERNED;
    }

    private static boolean isPartners(Indicator indicator) {
        return indicator.numeratorSource() instanceof Source.Partners;
    }

    private static PersonRows rowsOf(Indicator indicator) {
        return indicator.kind() == IndicatorKind.SHARE && !isPartners(indicator)
                ? PersonRows.of(indicator.numeratorSource())
                : null;
    }

    private static Set<Indicator> some(List<Indicator> indicators, Predicate<Indicator> which) {
        return indicators.stream().filter(which).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
