package org.nastavnik.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.TaskAssignments;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person takes several offered tasks at once, or gives several to a colleague. */
@Service
@Transactional
public class TaskTransfer {

    private final Rights rights;
    private final TaskReceivers receivers;
    private final TaskAssignments assignments;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;

    TaskTransfer(
            Rights rights,
            TaskReceivers receivers,
            TaskAssignments assignments,
            AuditTrail auditTrail,
            ApplicationEventPublisher events) {
        this.rights = rights;
        this.receivers = receivers;
        this.assignments = assignments;
        this.auditTrail = auditTrail;
        this.events = events;
    }

    /** By the task's id: whom the acting person may give it; tasks that stay where they are have no entry. */
    @Transactional(readOnly = true)
    public Map<String, List<Colleague>> receivers(Viewer viewer, Collection<OpenTask> tasks) {
        return receivers.of(viewer, tasks);
    }

    /** @return how many are the acting person's now; the others were faster or had no right to them */
    public int claim(Collection<String> ids) {
        if (ids.isEmpty()) {
            throw new Refusal("Отметьте задачи, которые хотите взять себе.");
        }
        String login = rights.viewer().login();
        return assignments.assign(assignments.lockOffered(login, ids), login);
    }

    /** @return how many went over; the others were done meanwhile, or the person does not hold the role for them */
    public int pass(Collection<String> ids, String to) {
        if (ids.isEmpty()) {
            throw new Refusal("Отметьте задачи, которые хотите передать.");
        }
        List<OpenTask> open = assignments.lock(ids);
        Map<String, List<Colleague>> allowed = receivers.of(rights.viewer(), open);
        if (!open.isEmpty() && allowed.isEmpty()) {
            throw new Forbidden();
        }
        List<OpenTask> passed = open.stream()
                .filter(task -> allowed.getOrDefault(task.id(), List.of()).stream()
                        .anyMatch(colleague -> colleague.login().equals(to)))
                .toList();
        assignments.assign(passed, to);
        passed.forEach(task -> {
            BusinessKey.read(task.businessKey()).ifPresent(key -> auditTrail.record(key, "task.passed", task.name()));
            events.publishEvent(new TaskPassed(task, to));
        });
        return passed.size();
    }
}
