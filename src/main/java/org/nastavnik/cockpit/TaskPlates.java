package org.nastavnik.cockpit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.organization.Directory;
import org.nastavnik.programme.CaseSubjects;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What distinguishes two tasks of the same name in a list: the organisation and whom it is about. */
@Component
@Transactional(readOnly = true)
public class TaskPlates {

    private static final String BETWEEN = " · ";

    private final Directory directory;
    private final Map<String, CaseSubjects> subjects;

    TaskPlates(Directory directory, List<CaseSubjects> subjects) {
        this.directory = directory;
        this.subjects = subjects.stream().collect(Collectors.toMap(CaseSubjects::part, Function.identity()));
    }

    /** By the task's id; a task that has neither is left out. A handful of statements, however many tasks. */
    public Map<String, String> of(Collection<OpenTask> tasks) {
        Map<Long, String> places = directory.shortNames(
                tasks.stream().map(OpenTask::organizationId).toList());
        Map<BusinessKey, String> about = about(tasks);
        Map<String, String> plates = new HashMap<>();
        for (OpenTask task : tasks) {
            String plate = Stream.of(places.get(task.organizationId()), about.get(key(task)))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(BETWEEN));
            if (!plate.isEmpty()) {
                plates.put(task.id(), plate);
            }
        }
        return plates;
    }

    /** Whom the tasks of one case are about, by the task's id: its page names the organisation already. */
    public Map<String, String> inCase(Collection<OpenTask> tasks) {
        Map<BusinessKey, String> about = about(tasks);
        Map<String, String> plates = new HashMap<>();
        tasks.forEach(task -> plates.put(task.id(), about.get(key(task))));
        return plates;
    }

    private Map<BusinessKey, String> about(Collection<OpenTask> tasks) {
        Map<String, List<BusinessKey>> parts = tasks.stream()
                .map(TaskPlates::key)
                .filter(key -> key != null && subjects.containsKey(key.part()))
                .distinct()
                .collect(Collectors.groupingBy(BusinessKey::part));
        Map<BusinessKey, String> about = new HashMap<>();
        parts.forEach((part, keys) -> {
            Map<Long, String> named = subjects.get(part)
                    .subjects(keys.stream().map(BusinessKey::partId).toList());
            keys.forEach(key -> about.put(key, named.get(key.partId())));
        });
        return about;
    }

    private static BusinessKey key(OpenTask task) {
        return BusinessKey.read(task.businessKey()).orElse(null);
    }
}
