package org.nastavnik.cockpit.web;

import java.util.List;
import java.util.Map;
import org.nastavnik.cockpit.TaskPlates;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.organization.Rights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells Tasklist what to write on the cards of its list; only about tasks that the person has or may take. */
@RestController
class TaskPlatesApi {

    private static final int MOST = 50;

    private final OpenTasks tasks;
    private final TaskPlates plates;
    private final Rights rights;

    TaskPlatesApi(OpenTasks tasks, TaskPlates plates, Rights rights) {
        this.tasks = tasks;
        this.plates = plates;
        this.rights = rights;
    }

    @GetMapping("/task-plates")
    Map<String, String> show(@RequestParam("task") List<String> ids) {
        List<String> asked = ids.stream().distinct().limit(MOST).toList();
        return plates.of(tasks.ofPerson(rights.viewer().login(), asked));
    }
}
