package org.nastavnik.pairing.process;

import java.util.OptionalLong;
import org.nastavnik.engine.join.JoinSource;
import org.nastavnik.engine.join.SqlJoin;
import org.nastavnik.programme.Stage;
import org.nastavnik.programme.process.ProgrammeElements;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.audit.AuditTrail;
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
    JoinSource pairsFinishedJoin(JdbcClient jdbc, AuditTrail auditTrail) {
        return new Traced(pairsFinished(jdbc), auditTrail);
    }

    private static SqlJoin pairsFinished(JdbcClient jdbc) {
        return new SqlJoin(
                jdbc,
                ProgrammeElements.PAIRS_FINISHED,
                "programme",
                "p.awaited = 'PAIRS' and not p.rematch_requested",
                "select 1 from pairing c where c.programme_id = p.id and c.state = 'OPEN'",
                "awaited = null, stage = 'COMPLETION', version = version + 1",
                BusinessKey::programme);
    }

    /** Writes down when the last stage was reached, as is done with every other. */
    private record Traced(SqlJoin join, AuditTrail auditTrail) implements JoinSource {

        @Override
        public String message() {
            return join.message();
        }

        @Override
        public BusinessKey keyOf(long parentId) {
            return join.keyOf(parentId);
        }

        @Override
        public OptionalLong lockReady(long afterId) {
            return join.lockReady(afterId);
        }

        @Override
        public boolean close(long parentId) {
            boolean closed = join.close(parentId);
            if (closed) {
                auditTrail.record(join.keyOf(parentId), "programme.stage", Stage.COMPLETION.name());
            }
            return closed;
        }
    }
}
