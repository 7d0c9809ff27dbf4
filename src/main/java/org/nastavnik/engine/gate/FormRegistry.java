package org.nastavnik.engine.gate;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.engine.form.StartForm;
import org.nastavnik.engine.form.TaskForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The features' forms by key; collected at first use, since the engine is built before the features are. */
@Component
public class FormRegistry {

    private final ObjectProvider<TaskForm> taskForms;
    private final ObjectProvider<StartForm> startForms;
    private volatile Map<String, TaskForm> taskFormsByKey;
    private volatile Map<String, StartForm> startFormsByKey;

    FormRegistry(ObjectProvider<TaskForm> taskForms, ObjectProvider<StartForm> startForms) {
        this.taskForms = taskForms;
        this.startForms = startForms;
    }

    public Optional<TaskForm> taskForm(String taskKey) {
        if (taskFormsByKey == null) {
            taskFormsByKey = byKey(taskForms, TaskForm::key);
        }
        return Optional.ofNullable(taskFormsByKey.get(taskKey));
    }

    public Optional<StartForm> startForm(String processKey) {
        if (startFormsByKey == null) {
            startFormsByKey = byKey(startForms, StartForm::key);
        }
        return Optional.ofNullable(startFormsByKey.get(processKey));
    }

    private static <F> Map<String, F> byKey(ObjectProvider<F> forms, Function<F, String> key) {
        return forms.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
