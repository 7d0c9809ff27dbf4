package org.nastavnik.engine.gate;

import jakarta.ws.rs.WebApplicationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.nastavnik.engine.GoneTask;
import org.nastavnik.engine.RefusedRequest;
import org.nastavnik.shared.Refusal;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Turns what a submission may end with into an answer for a person. Stands around the engine's command, so it also sees
 * what only the commit finds out.
 */
final class Answers {

    private Answers() {}

    /**
     * @param gone asked when something went wrong: was the task completed by somebody else meanwhile? Two at once meet in
     *     many ways (a version, a unique row, an execution that is no longer there), and this is the one answer to all.
     */
    static <T> T of(Supplier<T> call, BooleanSupplier gone) {
        try {
            return call.get();
        } catch (WebApplicationException | AuthorizationException | Refusal e) {
            throw refusalIn(e);
        } catch (RuntimeException e) {
            RuntimeException refusal = refusalIn(e);
            if (refusal == e && isGone(gone)) {
                throw new GoneTask();
            }
            if (e instanceof OptimisticLockingException || e instanceof ConcurrencyFailureException) {
                throw Refusals.changedMeanwhile();
            }
            throw refusal;
        }
    }

    /** Inside a transaction of the caller that has failed the database answers nothing any more. */
    private static boolean isGone(BooleanSupplier gone) {
        try {
            return gone.getAsBoolean();
        } catch (RuntimeException e) {
            return false;
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
