package org.nastavnik.mentorbank.process;

import org.nastavnik.engine.join.JoinSource;
import org.nastavnik.engine.join.SqlJoin;
import org.nastavnik.programme.process.ProgrammeElements;
import org.nastavnik.shared.BusinessKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A programme goes on when no selection of it is open any longer. */
@Configuration(proxyBeanMethods = false)
class SelectionJoin {

    @Bean
    JoinSource selectionsDecided(JdbcClient jdbc) {
        return new SqlJoin(
                jdbc,
                ProgrammeElements.SELECTIONS_DECIDED,
                "programme",
                "p.awaited = 'SELECTIONS'",
                "select 1 from mentorbank_selection s where s.programme_id = p.id and s.state = 'OPEN'",
                "awaited = null, version = version + 1",
                BusinessKey::programme);
    }
}
