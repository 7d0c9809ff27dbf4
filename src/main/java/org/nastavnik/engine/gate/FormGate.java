package org.nastavnik.engine.gate;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.nastavnik.engine.GoneTask;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.StartForm;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.engine.form.schema.FormSchema;
import org.nastavnik.engine.form.schema.SubmissionCheck;
import org.nastavnik.engine.security.TaskReaders;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the gate's commands share: from the engine's task to the feature's form, and from what was sent to checked values. */
@Component
class FormGate {

    private final FormRegistry forms;
    private final DeployedSchemas schemas;
    private final CurrentActor actor;
    private final ObjectProvider<AccessLog> accessLog;
    private final Clock clock;

    FormGate(
            FormRegistry forms,
            DeployedSchemas schemas,
            CurrentActor actor,
            ObjectProvider<AccessLog> accessLog,
            Clock clock) {
        this.forms = forms;
        this.schemas = schemas;
        this.actor = actor;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    TaskEntity task(CommandContext context, String taskId) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new GoneTask();
        }
        return task;
    }

    TaskForm formOf(TaskEntity task) {
        String key = task.getTaskDefinitionKey();
        return forms.taskForm(key).orElseThrow(() -> new IllegalStateException("No TaskForm for task " + key));
    }

    FormTask describe(TaskEntity task) {
        ExecutionEntity instance = task.getProcessInstance();
        return new FormTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getProcessDefinition().getKey(),
                BusinessKey.parse(instance.getBusinessKey()),
                task.getTenantId(),
                actor.loginOrSystem());
    }

    /** A form that shows persons is a reading of their data like a page, and only for those whose task it is. */
    void noteReading(TaskEntity task, FormContent content) {
        if (!content.persons().isEmpty()) {
            TaskReaders.requireOwn(task);
        }
        accessLog.getObject().read(content.persons(), "Форма задачи «" + task.getName() + "»");
    }

    FormValues check(CommandContext context, TaskEntity task, Map<String, ?> sent, Supplier<FormContent> content) {
        return check(context, task.getProcessDefinition(), task.getTaskDefinitionKey(), sent, content);
    }

    StartForm startFormOf(ProcessDefinitionEntity definition) {
        return forms.startForm(definition.getKey()).orElseThrow(Refusals::noStart);
    }

    FormValues check(CommandContext context, ProcessDefinitionEntity definition, StartForm form, Map<String, ?> sent) {
        return check(context, definition, form.key(), sent, () -> form.show(login()));
    }

    String login() {
        return actor.loginOrSystem();
    }

    private FormValues check(
            CommandContext context,
            ProcessDefinitionEntity definition,
            String formKey,
            Map<String, ?> sent,
            Supplier<FormContent> content) {
        FormSchema schema = schemas.of(context, definition.getDeploymentId(), formKey);
        return new SubmissionCheck(schema, SubmittedValues.of(sent), content, clock).accept();
    }
}
