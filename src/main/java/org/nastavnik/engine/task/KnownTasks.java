package org.nastavnik.engine.task;

import java.util.List;

/** All user tasks that there can be, process by process. */
public interface KnownTasks {

    List<KnownTask> all();
}
