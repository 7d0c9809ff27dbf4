package org.nastavnik.engine.gate;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.nastavnik.engine.GoneTask;
import org.nastavnik.engine.RefusedRequest;
import org.nastavnik.shared.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Turns what a submission may end with into an answer for a person. Stands around the engine's command, so it also sees
 * what only the commit finds out.
 */
final class Answers {

    private Answers() {}

    /** @param gone asked after a clash of rows: was the task completed by somebody else meanwhile? */
    static <T> T of(Supplier<T> call, BooleanSupplier gone) {
        try {
            return call.get();
        } catch (OptimisticLockingException | ConcurrencyFailureException e) {
            throw gone.getAsBoolean() ? new GoneTask() : Refusals.changedMeanwhile();
        } catch (DataIntegrityViolationException e) {
            // Two people who did the same at once both wrote the same new row; anything else is our fault and a 500
            if (gone.getAsBoolean()) {
                throw new GoneTask();
            }
            throw e;
        } catch (RuntimeException e) {
            throw refusalIn(e);
        }
    }

    /** The domain may refuse deep inside an expression, where the engine wraps it. */
    private static RuntimeException refusalIn(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedRequest refused) {
                return refused;
            }
            if (cause instanceof Refusal refusal) {
                return new RefusedRequest(refusal);
            }
        }
        return thrown;
    }
}
