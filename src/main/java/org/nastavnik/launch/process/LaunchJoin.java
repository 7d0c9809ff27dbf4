package org.nastavnik.launch.process;

import org.nastavnik.engine.join.JoinSource;
import org.nastavnik.engine.join.SqlJoin;
import org.nastavnik.launch.LaunchService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A launch is finished when none of its organisations waits for its programme any longer. */
@Configuration(proxyBeanMethods = false)
class LaunchJoin {

    @Bean
    JoinSource programmesStarted(JdbcClient jdbc, LaunchService launches) {
        return new SqlJoin(
                jdbc,
                LaunchElements.PROGRAMMES_STARTED,
                "launch",
                "p.state = 'STARTING'",
                "select 1 from launch_organization c where c.launch_id = p.id and c.state = 'PENDING'",
                "state = 'FINISHED', version = version + 1",
                id -> launches.get(id).key());
    }
}
