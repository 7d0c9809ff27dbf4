package org.nastavnik.engine;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Traces in the engine's tables: who had, claimed and did which task. They get the pseudonym, in whatever table of the engine
 * a user stands; messages of failures, which may quote a row, lose the names.
 */
@Component
@Transactional
class EngineRecords implements PersonRecords {

    private static final String USER_COLUMNS = """
            select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as table_name, quote_ident(c.column_name) as column_name
            from information_schema.columns c
                     join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = 'camunda' and t.table_type = 'BASE TABLE'
              and c.column_name in ('assignee_', 'owner_', 'user_id_', 'start_user_id_', 'create_user_id_', 'assigner_id_',
                                    'org_value_', 'new_value_')""";

    private final JdbcClient jdbc;

    EngineRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Задачи";
    }

    @Override
    public int order() {
        return 850;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Выполненная задача', name as "Задача", done_at as "Выполнена"
                        from engine_done_task where done_by = :login
                        union all
                        select 'Открытая задача', name, null from engine_open_task where assignee = :login""").of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        if (erasure.subject().hasLogin()) {
            jdbc.sql(USER_COLUMNS)
                    .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                    .list()
                    .forEach(column -> erasure.forgetLogin(column.get(0), column.get(1)));
        }
        erasure.clean("camunda.act_hi_comment", "true", "message_");
        erasure.clean("camunda.act_ru_job", "exception_msg_ is not null", "exception_msg_");
        erasure.clean("camunda.act_hi_job_log", "job_exception_msg_ is not null", "job_exception_msg_");
        erasure.clean("camunda.act_ru_incident", "incident_msg_ is not null", "incident_msg_");
        erasure.clean("camunda.act_hi_incident", "incident_msg_ is not null", "incident_msg_");
        for (String stem : erasure.names().fileStems()) {
            jdbc.sql("""
                            update camunda.act_ge_bytearray set bytes_ = ''::bytea
                            where deployment_id_ is null and position(convert_to(?, 'UTF8') in bytes_) > 0""").param(stem).update();
        }
    }
}
