package org.nastavnik.engine;

import org.nastavnik.shared.BusinessKey;

/** Starts, continues and stops process instances; joins the caller's transaction. No business value passes here. */
public interface Processes {

    /** Starts the process of this key for the aggregate, in the municipality's tenant. */
    void start(String processKey, BusinessKey key, String tenantId);

    /**
     * Delivers the message to the instance of this business key that waits for it.
     *
     * @return false where nothing waits for it (the caller decides whether that is an error)
     */
    boolean send(String message, BusinessKey key);

    /** Does an instance of exactly this business key wait for the message now? */
    boolean awaits(String message, BusinessKey key);
}
