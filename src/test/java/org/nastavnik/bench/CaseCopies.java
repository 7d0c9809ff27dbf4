package org.nastavnik.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies all rows of a case as often as {@code bench_copy} says, one statement a table: ids of the engine end with the
 * copy's number, ids of ours are moved by a thousand a copy, places and logins are those of the copy, moments are earlier.
 */
class CaseCopies {

    /** How long a step of a person or a wait took: up to twenty days, the same for the same step of the same copy. */
    private static final String TOOK = "abs(hashint8(c.n::bigint * 31 + hashtext(t.%s))::bigint) %% 1728000000";

    private static final String WAITS =
            "t.act_type_ in ('userTask', 'callActivity', 'subProcess', 'intermediateMessageCatch', 'intermediateTimer')";

    private static final Set<String> ENGINE_IDS = Set.of(
            "id_",
            "parent_act_inst_id_",
            "root_proc_inst_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "execution_id_",
            "task_id_",
            "call_proc_inst_id_",
            "super_process_instance_id_",
            "parent_id_",
            "super_exec_",
            "act_inst_id_",
            "task_id");

    private static final Set<String> OWN_IDS =
            Set.of("id", "programme_id", "person_id", "mentor_id", "pairing_id", "proposal_id");

    private static final String SURNAMES =
            "(array['Абрамов','Беляев','Волков','Громов','Данилов','Ершов','Жуков','Зайцев',"
                    + "'Ильин','Калинин','Лебедев','Морозов','Никитин','Орлов','Павлов','Романов','Соколов','Тихонов','Устинов',"
                    + "'Фролов'])[1 + (c.n + t.id) % 20] || (array['','ский','ко','ин','ев'])[1 + c.n / 20 % 5]";

    private final JdbcTemplate jdbc;
    private final Map<String, String> written = new HashMap<>();

    CaseCopies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        written.put("organization_id", "c.organization_id");
        written.put("municipality_id", "c.municipality_id");
        written.put("tenant_id", "c.tenant");
        written.put("tenant_id_", "c.tenant");
        written.put("municipality", "c.tenant");
        for (String key : List.of("business_key", "business_key_")) {
            written.put(
                    key,
                    ("'P-' || (substring(t.%1$s from '^P-(\\d+)')::bigint + c.base)"
                                    + " || coalesce(substring(t.%1$s from '/[a-z-]+-') || (substring(t.%1$s from '\\d+$')::bigint + c.base), '')")
                            .formatted(key));
        }
        for (String login : List.of("assignee_", "assignee", "done_by", "start_user_id_")) {
            written.put(
                    login,
                    ("case split_part(t.%1$s, '.', 1) when 'head' then c.head when 'curator' then c.curator"
                                    + " when 'mentor' then c.mentor when 'coordinator' then c.coordinator else t.%1$s end")
                            .formatted(login));
        }
        for (String open : List.of("act_ru_task.assignee_", "engine_open_task.assignee")) {
            String column = open.substring(open.indexOf('.') + 1);
            written.put(open, "case when not c.vacant then " + written.get(column) + " end");
        }
        for (String group : List.of("group_id_", "candidate_group")) {
            written.put(
                    group,
                    ("regexp_replace(regexp_replace(t.%s, '-o\\d+$', '-o' || c.organization_id), '-m\\d+$',"
                                    + " '-m' || c.municipality_id)")
                            .formatted(group));
        }
        written.put(
                "urgency",
                "case when t.due_at is null then t.urgency"
                        + " else t.urgency - (extract(epoch from c.shift) * 1000)::bigint end");
        lasting("act_hi_actinst", "act_id_", "t.end_time_ is not null and " + WAITS);
        lasting("act_hi_taskinst", "task_def_key_", "t.end_time_ is not null");
        written.put(
                "programme.title",
                "t.title || ': ' || (array['физика','олимпиады','первый год','проекты','чтение',"
                        + "'робототехника','музыка','химия'])[1 + c.n % 8]");
        written.put("programme.starts_on", "(t.starts_on - c.shift)::date");
        written.put("programme.ends_on", "(t.ends_on - c.shift)::date");
        written.put("participant_person.last_name", SURNAMES);
        written.put("participant_person.search_name", "lower(" + SURNAMES + ") || ' пётр ' || (t.id + c.base)");
        written.put("participant_person.match_key", "lower(" + SURNAMES + ") || ' пётр'");
        written.put("document.body", "left(t.body, 200)");
        written.put("award_nomination.certificate_number", "null");
    }

    private void lasting(String table, String step, String when) {
        String took = TOOK.formatted(step);
        written.put(table + ".duration_", "case when " + when + " then " + took + " else t.duration_ end");
        written.put(
                table + ".start_time_",
                "case when " + when + " then t.end_time_ - " + took
                        + " * interval '1 ms' else t.start_time_ end - c.shift");
    }

    void copy() {
        jdbc.execute("""
                create table bench_instance as
                select i.id_ as instance, t.programme from act_hi_procinst i
                join bench_template t on i.business_key_ || '/' like 'P-' || t.programme || '/%'""");
        String participants = "select p.programme_id, p.person_id from participant_participation p";
        copy("programme", "bench_copy c on c.template = t.id");
        copy(
                "participant_person",
                "(" + participants + ") x on x.person_id = t.id join bench_copy c on c.template = x.programme_id");
        for (String table : List.of(
                "participant_participation",
                "mentorbank_selection",
                "matching_proposal",
                "pairing",
                "award_nomination",
                "roadmap",
                "document")) {
            copy(table, "bench_copy c on c.template = t.programme_id");
        }
        copy("pairing_mentee", "pairing p on p.id = t.pairing_id join bench_copy c on c.template = p.programme_id");
        String ofInstance = "bench_instance i on i.instance = t.%s join bench_copy c on c.template = i.programme";
        for (String table : List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst")) {
            List<String> indexes = dropIndexes(table);
            copy(table, ofInstance.formatted("proc_inst_id_"));
            indexes.forEach(jdbc::execute);
        }
        for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_event_subscr")) {
            copy(table, ofInstance.formatted("proc_inst_id_"));
        }
        copy("act_ru_job", ofInstance.formatted("process_instance_id_"));
        copy(
                "act_ru_identitylink",
                "act_ru_task a on a.id_ = t.task_id_ join " + ofInstance.replace("t.%s", "a.proc_inst_id_"));
        copy("engine_open_task", "bench_copy c on c.template = t.programme_id");
        copy("engine_done_task", "bench_copy c on c.template = t.programme_id");
    }

    private void copy(String table, String joined) {
        List<Map<String, Object>> columns = jdbc.queryForList(
                "select column_name, data_type from information_schema.columns where table_schema in ('nastavnik', 'camunda')"
                        + " and table_name = ? and is_generated = 'NEVER' order by ordinal_position",
                table);
        String names = columns.stream().map(c -> (String) c.get("column_name")).collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(c -> value(table, (String) c.get("column_name"), (String) c.get("data_type")))
                .collect(Collectors.joining(", "));
        long begin = System.nanoTime();
        int rows = jdbc.update(
                "insert into " + table + " (" + names + ") select " + values + " from " + table + " t join " + joined);
        System.out.printf("%s: %d rows in %d s%n", table, rows, (System.nanoTime() - begin) / 1_000_000_000);
    }

    private String value(String table, String column, String type) {
        String own = written.getOrDefault(table + "." + column, written.get(column));
        if (own != null) {
            return own;
        }
        if (OWN_IDS.contains(column)) {
            return "t." + column + " + c.base";
        }
        if (ENGINE_IDS.contains(column)) {
            return "left(t.%1$s, length(t.%1$s) - 8) || c.hex".formatted(column);
        }
        return type.startsWith("timestamp") ? "t." + column + " - c.shift" : "t." + column;
    }

    /** Filled at once, an index is built in a fraction of the time. */
    private List<String> dropIndexes(String table) {
        List<Map<String, Object>> found = jdbc.queryForList(
                "select i.indexname, i.indexdef from pg_indexes i where i.schemaname = 'camunda' and i.tablename = ?"
                        + " and not exists (select 1 from pg_constraint c where c.conname = i.indexname)",
                table);
        found.forEach(index -> jdbc.execute("drop index camunda." + index.get("indexname")));
        return found.stream().map(index -> (String) index.get("indexdef")).toList();
    }
}
