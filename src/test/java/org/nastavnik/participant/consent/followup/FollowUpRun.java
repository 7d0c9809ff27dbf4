package org.nastavnik.participant.consent.followup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The follow-up of one person in a test: its tasks as the curator answers them, and where its process ended. */
class FollowUpRun {

    @Autowired
    private FollowUpService followUps;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate jdbc;

    private final School school;
    private final Person person;

    FollowUpRun(School school, Person person, AutowireCapableBeanFactory beans) {
        this.school = school;
        this.person = person;
        beans.autowireBean(this);
    }

    FollowUp row() {
        return followUps.of(person.id()).orElseThrow();
    }

    BusinessKey key() {
        return row().key();
    }

    int count() {
        return jdbc.queryForObject(
                "select count(*) from nastavnik.participant_consent_follow_up where person_id = ?",
                Integer.class,
                person.id());
    }

    int instances() {
        return (int) engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key().value())
                .count();
    }

    /** Keys of the open tasks. */
    List<String> open() {
        jobs.runDue(key());
        return jdbc.queryForList("""
                select t.task_def_key_ from camunda.act_ru_task t
                join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ?""", String.class, key().value());
    }

    String facts(String task) {
        Map<String, Object> form = school.curator().form(key(), task);
        return form.get("caseFacts") + "\n" + form.get("before");
    }

    void answer(String task, Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i].toString(), pairs[i + 1].toString());
        }
        jobs.runDue(key());
        school.curator().submit(key(), task, values);
        jobs.runDue(key());
    }

    /** Where the process ended; null while it runs. */
    String end() {
        HistoricProcessInstance instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key().value())
                .singleResult();
        return instance.getEndTime() == null ? null : lastOf(instance);
    }

    private String lastOf(HistoricProcessInstance instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .findFirst()
                .orElseThrow();
    }
}
