package org.nastavnik.roadmap.execution;

/**
 * How far one programme's map is carried out.
 *
 * @param total terms of all items
 * @param due of these, what had to be done until yesterday
 * @param overdue of what was due, what nobody reported of
 */
public record SchoolExecution(
        long roadMapId,
        String school,
        String programme,
        long total,
        long due,
        long done,
        long notDone,
        long moved,
        long overdue) {

    /** In whole percent of all terms; rounded down, so that 100 means everything. */
    public long share() {
        return total == 0 ? 0 : done * 100 / total;
    }
}
