package org.nastavnik.pairing.process;

import org.nastavnik.engine.join.JoinSource;
import org.nastavnik.engine.join.SqlJoin;
import org.nastavnik.programme.process.ProgrammeElements;
import org.nastavnik.shared.BusinessKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a programme that waits for its pairs goes on: to matching again where somebody needs a pair, else to its end. */
@Configuration(proxyBeanMethods = false)
class PairJoins {

    /** Runs whether pairs are still at work or not. */
    @Bean
    JoinSource rematchRequestedJoin(JdbcClient jdbc) {
        return new SqlJoin(
                jdbc,
                ProgrammeElements.REMATCH_REQUESTED,
                "programme",
                "p.awaited = 'PAIRS' and p.rematch_requested",
                "select 1 where false",
                "awaited = null, rematch_requested = false, version = version + 1",
                BusinessKey::programme);
    }

    @Bean
    JoinSource pairsFinishedJoin(JdbcClient jdbc) {
        return new SqlJoin(
                jdbc,
                ProgrammeElements.PAIRS_FINISHED,
                "programme",
                "p.awaited = 'PAIRS' and not p.rematch_requested",
                "select 1 from pairing c where c.programme_id = p.id and c.state = 'OPEN'",
                "awaited = null, stage = 'COMPLETION', version = version + 1",
                BusinessKey::programme);
    }
}
