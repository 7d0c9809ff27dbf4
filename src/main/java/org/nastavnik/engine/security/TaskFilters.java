package org.nastavnik.engine.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of Tasklist. They are made here and nowhere else: a stored filter may hold an expression, which is code. */
@Component
class TaskFilters {

    private static final Logger log = LoggerFactory.getLogger(TaskFilters.class);

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void bringInLine() {
        Map<String, Filter> surplus = new HashMap<>();
        filters.createTaskFilterQuery().unlimitedList().forEach(f -> surplus.put(f.getName(), f));
        List<Wanted> wanted = wanted();
        for (int place = 0; place < wanted.size(); place++) {
            Wanted filter = wanted.get(place);
            Filter stored = surplus.remove(filter.name());
            save(filter, stored == null ? filters.newTaskFilter(filter.name()) : stored, place);
        }
        surplus.values().forEach(f -> filters.deleteFilter(f.getId()));
        log.info("Task filters are in line: {} kept, {} removed", wanted.size(), surplus.size());
    }

    private record Wanted(String name, String description, TaskQuery query) {}

    private List<Wanted> wanted() {
        return List.of(
                new Wanted(
                        "Мои задачи",
                        "Задачи, которые поручены вам",
                        query().taskAssigneeExpression("${currentUser()}")),
                new Wanted(
                        "Задачи моей организации",
                        "Задачи вашей организации, муниципалитета или региона, которые можете выполнить вы или ваши коллеги",
                        query().taskCandidateGroupInExpression("${currentUserGroups()}")
                                .includeAssignedTasks()),
                new Wanted(
                        "Просроченные",
                        "Ваши задачи и задачи вашей организации, срок которых прошёл",
                        query().dueBeforeExpression("${now()}")
                                .or()
                                .taskAssigneeExpression("${currentUser()}")
                                .taskCandidateGroupInExpression("${currentUserGroups()}")
                                .includeAssignedTasks()
                                .endOr()));
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().active();
    }

    private void save(Wanted wanted, Filter filter, int place) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", wanted.description());
        properties.put("priority", place + 1);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of());
        properties.put("color", "#555555");
        filter.setQuery(wanted.query()).setProperties(properties);
        filters.saveFilter(filter);
    }
}
