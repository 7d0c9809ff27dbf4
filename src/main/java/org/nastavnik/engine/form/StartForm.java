package org.nastavnik.engine.form;

import org.nastavnik.shared.BusinessKey;

/** The form that a person starts a process with: the domain makes the aggregate, the process gets its key. */
public interface StartForm {

    /** The process's key; also the form's key and file name. */
    String key();

    /** Makes the aggregate of these values for the caller. */
    Started start(String login, FormValues values);

    /** @param tenantId the municipality whose case it is; never null */
    record Started(BusinessKey key, String tenantId) {}
}
