package org.nastavnik.cockpit;

import java.util.List;
import java.util.stream.Stream;
import org.nastavnik.engine.task.DoneTask;
import org.nastavnik.engine.task.TaskCounts;
import org.nastavnik.organization.Colleague;

/**
 * A person's day at a glance.
 *
 * @param moreOwn there are more of the own tasks than are shown
 * @param awaited what waits for somebody else and concerns this person
 * @param done what the person has done today
 */
public record Morning(
        TaskCounts counts,
        List<MorningTask> own,
        boolean moreOwn,
        List<MorningTask> offered,
        boolean moreOffered,
        List<MorningTask> awaited,
        List<DoneTask> done,
        boolean moreDone) {

    /** To whom any of these tasks may be given. */
    public static List<Colleague> receivers(List<MorningTask> tasks) {
        return tasks.stream()
                .flatMap(task -> Stream.ofNullable(task.receivers()).flatMap(List::stream))
                .distinct()
                .toList();
    }
}
