package org.nastavnik.bench;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.nastavnik.shared.BusinessKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads from the engine's history which way a programme took at each gateway and whom it called. */
class WaysTaken {

    private final JdbcTemplate jdbc;
    private final RepositoryService repository;

    WaysTaken(JdbcTemplate jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    void write(BusinessKey key, Script script) {
        List<Map<String, Object>> visited = jdbc.queryForList("""
                select a.proc_inst_id_ as instance, a.proc_def_id_ as model, p.business_key_ as key, a.act_id_ as activity,
                       a.act_type_ as type, c.business_key_ as called,
                       (select count(*) from act_hi_actinst i where i.parent_act_inst_id_ = a.id_) as inside
                  from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
                  left join act_hi_procinst c on c.id_ = a.call_proc_inst_id_
                 where p.business_key_ = ? or p.business_key_ like ?
                 order by a.sequence_counter_, a.start_time_, a.id_""", key.value(), key.value() + "/%");
        script.ended = jdbc.queryForObject(
                        "select count(*) from act_ru_execution where business_key_ = ? or business_key_ like ?",
                        Long.class,
                        key.value(),
                        key.value() + "/%")
                == 0;
        for (int i = 0; i < visited.size(); i++) {
            Map<String, Object> visit = visited.get(i);
            String part = EngineCalls.part((String) visit.get("key"));
            String activity = (String) visit.get("activity");
            if ("exclusiveGateway".equals(visit.get("type"))) {
                script.way(part, activity, flowTaken(visit, visited.subList(i + 1, visited.size())));
            } else if ("callActivity".equals(visit.get("type"))) {
                script.way(part, activity, EngineCalls.part((String) visit.get("called")));
            } else if ("multiInstanceBody".equals(visit.get("type"))) {
                script.way(part, activity, visit.get("inside").toString());
            }
        }
    }

    /** The flow whose target the instance came to next. */
    private String flowTaken(Map<String, Object> gateway, List<Map<String, Object>> later) {
        FlowNode node = repository
                .getBpmnModelInstance((String) gateway.get("model"))
                .getModelElementById((String) gateway.get("activity"));
        if (!(node instanceof ExclusiveGateway)) {
            throw new AssertionError(node);
        }
        for (Map<String, Object> next : later) {
            for (SequenceFlow flow : node.getOutgoing()) {
                if (next.get("instance").equals(gateway.get("instance"))
                        && flow.getTarget().getId().equals(next.get("activity"))) {
                    return flow.getId();
                }
            }
        }
        throw new AssertionError("Nothing follows " + gateway.get("activity"));
    }
}
