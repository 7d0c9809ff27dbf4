package org.nastavnik.monitoring.region.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.monitoring.cycle.DecisionLog;
import org.nastavnik.shared.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What left the ordinary way of a region's cycle: who decided it, when and why. Never changed. */
@Component
public class RegionDecisions {

    private final DecisionLog<Kind> log;

    RegionDecisions(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.log = new DecisionLog<>(
                jdbc,
                actor,
                clock,
                Kind.class,
                "monitoring_region_decision",
                new DecisionLog.About(
                        "m.name",
                        "left join monitoring_region_report r on r.id = d.report_id"
                                + " left join organization_municipality m on m.id = r.municipality_id"));
    }

    /** What was decided. */
    public enum Kind {
        EXTENDED("срок продлён"),
        CLOSED("итоги без муниципалитета"),
        RESUMED("отчёты собираются дальше"),
        RETURNED("итоги возвращены муниципалитету"),
        JOINED("муниципалитет добавлен");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long cycleId, Long reportId, Kind kind, String reason, LocalDate dueOn) {
        log.keep(cycleId, reportId, kind, reason, dueOn);
    }

    /** The newest first, at most so many. */
    public List<DecisionLog.Decision<Kind>> of(long cycleId, int most) {
        return log.ofCycle(cycleId, most);
    }
}
