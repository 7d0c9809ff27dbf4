package org.nastavnik.cockpit.forecast;

import java.util.List;
import org.nastavnik.programme.Stage;

/**
 * How long the stages took in the ended programmes of a municipality or region.
 *
 * @param programmes how many
 * @param stages in their order, in days; the work of pairs as a share of the programme's planned period
 */
record StageHistory(int programmes, List<Durations> stages) {

    /**
     * From so many on the shortest and the longest of them are the borders between which the next one falls in eight cases
     * of ten: (n − 1) / (n + 1) is 0.8.
     */
    static final int ENOUGH = 9;

    /** Outside on each side. */
    private static final double TAIL = 0.1;

    /** Days from now until the end. {@code beyond}: the stage goes on for longer than it ever did. */
    record Remaining(double soonest, double likely, double latest, boolean beyond) {}

    /**
     * The times of the stages that are left, added quantile by quantile: whoever is slow in one stage is slow in the next,
     * so borders that took stages for independent would be too close.
     *
     * @param elapsed days that the stage has gone on for
     * @param planned days of the programme's planned period
     */
    Remaining remaining(Stage stage, double elapsed, double planned) {
        Durations current = stages.get(stage.ordinal());
        double spent = elapsed / unit(stage, planned);
        double passed = current.share(spent);
        double tail = tail(programmes * (1 - passed));
        double soonest = unit(stage, planned) * rest(current, spent, passed, tail);
        double likely = unit(stage, planned) * rest(current, spent, passed, 1.0 / 2);
        double latest = unit(stage, planned) * rest(current, spent, passed, 1 - tail);
        double whole = tail(programmes);
        for (int i = stage.ordinal() + 1; i < stages.size(); i++) {
            double unit = unit(Stage.values()[i], planned);
            soonest += unit * stages.get(i).quantile(whole);
            likely += unit * stages.get(i).quantile(1.0 / 2);
            latest += unit * stages.get(i).quantile(1 - whole);
        }
        return new Remaining(soonest, likely, latest, passed >= 1);
    }

    /** Of those that took longer than this one has taken: how much longer this share of them took. */
    private static double rest(Durations of, double spent, double passed, double share) {
        return passed >= 1 ? 0 : Math.max(0, of.quantile(passed + share * (1 - passed)) - spent);
    }

    /** The next of n falls below the k-th of them in k / (n + 1) cases, not in k / n: with few the borders lie further out. */
    private static double tail(double n) {
        return n <= ENOUGH ? 0 : Math.min(TAIL, Math.max(0, (TAIL * (n + 1) - 1) / (n - 1)));
    }

    /** Pairs work for as long as the programme is planned; the other stages do not depend on it. */
    private static double unit(Stage stage, double planned) {
        return stage == Stage.WORK ? Math.max(planned, 1) : 1;
    }
}
