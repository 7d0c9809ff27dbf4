package org.nastavnik.award.process;

import org.nastavnik.engine.join.JoinSource;
import org.nastavnik.engine.join.SqlJoin;
import org.nastavnik.programme.process.ProgrammeElements;
import org.nastavnik.shared.BusinessKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A programme goes on when no nomination of it is open any longer. */
@Configuration(proxyBeanMethods = false)
class NominationJoin {

    @Bean
    JoinSource nominationsDecided(JdbcClient jdbc) {
        return new SqlJoin(
                jdbc,
                ProgrammeElements.NOMINATIONS_DECIDED,
                "programme",
                "p.awaited = 'NOMINATIONS'",
                "select 1 from award_nomination n where n.programme_id = p.id and n.state = 'OPEN'",
                "awaited = null, version = version + 1",
                BusinessKey::programme);
    }
}
