package org.nastavnik.journey;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.monitoring.cycle.ReportBatch;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The clock of a journey that takes more than a day, and everything that works by itself as the days go. */
final class Clockwork {

    /** They would ask the schools' websites, which the demonstration has none of. */
    private static final String ABROAD = "org.nastavnik.website";

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final List<BusinessKey> cases;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ObjectProvider<Watcher> watchers;

    @Autowired
    private ReportBatch batch;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Joins joins;

    /** @param cases whose background work is done */
    Clockwork(List<BusinessKey> cases, AutowireCapableBeanFactory beans) {
        this.cases = cases;
        beans.autowireBean(this);
    }

    LocalDate today() {
        return clock.today();
    }

    /** As a date is typed. */
    String typedToday() {
        return TYPED.format(today());
    }

    /** To the morning of this day, or no further back than today, and everything due by then is done. */
    void until(LocalDate day) {
        if (today().isBefore(day)) {
            clock.moveTo(day);
        }
        watchers.orderedStream()
                .filter(watcher -> !watcher.getClass().getName().startsWith(ABROAD))
                .forEach(watcher -> watcher.watch(clock.instant()));
        work();
    }

    /** What follows at once from what somebody has done. */
    void work() {
        jobsOfAll();
        batch.run();
        joins.poll();
        jobsOfAll();
    }

    private void jobsOfAll() {
        cases.forEach(jobs::runDue);
    }
}
