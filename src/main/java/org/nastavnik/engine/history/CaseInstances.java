package org.nastavnik.engine.history;

import java.sql.Timestamp;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the case to which an instance of a process belongs. The caller checks the rights. */
@Component
@Transactional(readOnly = true)
public class CaseInstances {

    private final JdbcClient jdbc;

    CaseInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CaseInstance get(String id) {
        return jdbc.sql("select i.proc_inst_id_, i.business_key_, coalesce(d.name_, i.proc_def_key_) as name,"
                        + " i.start_time_, i.end_time_ from act_hi_procinst i"
                        + " join act_re_procdef d on d.id_ = i.proc_def_id_ where i.proc_inst_id_ = :id")
                .param("id", id)
                .query((row, number) -> {
                    Timestamp end = row.getTimestamp("end_time_");
                    return new CaseInstance(
                            row.getString("proc_inst_id_"),
                            row.getString("business_key_"),
                            row.getString("name"),
                            row.getTimestamp("start_time_").toInstant(),
                            end == null ? null : end.toInstant());
                })
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No such instance"));
    }
}
