package org.nastavnik.support;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.nastavnik.shared.BusinessKey;

/** A person at the engine's Java interface: reads and submits forms through the gate with his or her own rights only. */
public class FormUser {

    private final ProcessEngine engine;
    private final String login;

    public FormUser(ProcessEngine engine, String login) {
        this.engine = engine;
        this.login = login;
    }

    /** Submits the form of the one open task of this key in exactly this instance. */
    public void submit(BusinessKey key, String taskKey, Map<String, Object> values) {
        submitTask(task(key, taskKey), values);
    }

    /** The same where several tasks of one key are open, as for the members of a commission. */
    public void submitTask(String task, Map<String, Object> values) {
        act(() -> {
            engine.getFormService().submitTaskForm(task, values);
            return null;
        });
    }

    /** What the form shows to this person. */
    public Map<String, Object> form(BusinessKey key, String taskKey) {
        String task = task(key, taskKey);
        return act(() -> engine.getFormService().getTaskFormVariables(task));
    }

    /** The id of the one open task of this key that this person may work on. */
    public String task(BusinessKey key, String taskKey) {
        return act(() -> {
            List<Task> found = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(key.value())
                    .taskDefinitionKey(taskKey)
                    .listPage(0, 2);
            if (found.size() != 1) {
                throw new AssertionError(login + " sees " + found.size() + " tasks " + taskKey + " of " + key);
            }
            return found.get(0).getId();
        });
    }

    private <T> T act(Supplier<T> deed) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        List<String> tenants = engine.getIdentityService().createTenantQuery().userMember(login).list().stream()
                .map(Tenant::getId)
                .toList();
        engine.getIdentityService().setAuthentication(login, groups, tenants);
        try {
            return deed.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
