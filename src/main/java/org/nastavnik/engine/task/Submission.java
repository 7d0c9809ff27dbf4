package org.nastavnik.engine.task;

import java.util.function.Supplier;

/** Marks, in this thread, the task whose form somebody is submitting: however it ends then, that person has done it. */
public final class Submission {

    private static final ThreadLocal<String> SUBMITTED = new ThreadLocal<>();

    private Submission() {}

    public static <T> T of(String taskId, Supplier<T> work) {
        String outer = SUBMITTED.get();
        SUBMITTED.set(taskId);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                SUBMITTED.remove();
            } else {
                SUBMITTED.set(outer);
            }
        }
    }

    static boolean isOf(String taskId) {
        return taskId.equals(SUBMITTED.get());
    }
}
