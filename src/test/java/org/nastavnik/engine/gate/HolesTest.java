package org.nastavnik.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.engine.RefusedRequest;
import org.nastavnik.engine.gate.Door.Reply;
import org.nastavnik.engine.gate.Door.Visitor;
import org.nastavnik.engine.gate.TrialCases.Trial;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every known way past the forms is closed, for people and for the administrator. */
@NastavnikTest
class HolesTest {

    private static final String MARKER = "Planted7319";

    @Autowired
    private TrialCases cases;

    @Autowired
    private RestUsers rest;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    @Value("${nastavnik.admin-password}")
    private String administratorsPassword;

    private Trial trial;
    private String task;
    private String instance;

    @BeforeEach
    void begin() {
        trial = cases.begin();
        task = cases.task(trial);
        instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(trial.key().value())
                .singleResult()
                .getId();
    }

    private static List<String> holes() {
        String value = "{\"value\": \"" + MARKER + "\", \"type\": \"String\"}";
        String patch = "{\"modifications\": {\"x\": " + value + "}}";
        String multipart = "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + MARKER
                + ".txt\"\r\nContent-Type: text/plain\r\n\r\n" + MARKER
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"valueType\"\r\nContent-Type: text/plain\r\n\r\nFile\r\n--b--\r\n";
        return List.of(
                "PUT|/task/{task}/variables/x|" + value,
                "PUT|/task/{task}/localVariables/x|" + value,
                "POST|/task/{task}/variables|" + patch,
                "POST|/task/{task}/localVariables|" + patch,
                "PUT|/process-instance/{instance}/variables/x|" + value,
                "PUT|/process-instance/{instance}/variables/roadMapId|{\"value\": 7, \"type\": \"Long\"}",
                "POST|/process-instance/{instance}/variables|" + patch,
                "PUT|/execution/{instance}/localVariables/x|" + value,
                "POST|/execution/{instance}/localVariables|" + patch,
                "MULTIPART|/task/{task}/variables/x/data|" + multipart,
                "MULTIPART|/process-instance/{instance}/variables/x/data|" + multipart,
                "POST|/process-instance/variables-async|{\"processInstanceIds\": [\"{instance}\"], \"variables\": {\"x\": "
                        + value + "}}",
                "POST|/process-definition/key/gate-trial/start|{\"businessKey\": \"" + MARKER
                        + "\", \"variables\": {\"x\": " + value + "}}",
                "POST|/message|{\"messageName\": \"TrialStopped\", \"businessKey\": \"{key}\"}",
                "POST|/message|{\"messageName\": \"TrialStopped\", \"businessKey\": \"{key}\", \"all\": true,"
                        + " \"processVariables\": {\"x\": " + value + "}}",
                "POST|/execution/{instance}/messageSubscriptions/TrialStopped/trigger|{}",
                "POST|/execution/{instance}/signal|{}",
                "POST|/signal|{\"name\": \"s\", \"variables\": {\"x\": " + value + "}}",
                "POST|/condition|{\"variables\": {\"x\": " + value + "}}",
                "POST|/process-instance/{instance}/modification|{\"instructions\": [{\"type\": \"startBeforeActivity\","
                        + " \"activityId\": \"trial-confirm\", \"variables\": {\"x\": " + value + "}}]}",
                "POST|/modification/execute|{\"processDefinitionId\": \"x\", \"processInstanceIds\": [\"{instance}\"],"
                        + " \"instructions\": [{\"type\": \"cancel\", \"activityId\": \"trial-answer\"}]}",
                "POST|/task/{task}/bpmnError|{\"errorCode\": \"TRIAL_BROKEN\", \"variables\": {\"x\": " + value + "}}",
                "POST|/task/{task}/bpmnEscalation|{\"escalationCode\": \"x\"}",
                "POST|/task/{task}/delegate|{\"userId\": \"{second}\"}",
                "POST|/task/{task}/resolve|{\"variables\": {\"x\": " + value + "}}",
                "POST|/task/{task}/assignee|{\"userId\": \"{second}\"}",
                "PUT|/task/{task}|{\"name\": \"" + MARKER + "\", \"description\": \"" + MARKER + "\"}",
                "POST|/task/create|{\"name\": \"" + MARKER + "\"}",
                "POST|/task/{task}/comment/create|{\"message\": \"" + MARKER + "\"}",
                "MULTIPART|/task/{task}/attachment/create|" + multipart,
                "POST|/external-task/fetchAndLock|{\"workerId\": \"w\", \"maxTasks\": 1, \"topics\": [{\"topicName\": \"t\","
                        + " \"lockDuration\": 1000}]}");
    }

    @ParameterizedTest
    @EnumSource
    void a_person_gets_nothing_past_the_forms(Door door) {
        assertClosed(door.enter(rest.address(), trial.place().first(), TrialWorld.PASSWORD), holes());
    }

    /** Whom no route and no right stops, so that the gate alone has to. */
    @ParameterizedTest
    @EnumSource
    void the_administrator_gets_nothing_past_the_forms_either(Door door) {
        List<String> holes = new ArrayList<>(holes());
        // handing over an open task is the administrator's business
        holes.removeIf(hole -> hole.contains("/assignee"));
        // an asynchronous resource that the web applications do not have
        holes.removeIf(hole -> door == Door.TASKLIST && hole.contains("/external-task/"));
        assertClosed(door.enter(rest.address(), "admin", administratorsPassword), holes);
    }

    private void assertClosed(Visitor visitor, List<String> holes) {
        for (String hole : holes) {
            String[] parts = hole.split("\\|", 3);
            boolean multipart = parts[0].equals("MULTIPART");
            Reply reply = visitor.call(
                    multipart ? "POST" : parts[0],
                    filled(parts[1]),
                    filled(parts[2]),
                    multipart ? "multipart/form-data; boundary=b" : "application/json");
            assertThat(reply.status()).as(hole + reply.body()).isIn(400, 403);
            assertThat(reply.body()).as(hole).containsAnyOf("Так данные не меняются", "Это действие вам недоступно");
            assertUntouched();
        }
    }

    @Test
    void not_even_with_all_rights_through_the_java_interface() {
        Task renamed = taskService.createTaskQuery().taskId(task).singleResult();
        renamed.setName(MARKER);
        List<Runnable> holes = List.of(
                () -> runtimeService.setVariable(instance, "roadMapId", 7L),
                () -> runtimeService.removeVariable(instance, "roadMapId"),
                () -> taskService.setVariableLocal(task, "roadMapId", 7L),
                () -> runtimeService.startProcessInstanceByKey("gate-trial", "P-1"),
                () -> runtimeService
                        .createProcessInstanceByKey("gate-trial")
                        .startBeforeActivity("trial-confirm")
                        .execute(),
                () -> runtimeService.correlateMessage(
                        "TrialStopped", trial.key().value()),
                () -> runtimeService
                        .createMessageCorrelation("TrialStopped")
                        .processInstanceBusinessKey(trial.key().value())
                        .correlateAll(),
                () -> runtimeService.messageEventReceived("TrialStopped", instance),
                () -> runtimeService.signalEventReceived("anything"),
                () -> runtimeService.signal(instance),
                () -> runtimeService
                        .createProcessInstanceModification(instance)
                        .cancelAllForActivity("trial-answer")
                        .execute(),
                () -> taskService.handleBpmnError(task, "TRIAL_BROKEN"),
                () -> taskService.handleEscalation(task, "anything"),
                () -> taskService.saveTask(renamed),
                () -> taskService.deleteTask(task),
                () -> taskService.setName(task, MARKER),
                () -> taskService.setDescription(task, MARKER),
                () -> taskService.createComment(task, null, MARKER),
                () -> taskService.createAttachment("text", task, null, MARKER, MARKER, "http://example.ru"));
        for (int i = 0; i < holes.size(); i++) {
            Runnable hole = holes.get(i);
            assertThatExceptionOfType(RefusedRequest.class)
                    .as("hole " + i)
                    .isThrownBy(() -> cases.as("admin", trial, hole))
                    .withMessage("Так данные не меняются: откройте задачу в списке задач и заполните её форму.");
        }
        assertUntouched();
    }

    @Test
    void a_model_reaches_no_bean_but_the_features_tasks() {
        Map<Object, Object> beans = ((org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
                        org.camunda.bpm.engine.ProcessEngines.getDefaultProcessEngine()
                                .getProcessEngineConfiguration())
                .getBeans();
        assertThat(beans.get("trialTasks")).isInstanceOf(TrialForms.Tasks.class);
        assertThat(beans.get("dataSource")).isNull();
        assertThat(beans.get("runtimeService")).isNull();
        assertThat(beans.containsKey("jdbcTemplate")).isFalse();
    }

    private String filled(String text) {
        return text.replace("{task}", task)
                .replace("{instance}", instance)
                .replace("{key}", trial.key().value())
                .replace("{second}", trial.place().second());
    }

    private void assertUntouched() {
        assertThat(cases.openTasks(trial)).containsExactly("trial-answer");
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(runtimeService.getVariables(instance)).isEmpty();
        assertThat(cases.rows(trial)).isZero();
        assertThat(new EngineTraces(jdbc).of(MARKER)).isEmpty();
    }
}
