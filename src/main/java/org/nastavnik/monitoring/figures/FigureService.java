package org.nastavnik.monitoring.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.SurveyFormula;
import org.nastavnik.monitoring.figures.OtherCounts.Answers;
import org.nastavnik.monitoring.figures.PersonCounts.Asked;
import org.nastavnik.monitoring.figures.PersonCounts.Counted;
import org.nastavnik.monitoring.source.Source;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.participant.headcount.HeadCountRegister;
import org.nastavnik.participant.headcount.HeadCounts;
import org.nastavnik.shared.HalfYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the indicators of a municipality for a half-year; as many statements for one organisation as for thousands. */
@Service
@Transactional(readOnly = true)
public class FigureService {

    private static final int HIGHEST_MARK = 10;

    private final IndicatorSets sets;
    private final Municipalities municipalities;
    private final HeadCountRegister headCounts;
    private final PersonCounts persons;
    private final OtherCounts others;
    private final JdbcClient jdbc;
    private final Clock clock;

    FigureService(
            IndicatorSets sets,
            Municipalities municipalities,
            HeadCountRegister headCounts,
            PersonCounts persons,
            OtherCounts others,
            JdbcClient jdbc,
            Clock clock) {
        this.sets = sets;
        this.municipalities = municipalities;
        this.headCounts = headCounts;
        this.persons = persons;
        this.others = others;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the set that holds in the half-year; empty where the municipality has chosen none. */
    public Optional<Figures> compute(long municipalityId, HalfYear period) {
        return compute(municipalityId, period, period.lastDay());
    }

    /** The same as of an earlier day of the half-year. */
    public Optional<Figures> compute(long municipalityId, HalfYear period, LocalDate day) {
        return sets.holding(municipalityId, period).map(set -> compute(municipalityId, period, set, day, null));
    }

    private record Place(String name, OrganizationKind kind) {}

    /** By this version of a set, for example that of an earlier report. */
    public Figures compute(long municipalityId, HalfYear period, IndicatorSet set) {
        return new Computation(municipalityId, period, period.lastDay(), null).figures(set);
    }

    /**
     * The same as of an earlier last day, and of some organisations only.
     *
     * @param only those that the municipality's figures are made of; enterprises are the municipality's in any case
     */
    public Figures compute(long municipalityId, HalfYear period, IndicatorSet set, LocalDate lastDay, Set<Long> only) {
        return new Computation(municipalityId, period, lastDay, only).figures(set);
    }

    Span span(long municipalityId, HalfYear period, LocalDate lastDay) {
        Municipality municipality = municipalities.findById(municipalityId).orElseThrow();
        LocalDate today = LocalDate.now(clock.withZone(municipality.zone()));
        return Span.of(municipalityId, municipality.zone(), period.firstDay(), lastDay, today);
    }

    /** One run, with what all indicators share. */
    private final class Computation {

        private final long municipalityId;
        private final HalfYear period;
        private final Span span;
        private final Map<Long, Place> places = new LinkedHashMap<>();
        private final Map<Long, HeadCounts> counts = new HashMap<>();
        private final Map<Indicator, IndicatorFigures> done = new LinkedHashMap<>();

        private Computation(long municipalityId, HalfYear period, LocalDate lastDay, Set<Long> only) {
            this.municipalityId = municipalityId;
            this.period = period;
            this.span = span(municipalityId, period, lastDay);
            jdbc.sql("select id, short_name, kind from organization where municipality_id = :municipality"
                            + " and (closed_at is null or closed_at >= :after) order by short_name, id")
                    .params(span.parameters())
                    .query(row -> {
                        if (only == null || only.contains(row.getLong("id"))) {
                            places.put(
                                    row.getLong("id"),
                                    new Place(
                                            row.getString("short_name"),
                                            OrganizationKind.valueOf(row.getString("kind"))));
                        }
                    });
            headCounts.ofMunicipality(municipalityId, period).stream()
                    .filter(line -> line.counts() != null)
                    .forEach(line -> counts.put(line.organizationId(), line.counts()));
        }

        private Figures figures(IndicatorSet set) {
            List<Indicator> indicators = sets.indicators(set.id());
            papers(indicators);
            surveys(indicators);
            partners(indicators);
            for (PersonRows rows : PersonRows.values()) {
                shares(rows, indicators);
            }
            Map<Long, String> names = new LinkedHashMap<>();
            places.forEach((id, place) -> names.put(id, place.name()));
            return new Figures(
                    municipalityId,
                    set,
                    period,
                    span.day(),
                    names,
                    indicators.stream().map(done::get).toList());
        }

        private void put(Indicator indicator, Figure municipality, Map<Long, Figure> organizations) {
            done.put(
                    indicator,
                    new IndicatorFigures(indicator, indicator.target(period.year()), municipality, organizations));
        }

        private void papers(List<Indicator> indicators) {
            List<Indicator> asked = ofKind(indicators, IndicatorKind.YES_NO);
            Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
            asked.forEach(i -> kinds.add(((Source.Paper) i.numeratorSource()).kind()));
            Map<DocumentKind, Set<Long>> having = others.papers(kinds, span);
            for (Indicator indicator : asked) {
                Set<Long> with = having.getOrDefault(((Source.Paper) indicator.numeratorSource()).kind(), Set.of());
                Map<Long, Figure> organizations = new LinkedHashMap<>();
                places.keySet().forEach(id -> organizations.put(id, Figure.share(with.contains(id) ? 1 : 0, 1L)));
                long there = places.keySet().stream().filter(with::contains).count();
                put(indicator, Figure.share(there, (long) places.size()), organizations);
            }
        }

        private void surveys(List<Indicator> indicators) {
            List<Indicator> asked = ofKind(indicators, IndicatorKind.SURVEY);
            List<Map<Long, Answers>> answers = others.answers(asked, span, places.keySet());
            for (int i = 0; i < asked.size(); i++) {
                Indicator indicator = asked.get(i);
                Map<Long, Figure> organizations = new LinkedHashMap<>();
                Map<Long, Answers> given = answers.get(i);
                places.keySet()
                        .forEach(id -> organizations.put(id, survey(indicator, given.getOrDefault(id, Answers.NONE))));
                SmallGroups.hideTheSecond(organizations);
                put(indicator, survey(indicator, given.getOrDefault(0L, Answers.NONE)), organizations);
            }
        }

        private void partners(List<Indicator> indicators) {
            for (Indicator indicator : indicators) {
                if (indicator.numeratorSource() instanceof Source.Partners source) {
                    Map<Long, Figure> organizations = new LinkedHashMap<>();
                    places.keySet().forEach(id -> organizations.put(id, Figure.NOT_CONCERNED));
                    Long all = headCounts
                            .enterprises(municipalityId, period)
                            .map(Integer::longValue)
                            .orElse(null);
                    put(indicator, Figure.share(others.partners(source.withMentor(), span), all), organizations);
                }
            }
        }

        private void shares(PersonRows rows, List<Indicator> indicators) {
            List<Indicator> asked = ofKind(indicators, IndicatorKind.SHARE).stream()
                    .filter(i -> !(i.numeratorSource() instanceof Source.Partners)
                            && PersonRows.of(i.numeratorSource()) == rows)
                    .toList();
            List<Asked> questions = new ArrayList<>();
            List<Map<Long, Long>> totals = new ArrayList<>();
            for (Indicator indicator : asked) {
                Map<Long, Long> total = totals(indicator);
                totals.add(total);
                questions.add(
                        new Asked(indicator.numeratorSource(), total.keySet().toArray(Long[]::new)));
            }
            List<Counted> counted = persons.count(rows, questions, span);
            for (int i = 0; i < asked.size(); i++) {
                share(asked.get(i), counted.get(i), totals.get(i));
            }
        }

        /** How many there are by organisation, where that was told. */
        private Map<Long, Long> totals(Indicator indicator) {
            Source.HeadCount source = (Source.HeadCount) indicator.denominatorSource();
            Map<Long, Long> totals = new LinkedHashMap<>();
            places.forEach((id, place) -> {
                if (source.concerns(place.kind()) && counts.containsKey(id)) {
                    totals.put(id, source.group().of(counts.get(id), source.age()));
                }
            });
            return totals;
        }

        private void share(Indicator indicator, Counted counted, Map<Long, Long> totals) {
            Source.HeadCount source = (Source.HeadCount) indicator.denominatorSource();
            Map<Long, Figure> organizations = new LinkedHashMap<>();
            places.forEach((id, place) -> organizations.put(
                    id,
                    source.concerns(place.kind())
                            ? Figure.share(counted.organizations().getOrDefault(id, 0L), totals.get(id))
                            : Figure.NOT_CONCERNED));
            boolean told = !totals.isEmpty()
                    || organizations.values().stream().allMatch(f -> f.state() == FigureState.NOT_CONCERNED);
            Long all = told
                    ? Long.valueOf(
                            totals.values().stream().mapToLong(Long::longValue).sum())
                    : null;
            put(indicator, Figure.share(counted.municipality(), all), organizations);
        }
    }

    static Figure survey(Indicator indicator, Answers answers) {
        return indicator.formula() == SurveyFormula.MARKS
                ? Figure.survey(answers.marks(), answers.answers() * HIGHEST_MARK, answers.people())
                : Figure.survey(answers.satisfied(), answers.answers(), answers.people());
    }

    private static List<Indicator> ofKind(List<Indicator> indicators, IndicatorKind kind) {
        return indicators.stream().filter(i -> i.kind() == kind).toList();
    }
}
