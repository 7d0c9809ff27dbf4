package org.nastavnik.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nastavnik.engine.gate.TrialCases.good;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.GoneTask;
import org.nastavnik.engine.Processes;
import org.nastavnik.engine.RefusedRequest;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.gate.TrialCases.Trial;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;

@NastavnikTest
class FormGateTest {

    @Autowired
    private TrialCases cases;

    @Autowired
    private TrialWorld world;

    @Autowired
    private TrialDomain domain;

    @Autowired
    private FormService formService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private Processes processes;

    @Autowired
    private Jobs jobs;

    @Test
    void a_submitted_form_reaches_the_domain_and_the_case_goes_on() {
        Trial trial = cases.begin();
        formService.submitTaskForm(cases.task(trial), good());
        assertThat(domain.taken(trial.key()).text("fullName")).contains("Яна Ли");
        assertThat(cases.rows(trial)).isEqualTo(1);
        assertThat(jobs.runDue(trial.key())).isEqualTo(1);
        assertThat(processes.awaits("TrialContinued", trial.key())).isTrue();
        assertThat(processes.send("TrialContinued", trial.key())).isTrue();
        assertThat(cases.openTasks(trial)).containsExactly("trial-confirm");
        taskService.complete(cases.task(trial), Map.of("confirmed", true));
        assertThat(running(trial)).isZero();
    }

    @Test
    void a_message_that_nobody_waits_for_is_not_delivered() {
        Trial trial = cases.begin();
        assertThat(processes.send("TrialContinued", trial.key())).isFalse();
        BusinessKey otherPart = trial.key().withPart("pair", 1);
        assertThat(processes.awaits("TrialStopped", otherPart)).isFalse();
        assertThat(processes.send("TrialStopped", trial.key())).isTrue();
        assertThat(running(trial)).isZero();
    }

    @Test
    void every_way_of_completing_is_held_against_the_form() {
        Trial trial = cases.begin();
        String task = cases.task(trial);
        refusedForName(() -> formService.submitTaskForm(task, Map.of()));
        refusedForName(() -> formService.submitTaskForm(task, null));
        refusedForName(() -> formService.submitTaskFormData(task, Map.of("way", "yes")));
        refusedForName(() -> formService.submitTaskFormWithVariablesInReturn(task, Map.of("way", "yes"), true));
        refusedForName(() -> taskService.complete(task));
        refusedForName(() -> taskService.complete(task, Map.of("way", "yes")));
        refusedForName(() -> taskService.completeWithVariablesInReturn(task, Map.of("way", "yes"), true));
        assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> taskService.resolveTask(task, good()));
        assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> taskService.resolveTask(task));
        assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> taskService.delegateTask(task, "somebody"));
        assertThat(cases.openTasks(trial)).containsExactly("trial-answer");
        assertThat(cases.rows(trial)).isZero();
    }

    private static void refusedForName(Runnable completion) {
        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(completion::run)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("fullName"))
                .withMessage("Заполните поле «Имя». [поле: fullName]");
    }

    @Test
    void the_domains_refusal_rolls_back_what_it_wrote_and_the_task_waits() {
        Trial trial = cases.begin();
        domain.answers(trial.key(), (task, values) -> {
            throw new Refusal("age", "Возраст не подходит: укажите другой.");
        });
        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(() -> formService.submitTaskForm(cases.task(trial), good()))
                .withMessage("Возраст не подходит: укажите другой. [поле: age]");
        assertThat(cases.rows(trial)).isZero();
        assertThat(cases.openTasks(trial)).containsExactly("trial-answer");
    }

    @Test
    void a_failing_engine_leaves_no_row_of_the_domain() {
        Trial trial = cases.begin();
        domain.answers(trial.key(), (task, values) -> Completion.error("NOBODY_CATCHES_THIS"));
        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> formService.submitTaskForm(cases.task(trial), good()));
        assertThat(cases.rows(trial)).isZero();
        assertThat(cases.openTasks(trial)).containsExactly("trial-answer");
    }

    @Test
    void an_answer_may_lead_to_the_error_that_the_model_catches() {
        Trial trial = cases.begin();
        domain.answers(trial.key(), (task, values) -> Completion.error("TRIAL_BROKEN"));
        formService.submitTaskForm(cases.task(trial), good());
        assertThat(running(trial)).isZero();
        assertThat(cases.rows(trial)).isEqualTo(1);
    }

    @Test
    void an_answer_may_end_its_own_case() {
        Trial trial = cases.begin();
        domain.answers(trial.key(), (task, values) -> {
            assertThat(processes.send("TrialStopped", trial.key())).isTrue();
            return Completion.done();
        });
        formService.submitTaskForm(cases.task(trial), good());
        assertThat(running(trial)).isZero();
        assertThat(cases.rows(trial)).isEqualTo(1);
    }

    @Test
    void completing_twice_says_that_the_task_is_gone() {
        Trial trial = cases.begin();
        String task = cases.task(trial);
        formService.submitTaskForm(task, good());
        assertThatExceptionOfType(GoneTask.class)
                .isThrownBy(() -> formService.submitTaskForm(task, good()))
                .withMessage("Этой задачи больше нет: её уже выполнили или отменили. Обновите список задач.");
        assertThatExceptionOfType(GoneTask.class).isThrownBy(() -> taskService.complete(task));
        assertThatExceptionOfType(GoneTask.class).isThrownBy(() -> taskService.claim(task, "somebody"));
        assertThatExceptionOfType(GoneTask.class).isThrownBy(() -> formService.getTaskFormVariables(task));
        assertThat(cases.rows(trial)).isEqualTo(1);
    }

    @Test
    void an_option_that_is_no_longer_offered_makes_the_form_outdated() {
        Trial trial = cases.begin();
        Map<String, Object> sent = good();
        sent.put("mentor", "3");
        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(() -> formService.submitTaskForm(cases.task(trial), sent))
                .withMessageStartingWith("В поле «Наставник» выбран ответ, которого нет в списке")
                .withMessageEndingWith("[поле: mentor]");
        sent.put("mentor", "2");
        formService.submitTaskForm(cases.task(trial), sent);
        assertThat(domain.taken(trial.key()).id("mentor")).contains(2L);
    }

    @Test
    void a_form_is_filled_from_the_domain_and_only_with_what_was_asked_for() {
        Trial trial = cases.begin();
        VariableMap all = formService.getTaskFormVariables(cases.task(trial));
        assertThat(all.getValueTyped("age").getType().getName()).isEqualTo("integer");
        assertThat(all)
                .containsEntry("age", 30)
                .containsEntry("hours", 1.5)
                .containsEntry("consent", true)
                .containsEntry("before", "");
        assertThat(all.get("caseFacts").toString())
                .isEqualTo("**Дело " + trial.key().programmeId() + "**, system");
        assertThat(all.get("mentors").toString())
                .contains("{\"value\":\"1\",\"label\":\"Первый\"}")
                .contains("«лучший»");
        VariableMap some = formService.getTaskFormVariables(cases.task(trial), List.of("age", "absent"), false);
        assertThat(some).containsOnlyKeys("age");
    }

    @Test
    void only_ids_and_counters_are_stored_whoever_asks() {
        Trial trial = cases.begin();
        String instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(trial.key().value())
                .singleResult()
                .getId();
        runtimeService.setVariable(instance, "roadMapId", 7L);
        assertThat(runtimeService.getVariable(instance, "roadMapId")).isEqualTo(7L);
        runtimeService.removeVariable(instance, "roadMapId");
        for (Map.Entry<String, Object> forbidden : Map.<String, Object>of(
                        "comment",
                        7L,
                        "roadMapId",
                        "Яна Ли",
                        "personId",
                        List.of("Яна Ли"),
                        "numberId",
                        1.5,
                        "fileId",
                        Variables.fileValue("Яна Ли.txt").file(new byte[] {1}).create())
                .entrySet()) {
            assertThatThrownBy(() -> runtimeService.setVariable(instance, forbidden.getKey(), forbidden.getValue()))
                    .hasMessageContaining("Variable " + forbidden.getKey() + " may not be stored");
        }
        assertThat(runtimeService.getVariables(instance)).isEmpty();
    }

    @Test
    void a_start_form_makes_a_case_of_its_municipality() {
        cases.deploy();
        BusinessKey key = world.caseIn(world.place());
        String definition = definition();
        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(() -> formService.submitStartForm(definition, Map.of()))
                .withMessage("Укажите число в поле «Номер дела». [поле: case]");
        ProcessInstance instance =
                formService.submitStartForm(definition, "P-1", Map.of("case", key.programmeId(), "unknown", "Яна Ли"));
        assertThat(instance.getBusinessKey()).isEqualTo(key.value());
        assertThat(instance.getTenantId()).isEqualTo(world.tenantOf(key));
        assertThat(runtimeService.getVariables(instance.getId())).isEmpty();
    }

    @Test
    void a_case_without_a_municipality_is_not_started() {
        cases.deploy();
        assertThatThrownBy(() -> runtimeService.startProcessInstanceByKey("gate-trial", "P-1"))
                .hasMessageContaining("No tenant for a case of gate-trial");
        assertThatThrownBy(() -> processes.start("gate-trial", BusinessKey.programme(1), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String definition() {
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("gate-trial")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private long running(Trial trial) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(trial.key().value())
                .count();
    }
}
