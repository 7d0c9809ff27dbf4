package org.nastavnik.engine.task;

import java.util.List;
import java.util.function.Function;

/**
 * Some tasks of a longer list.
 *
 * @param next where the next page begins: hand it back as it is; null on the last page
 */
public record TaskPage<T>(List<T> tasks, String next) {

    /** From one row more than a page has: whether there is a next page is known without counting. */
    static <T> TaskPage<T> of(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new TaskPage<>(rows, null);
        }
        List<T> page = List.copyOf(rows.subList(0, size));
        return new TaskPage<>(page, cursor.apply(page.get(size - 1)));
    }
}
