package org.nastavnik.monitoring.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.shared.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What left the ordinary way of a cycle: who decided it, when and why. Never changed. */
@Component
public class CycleDecisions {

    private final DecisionLog<Kind> log;

    CycleDecisions(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.log = new DecisionLog<>(
                jdbc,
                actor,
                clock,
                Kind.class,
                "monitoring_decision",
                new DecisionLog.About(
                        "o.short_name",
                        "left join monitoring_school_report r on r.id = d.report_id"
                                + " left join organization o on o.id = r.organization_id"));
    }

    /** What was decided. */
    public enum Kind {
        EXTENDED("срок продлён"),
        CLOSED("итоги без отчёта"),
        REOPENED("отчёт открыт снова"),
        RETURNED("отчёт возвращён"),
        JOINED("организация добавлена"),
        WITHDRAWN("организация снята");

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

    public List<DecisionLog.Decision<Kind>> ofReport(long reportId) {
        return log.ofReport(reportId, 100);
    }
}
