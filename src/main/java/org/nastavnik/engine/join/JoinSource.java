package org.nastavnik.engine.join;

import java.util.OptionalLong;
import org.nastavnik.shared.BusinessKey;

/**
 * A kind of parent that waits for its children, in the feature's own tables; {@link SqlJoin} is made of the two
 * conditions. Rules that keep a join from being lost or done twice:
 *
 * <ul>
 *   <li>a child's end changes the child's own row only;
 *   <li>the parent's row says that it waits from the transaction on in which the process reaches the message event;
 *   <li>whoever adds a child locks the parent's row first and refuses when it no longer waits.
 * </ul>
 */
public interface JoinSource {

    /** The message that the parent's process waits for. */
    String message();

    BusinessKey keyOf(long parentId);

    /**
     * The next parent after this id, by id, that waits and has no open child; locked until the transaction ends (for
     * update skip locked). Empty when there is none.
     */
    OptionalLong lockReady(long afterId);

    /**
     * Writes into the locked parent that it no longer waits. Looks for an open child again, in a statement of its own:
     * one may have been added between the look and the lock.
     *
     * @return false where it has to wait on
     */
    boolean close(long parentId);
}
