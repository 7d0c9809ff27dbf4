package org.nastavnik.roadmap;

import java.util.List;
import org.nastavnik.engine.setup.JobExecutorStart;
import org.nastavnik.programme.Programmes;
import org.nastavnik.roadmap.execution.ExecutionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After an upgrade: maps that are in force already are followed from now on, as those that come into force are. */
@Component
class UnfollowedMaps {

    private static final Logger log = LoggerFactory.getLogger(UnfollowedMaps.class);

    private final RoadMaps maps;
    private final ExecutionService execution;
    private final RoadMapProcess process;
    private final Programmes programmes;
    private final TransactionTemplate transaction;

    UnfollowedMaps(
            RoadMaps maps,
            ExecutionService execution,
            RoadMapProcess process,
            Programmes programmes,
            TransactionTemplate transaction) {
        this.maps = maps;
        this.execution = execution;
        this.process = process;
        this.programmes = programmes;
        this.transaction = transaction;
    }

    @Order(JobExecutorStart.ORDER - 2)
    @EventListener(ApplicationStartedEvent.class)
    void follow() {
        int followed = 0;
        for (int some = followSome(); some > 0; some = followSome()) {
            followed += some;
        }
        if (followed > 0) {
            log.info("Execution begun for {} road maps that were in force before", followed);
        }
    }

    private int followSome() {
        return transaction.execute(status -> {
            List<RoadMap> unfollowed = maps.lockUnfollowed();
            for (RoadMap map : unfollowed) {
                execution.begin(map);
                process.cameIntoForce(map, programmes.get(map.programmeId()).tenantId());
            }
            return unfollowed.size();
        });
    }
}
