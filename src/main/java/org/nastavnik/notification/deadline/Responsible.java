package org.nastavnik.notification.deadline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.springframework.stereotype.Component;

/** Finds who has to do a task, and who stands above these people. */
@Component
class Responsible {

    private final Superiors superiors;
    private final Notices notices;

    Responsible(Superiors superiors, Notices notices) {
        this.superiors = superiors;
        this.notices = notices;
    }

    /** The assignee; where there is none, all who may take it. Nobody where the role is vacant. */
    Set<String> performers(OpenTask task) {
        if (task.assignee() != null) {
            return Set.of(task.assignee());
        }
        return task.candidateGroup() == null ? Set.of() : notices.members(Recipient.group(task.candidateGroup()));
    }

    /** People of one level, and what they are called. */
    record Level(Set<String> people, String title) {}

    /**
     * The next level up on which there is somebody else than those who do the task: where the head does a vacant
     * curator's tasks, that is the municipality.
     */
    Level above(OpenTask task, Set<String> performers) {
        for (List<Superiors.Post> level : levels(task)) {
            Set<String> people = new TreeSet<>();
            level.forEach(post -> people.addAll(notices.members(Recipient.group(post.group()))));
            people.removeAll(performers);
            if (!people.isEmpty()) {
                return new Level(people, level.get(0).role().title());
            }
        }
        return new Level(Set.of(), "");
    }

    private List<List<Superiors.Post>> levels(OpenTask task) {
        return superiors
                .post(task.candidateGroup())
                .map(superiors::levelsAbove)
                .or(() ->
                        superiors.coordinatorOf(task.municipality()).map(coordinator -> List.of(List.of(coordinator))))
                .orElse(List.of());
    }

    /** What the performer is called, such as «куратор организации». */
    String roleOf(OpenTask task) {
        return superiors
                .post(task.candidateGroup())
                .map(post -> post.role().title())
                .orElse("исполнитель задачи");
    }
}
