package org.nastavnik.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A job of a case that is due; both sides look for it with the same statement. */
record JobRow(String id, String businessKey, String activity) {

    private static final String DUE = """
            select j.id_, e.business_key_, d.act_id_ from act_ru_job j
              join act_ru_execution e on e.id_ = j.process_instance_id_
              left join act_ru_jobdef d on d.id_ = j.job_def_id_
             where (e.business_key_ = ? or e.business_key_ like ?) and j.suspension_state_ = 1
               and (j.duedate_ is null or j.duedate_ <= ?)
             order by j.create_time_, j.id_""";

    static List<JobRow> due(JdbcTemplate jdbc, String key, Instant now) {
        return jdbc.query(
                DUE,
                (row, number) -> new JobRow(row.getString(1), row.getString(2), row.getString(3)),
                key,
                key + "/%",
                Timestamp.from(now));
    }
}
