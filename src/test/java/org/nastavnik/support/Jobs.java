package org.nastavnik.support;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.nastavnik.shared.BusinessKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs the engine's jobs of one case when a test says so; a job that fails fails the test. */
public class Jobs {

    private static final String OF_CASE = """
            select j.id_ from camunda.act_ru_job j
              join camunda.act_ru_execution e on e.id_ = j.process_instance_id_
              left join camunda.act_ru_jobdef d on d.id_ = j.job_def_id_
             where (e.business_key_ = ? or e.business_key_ like ?) and j.suspension_state_ = 1
            """;

    /** More steps than any process takes without a person. */
    private static final int ENOUGH = 500;

    private final ManagementService management;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Jobs(ManagementService management, JdbcTemplate jdbc, Clock clock) {
        this.management = management;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Runs every job of the case that is due, and what follows from it, until nothing is due. Returns how many ran. */
    public int runDue(BusinessKey key) {
        return runDue(key.value());
    }

    public int runDue(String key) {
        for (int ran = 0; ran < ENOUGH; ran++) {
            List<String> due = jdbc.queryForList(
                    OF_CASE + " and (j.duedate_ is null or j.duedate_ <= ?) order by j.create_time_, j.id_ limit 1",
                    String.class,
                    key,
                    key + "/%",
                    Timestamp.from(clock.instant()));
            if (due.isEmpty()) {
                return ran;
            }
            management.executeJob(due.get(0));
        }
        throw new AssertionError("The jobs of " + key + " never end");
    }

    /** Runs the one waiting job of this activity of the case now, a timer even before its time. */
    public void run(BusinessKey key, String activityId) {
        List<String> waiting = jdbc.queryForList(
                OF_CASE + " and d.act_id_ = ?", String.class, key.value(), key.value() + "/%", activityId);
        if (waiting.size() != 1) {
            throw new AssertionError("Jobs of " + activityId + " in " + key + ": " + waiting.size());
        }
        management.executeJob(waiting.get(0));
    }

    /** The activities of the case for which a job waits. */
    public List<String> waiting(BusinessKey key) {
        return jdbc.queryForList(
                OF_CASE.replace("j.id_ from", "d.act_id_ from") + " order by d.act_id_",
                String.class,
                key.value(),
                key.value() + "/%");
    }
}
