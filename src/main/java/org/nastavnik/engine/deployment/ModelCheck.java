package org.nastavnik.engine.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.form.schema.FormSchema;
import org.nastavnik.engine.gate.FormRegistry;
import org.springframework.stereotype.Component;

/**
 * Every step that a person does has its form, and every form somebody in the domain who takes it; found out at start and
 * not by the person who opens the task.
 */
@Component
class ModelCheck {

    private final FormRegistry forms;

    ModelCheck(FormRegistry forms) {
        this.forms = forms;
    }

    /** @throws IllegalStateException naming everything that is missing */
    void check(FeatureResources feature) {
        Map<String, FormSchema> schemas = schemas(feature);
        List<String> faults = new ArrayList<>();
        feature.files().forEach((path, file) -> {
            if (path.endsWith(".bpmn")) {
                checkModel(HumanSteps.read(file), schemas, faults);
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "Models of " + feature.feature() + " cannot be used: " + String.join("; ", faults));
        }
    }

    private static Map<String, FormSchema> schemas(FeatureResources feature) {
        Map<String, FormSchema> schemas = new HashMap<>();
        feature.files().forEach((path, file) -> {
            if (path.endsWith(".form")) {
                FormSchema schema = FormSchema.read(file);
                if (!path.endsWith("/" + schema.id() + ".form")) {
                    throw new IllegalStateException(path + " has the id " + schema.id() + ", not its file's name");
                }
                schemas.put(schema.id(), schema);
            }
        });
        return schemas;
    }

    private void checkModel(HumanSteps steps, Map<String, FormSchema> schemas, List<String> faults) {
        for (HumanSteps.Step task : steps.userTasks()) {
            checkForm("task " + task.key(), task, schemas, faults);
            if (forms.taskForm(task.key()).isEmpty()) {
                faults.add("task " + task.key() + " has no TaskForm bean");
            }
        }
        for (HumanSteps.Step start : steps.starts()) {
            checkForm("start of " + start.key(), start, schemas, faults);
            if (forms.startForm(start.key()).isEmpty()) {
                faults.add("start of " + start.key() + " has no StartForm bean");
            }
        }
    }

    private static void checkForm(
            String where, HumanSteps.Step step, Map<String, FormSchema> schemas, List<String> faults) {
        if (!step.key().equals(step.formRef()) || !"deployment".equals(step.binding())) {
            faults.add(where + " does not name its form " + step.key() + " of the same deployment");
        } else if (!schemas.containsKey(step.key())) {
            faults.add(where + " has no file " + step.key() + ".form");
        }
    }
}
