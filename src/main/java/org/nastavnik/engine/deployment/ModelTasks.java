package org.nastavnik.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.nastavnik.engine.task.KnownTask;
import org.nastavnik.engine.task.KnownTasks;
import org.springframework.stereotype.Component;

/** The user tasks of the models on the class path, read when somebody first asks; they do not change while the program runs. */
@Component
class ModelTasks implements KnownTasks {

    private volatile List<KnownTask> tasks;

    private static List<KnownTask> read() {
        return FeatureResources.ofClassPath().stream()
                .flatMap(feature -> feature.files().entrySet().stream())
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .flatMap(file -> tasks(file.getValue()))
                .sorted(Comparator.comparing(KnownTask::processName))
                .toList();
    }

    private static Stream<KnownTask> tasks(byte[] file) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file));
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getName();
        return model.getModelElementsByType(UserTask.class).stream()
                .map(task -> new KnownTask(task.getId(), task.getName(), process));
    }

    @Override
    public List<KnownTask> all() {
        if (tasks == null) {
            tasks = read();
        }
        return tasks;
    }
}
