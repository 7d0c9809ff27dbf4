package org.nastavnik.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.nastavnik.shared.BusinessKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Runs the waiting steps of one case at once, for who cannot wait until the job executor comes to them. */
@Component
public class CaseJobs {

    private static final String DUE = """
            select j.id_ from camunda.act_ru_job j
              join camunda.act_ru_execution e on e.id_ = j.process_instance_id_
             where (e.business_key_ = ? or e.business_key_ like ?) and j.suspension_state_ = 1 and j.retries_ > 0
               and (j.duedate_ is null or j.duedate_ <= ?)
             order by j.create_time_, j.id_ limit 1""";

    private final ManagementService management;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    CaseJobs(ManagementService management, JdbcTemplate jdbc, Clock clock) {
        this.management = management;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until nothing of the programme and its parts is due; a step that fails ends it with its exception. */
    public void run(BusinessKey programme) {
        String key = programme.value();
        while (true) {
            List<String> due = jdbc.queryForList(DUE, String.class, key, key + "/%", Timestamp.from(clock.instant()));
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get(0));
        }
    }
}
