package org.nastavnik.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** Does a person's tasks from our own code with exactly the person's rights: reads and submits through the form gate. */
@Component
public class TaskDesk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormService forms;
    private final IdentityService identity;

    TaskDesk(FormService forms, IdentityService identity) {
        this.forms = forms;
        this.identity = identity;
    }

    /** The deployed form's own JSON. */
    public JsonNode schema(String login, String taskId) {
        return as(login, () -> {
            try (InputStream form = forms.getDeployedTaskForm(taskId)) {
                return JSON.readTree(form);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** What the form is filled with for this person: values by key, option lists by their {@code valuesKey}. */
    public Map<String, Object> supplied(String login, String taskId) {
        return as(login, () -> {
            var variables = forms.getTaskFormVariables(taskId, null, false);
            Map<String, Object> supplied = new HashMap<>();
            variables.keySet().forEach(name -> supplied.put(name, plain(variables.getValueTyped(name))));
            return supplied;
        });
    }

    /** @throws RefusedRequest where form or domain say no */
    public void submit(String login, String taskId, Map<String, Object> answers) {
        as(login, () -> {
            forms.submitTaskForm(taskId, answers);
            return null;
        });
    }

    private static Object plain(TypedValue value) {
        if (!(value instanceof SerializableValue serialized)) {
            return value.getValue();
        }
        try {
            return JSON.readValue(serialized.getValueSerialized(), Object.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private <T> T as(String login, Supplier<T> work) {
        List<String> groups = identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        List<String> tenants = identity.createTenantQuery().userMember(login).list().stream()
                .map(Tenant::getId)
                .toList();
        identity.setAuthentication(login, groups, tenants);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
