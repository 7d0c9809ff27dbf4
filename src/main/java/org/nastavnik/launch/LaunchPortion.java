package org.nastavnik.launch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.launch.ChosenOrganizations.Next;
import org.nastavnik.launch.ChosenOrganizations.Outcome;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a batch does within one transaction: all organisations of the portion, or none. */
@Component
class LaunchPortion {

    private final ChosenOrganizations rows;
    private final Launches launches;
    private final Programmes programmes;
    private final JdbcClient jdbc;
    private final Clock clock;

    LaunchPortion(ChosenOrganizations rows, Launches launches, Programmes programmes, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.launches = launches;
        this.programmes = programmes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Without a lock: those that a failed portion had in hand. */
    List<Long> waiting(int limit) {
        return jdbc.sql(
                        "select id from launch_organization where state = 'PENDING' order by launch_id, id limit :limit")
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int begin(int limit) {
        return begin(rows.lockNext(limit));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int beginOne(long id) {
        return begin(rows.lock(id));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int fail(long id, String sentence) {
        List<Next> locked = rows.lock(id);
        rows.decided(
                locked.stream()
                        .map(next -> new Outcome(next.id(), ChoiceState.FAILED, cut(sentence), null))
                        .toList(),
                clock.instant());
        return locked.size();
    }

    private static String cut(String sentence) {
        return sentence.length() > 500 ? sentence.substring(0, 499) + "…" : sentence;
    }

    private int begin(List<Next> locked) {
        Map<Long, List<Next>> byLaunch =
                locked.stream().collect(Collectors.groupingBy(Next::launchId, LinkedHashMap::new, Collectors.toList()));
        byLaunch.forEach(
                (launchId, organizations) -> begin(launches.findById(launchId).orElseThrow(), organizations));
        return locked.size();
    }

    private void begin(Launch launch, List<Next> organizations) {
        Map<Long, Hindrance> hindrances = rows.hindrances(
                launch, organizations.stream().map(Next::organizationId).toList());
        List<Outcome> outcomes = new ArrayList<>();
        for (Next next : organizations) {
            Hindrance hindrance = hindrances.getOrDefault(next.organizationId(), Hindrance.NONE);
            if (hindrance == Hindrance.NONE) {
                MentoringProgramme begun = programmes.launch(next.organizationId(), launch.plan());
                outcomes.add(new Outcome(next.id(), ChoiceState.STARTED, null, begun.id()));
            } else {
                outcomes.add(new Outcome(next.id(), hindrance.state(), hindrance.sentence(), null));
            }
        }
        rows.decided(outcomes, clock.instant());
    }
}
